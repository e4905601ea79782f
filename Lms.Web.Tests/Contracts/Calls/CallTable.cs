using Lms.Web.Tests.Contracts.Systems;

namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>The table of calls: one row for every documented endpoint of every system.</summary>
public static class CallTable
{
    /// <summary>By contract id.</summary>
    public static IReadOnlyDictionary<string, Call> All { get; } = DocumentedSystem.All.SelectMany(system => system.Calls).ToDictionary(call => call.Id);

    /// <summary>Every way to bring about an error.</summary>
    public static ILookup<string, ErrorCase> Errors { get; } = DocumentedSystem.All.SelectMany(system => system.Errors).ToLookup(one => one.Id);
}
