using Lms.Domain.Common;

namespace Lms.Domain.Courses;

/// <summary>Every way courses and what is in them say no.</summary>
public static class CourseRefusals
{
    public static readonly Refusal NotYours = new(RefusalKind.Forbidden, "course_not_yours", "You can only manage your own courses");
    public static readonly Refusal NotEnrolled = new(RefusalKind.Forbidden, "not_enrolled", "You are not enrolled in this course");
    public static readonly Refusal HasEnrollments = new(RefusalKind.State, "course_has_enrollments", "This course has enrollments and cannot be deleted");
    public static readonly Refusal NoInstitution = new(RefusalKind.State, "no_institution", "There is no institution that this course could belong to");
    public static readonly Refusal TopicHasPurchases = new(RefusalKind.State, "topic_has_purchases", "This topic has purchased lectures and cannot be deleted");
}
