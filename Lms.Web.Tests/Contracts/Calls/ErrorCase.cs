using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>How to bring about one documented error that does not follow from roles and ids alone.</summary>
/// <param name="Id">The endpoint.</param>
/// <param name="Index">The place of the error in the contract's list.</param>
/// <param name="Make">Turns the good call into the bad one.</param>
public sealed record ErrorCase(string Id, int Index, Func<Call, LmsApp, Scene, Task<Call>> Make)
{
    public ErrorCase(string id, int index, Func<Call, Scene, Call> make)
        : this(id, index, (call, _, scene) => Task.FromResult(make(call, scene)))
    {
    }

    /// <summary>Who calls, when it is not the first documented role.</summary>
    public Who? Caller { get; init; }

    /// <summary>The documented body names ids, which are others here.</summary>
    public bool NamesIds { get; init; }

    /// <summary>Replaces a placeholder in the documented body.</summary>
    public (string Placeholder, string Text)? Told { get; init; }
}
