using Lms.Domain.Common;

namespace Lms.Domain.Staff;

/// <summary>Every way this feature says no.</summary>
public static class StaffRefusals
{
    public static readonly Refusal OwnAccount = new(RefusalKind.State, "own_account", "You cannot switch off your own account.");
}
