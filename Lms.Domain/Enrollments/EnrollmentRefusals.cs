using Lms.Domain.Common;

namespace Lms.Domain.Enrollments;

/// <summary>Every way this feature says no.</summary>
public static class EnrollmentRefusals
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "enrollment_not_found", "Enrollment not found");
    public static readonly Refusal NotYours = new(RefusalKind.Forbidden, "enrollment_not_yours", "You can only manage enrollments for your own courses");

    public static readonly Refusal AlreadyAsked = new(RefusalKind.State, "enrollment_already_asked", "You have already requested enrollment in this course");

    public static Refusal CannotApprove(EnrollmentStatus status) => Answered("approve", status);

    public static Refusal CannotReject(EnrollmentStatus status) => Answered("reject", status);

    private static Refusal Answered(string verb, EnrollmentStatus status) =>
        new(RefusalKind.State, $"enrollment_cannot_{verb}", $"Cannot {verb} enrollment with status: {Wording.Snake(status)}");
}
