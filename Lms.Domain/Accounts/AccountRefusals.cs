using Lms.Domain.Common;

namespace Lms.Domain.Accounts;

/// <summary>Every way this feature says no.</summary>
public static class AccountRefusals
{
    public static readonly Refusal Inactive = new(RefusalKind.Unauthenticated, "account_inactive", "Your account is inactive. Please contact an administrator.");
    public static readonly Refusal TeacherInactive = new(RefusalKind.Unauthenticated, "teacher_inactive", "Your assigned teacher's account is inactive. Please contact an administrator.");

    /// <summary>A student whose account or status is suspended may read, but not act on courses.</summary>
    public static readonly Refusal CannotAccessCourses = new(RefusalKind.Forbidden, "courses_not_accessible", "Your account cannot access courses");
}
