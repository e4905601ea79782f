using Lms.Domain.Common;

namespace Lms.Domain.Sittings;

/// <summary>Every way this feature says no.</summary>
public static class SittingRefusals
{
    public static readonly Refusal HeldElsewhere = new(RefusalKind.State, "attempt_held_elsewhere", "This attempt goes on in another window or on another device");
}
