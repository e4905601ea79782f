using System.Reflection;
using Lms.Domain.Common;
using Lms.Infrastructure.Persistence;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Architecture;

/// <summary>The product as the rules see it: its assemblies, who plays which part, and its files.</summary>
internal static class House
{
    public static readonly Assembly Domain = typeof(IUseCase).Assembly;
    public static readonly Assembly Infrastructure = typeof(LmsDbContext).Assembly;
    public static readonly Assembly Web = typeof(Program).Assembly;

    /// <summary>The folder of the solution.</summary>
    public static readonly string Root = FindRoot();

    private static readonly Lazy<IReadOnlyList<CodeUse>> DomainUsesOnce = new(() => CodeUse.Of(Domain));
    private static readonly Lazy<IReadOnlyList<CodeUse>> InfrastructureUsesOnce = new(() => CodeUse.Of(Infrastructure.GetTypes().Where(type => type.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) != true)));
    private static readonly Lazy<IReadOnlyList<CodeUse>> WebUsesOnce = new(() => CodeUse.Of(Web));
    private static readonly string[] MachineFolders = ["bin", "obj", "TestResults", "App_Data", "Migrations", "node_modules", ".git", "_framework"];

    public static IReadOnlyList<CodeUse> DomainUses => DomainUsesOnce.Value;

    public static IReadOnlyList<CodeUse> InfrastructureUses => InfrastructureUsesOnce.Value;

    public static IReadOnlyList<CodeUse> WebUses => WebUsesOnce.Value;

    public static IEnumerable<Type> Verbs => Domain.GetTypes().Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(IUseCase)));

    /// <summary>What the database keeps.</summary>
    public static IReadOnlySet<Type> Nouns { get; } = FindNouns();

    /// <summary>Everything drawn on the screen, but the static pages of account and exam, which are forms posted over plain HTTP.</summary>
    public static IEnumerable<Type> Pages => Web.GetTypes().Where(type => type.IsAssignableTo(typeof(IComponent)) && type.Namespace is { } name
        && name.StartsWith("Lms.Web.Components", StringComparison.Ordinal) && !name.StartsWith("Lms.Web.Components.Account", StringComparison.Ordinal) && !name.StartsWith("Lms.Web.Components.Exam", StringComparison.Ordinal));

    public static IEnumerable<Type> Effects => Web.GetTypes().Where(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(method => method.CustomAttributes.Any(mark => mark.AttributeType.Name == "EffectMethodAttribute")));

    /// <summary>Files written by hand, as paths from the root, with these extensions.</summary>
    public static IEnumerable<string> Files(params string[] extensions) => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path))
        .Where(path => extensions.Contains(Path.GetExtension(path)) && !path.Split(Path.DirectorySeparatorChar).Any(MachineFolders.Contains))
        .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static HashSet<Type> FindNouns()
    {
        using var db = new Lms.Infrastructure.Persistence.Sqlite.SqliteLmsDbContext(new DbContextOptionsBuilder<Lms.Infrastructure.Persistence.Sqlite.SqliteLmsDbContext>().UseSqlite("Data Source=:memory:").Options);
        return [.. db.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.Assembly == Domain)];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LmsBlazor.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie within the solution's folder.");
    }
}
