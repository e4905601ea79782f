namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>The table of calls: one row for every documented endpoint.</summary>
public static class CallTable
{
    /// <summary>By contract id.</summary>
    public static IReadOnlyDictionary<string, Call> All { get; } =
        new[] { PeopleCalls.All, ContentCalls.All, MoneyCalls.All, WorkCalls.All }.SelectMany(part => part).ToDictionary(call => call.Id);
}
