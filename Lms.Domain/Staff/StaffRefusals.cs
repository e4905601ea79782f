using Lms.Domain.Common;

namespace Lms.Domain.Staff;

/// <summary>Every way this feature says no.</summary>
public static class StaffRefusals
{
    public static readonly Refusal OwnAccount = new(RefusalKind.State, "own_account", "You cannot switch off your own account.");
    public static readonly Refusal DeletesOwnAccount = new(RefusalKind.State, "deletes_own_account", "You cannot delete your own account.");
    public static readonly Refusal TeacherHasContent = new(RefusalKind.State, "teacher_has_content", "This teacher still has courses, questions or assistants and cannot be deleted. Switch the account off instead.");
}
