namespace Lms.Web.Tests.Architecture;

/// <summary>Which room may touch what. Each rule answers with its violations, one line each.</summary>
internal static class RoomRules
{
    /// <summary>The folders of dialects below Api; every other folder there is a kit that dialects share.</summary>
    public static readonly IReadOnlySet<string> Dialects = new HashSet<string> { "EduTrack", "Testpress", "Progress", "OpenEdx", "Tesla" };

    private const string Db = "Lms.Domain.Common.ILmsDb";
    private const string Runner = "Lms.Web.Doors.UseCases";
    private const string HttpClient = "System.Net.Http.HttpClient";

    /// <summary>Only Program and Setup name what implements the ports.</summary>
    public static IEnumerable<string> OnlySetupKnowsInfrastructure(IEnumerable<CodeUse> web) =>
        web.Where(use => !IsIn(use.User, "Lms.Web.Setup") && use.User != "Program" && IsIn(use.Type, "Lms.Infrastructure")).Select(Line);

    /// <summary>A dialect knows itself, the kits and the verbs: no other dialect, no page, no store, no database.</summary>
    public static IEnumerable<string> DialectsAreApart(IEnumerable<CodeUse> web) =>
        from use in web
        let mine = DialectOf(use.User)
        where mine is not null
        let theirs = DialectOf(use.Type)
        where (theirs is not null && theirs != mine) || IsScreen(use.Type) || IsDatabase(use.Type)
        select Line(use);

    /// <summary>What dialects share knows none of them.</summary>
    public static IEnumerable<string> KitsKnowNoDialect(IEnumerable<CodeUse> web) =>
        web.Where(use => IsIn(use.User, "Lms.Web.Api") && DialectOf(use.User) is null && (DialectOf(use.Type) is not null || IsScreen(use.Type) || IsDatabase(use.Type))).Select(Line);

    /// <summary>Pages dispatch and show: they run no verb, read no database and call no HTTP.</summary>
    public static IEnumerable<string> PagesAskTheStore(IEnumerable<CodeUse> web, IReadOnlySet<string> pages, IReadOnlySet<string> verbs) =>
        web.Where(use => pages.Contains(use.User) && (verbs.Contains(use.Type) || use.Type is Runner or HttpClient || IsDatabase(use.Type))).Select(Line);

    /// <summary>Effects run verbs and dispatch: no script, no markup, no database, no HTTP.</summary>
    public static IEnumerable<string> EffectsOnlyRunVerbs(IEnumerable<CodeUse> web, IReadOnlySet<string> effects) =>
        web.Where(use => effects.Contains(use.User) && (IsIn(use.Type, "Microsoft.JSInterop") || IsIn(use.Type, "Microsoft.AspNetCore.Components.Rendering") || use.Type == HttpClient || IsDatabase(use.Type))).Select(Line);

    /// <summary>A noun is true without computers: no database, no verb, no clock.</summary>
    public static IEnumerable<string> NounsAreAlone(IEnumerable<CodeUse> domain, IReadOnlySet<string> nouns, IReadOnlySet<string> verbs) =>
        domain.Where(use => nouns.Contains(use.User) && (use.Type is Db or "System.TimeProvider" || verbs.Contains(use.Type))).Select(Line);

    /// <summary>A verb is one deed: it calls no other verb.</summary>
    public static IEnumerable<string> VerbsCallNoVerb(IEnumerable<CodeUse> domain, IReadOnlySet<string> verbs) =>
        domain.Where(use => verbs.Contains(use.User) && verbs.Contains(use.Type) && use.Member == "Handle").Select(Line);

    /// <summary>The domain rests on EF Core's neutral package, Identity's user and the base library alone.</summary>
    public static IEnumerable<string> DomainRestsOnLittle(IEnumerable<string> references) => references
        .Where(name => !name.StartsWith("System.", StringComparison.Ordinal)
            && name is not ("System" or "netstandard" or "Microsoft.EntityFrameworkCore" or "Microsoft.EntityFrameworkCore.Abstractions" or "Microsoft.Extensions.Identity.Stores" or "Microsoft.Extensions.Identity.Core"));

    /// <summary>Time comes from the injected clock, and nothing waits by blocking a thread.</summary>
    public static IEnumerable<string> NobodyReadsTheWallClockOrBlocks(IEnumerable<CodeUse> any) => any.Where(use => (use.Type, use.Member) switch
    {
        ("System.DateTime" or "System.DateTimeOffset", "get_Now" or "get_UtcNow" or "get_Today") => true,
        ("System.Threading.Tasks.Task" or "System.Threading.Tasks.Task`1" or "System.Threading.Tasks.ValueTask`1", "get_Result" or "Wait" or "WaitAll" or "WaitAny") => true,
        ("System.Threading.Thread", "Sleep") => true,
        ("System.Runtime.CompilerServices.TaskAwaiter" or "System.Runtime.CompilerServices.TaskAwaiter`1" or "System.Runtime.CompilerServices.ValueTaskAwaiter" or "System.Runtime.CompilerServices.ValueTaskAwaiter`1", "GetResult") => !use.IsAsyncBody,
        _ => false,
    }).Select(Line);

    /// <summary>The dialect a type belongs to, or null.</summary>
    private static string? DialectOf(string type)
    {
        const string Api = "Lms.Web.Api.";
        if (!type.StartsWith(Api, StringComparison.Ordinal) || type.IndexOf('.', Api.Length) is not (> 0 and var end))
            return null;
        var folder = type[Api.Length..end];
        return Dialects.Contains(folder) ? folder : null;
    }

    private static bool IsScreen(string type) => IsIn(type, "Lms.Web.Components") || IsIn(type, "Lms.Web.State") || IsIn(type, "Fluxor");

    private static bool IsDatabase(string type) => type == Db || IsIn(type, "Microsoft.EntityFrameworkCore") || IsIn(type, "Lms.Infrastructure");

    private static bool IsIn(string type, string room) => type.StartsWith(room + ".", StringComparison.Ordinal);

    private static string Line(CodeUse use) => $"{use.User} touches {use.Type}{(use.Member is null ? null : "." + use.Member)}";
}
