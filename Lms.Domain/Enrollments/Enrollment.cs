using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;

namespace Lms.Domain.Enrollments;

/// <summary>Where a request to join a course stands; approved and rejected are final.</summary>
public enum EnrollmentStatus
{
    Pending,
    Approved,
    Rejected,
}

/// <summary>A student's request to join a course, and its answer. A rejected student may ask again: that is a new row.</summary>
public sealed class Enrollment
{
    public int Id { get; private set; }

    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    public required int CourseId { get; init; }

    public Course Course { get; init; } = null!;

    public EnrollmentStatus Status { get; private set; }

    public required DateTimeOffset EnrolledAt { get; init; }

    /// <summary>Who answered, whatever the answer was.</summary>
    public int? ApprovedById { get; private set; }

    public User? ApprovedBy { get; private set; }

    public DateTimeOffset? RespondedAt { get; private set; }

    public string? ResponseNote { get; private set; }

    /// <summary>
    /// The course while the request is pending or approved, else null. Unique together with the student: that is how
    /// the database forbids a second live request.
    /// </summary>
    public int? LiveCourseId { get; private set; }

    /// <summary>Asks to join.</summary>
    public static Enrollment Ask(int studentId, int courseId, DateTimeOffset now) =>
        new() { StudentId = studentId, CourseId = courseId, LiveCourseId = courseId, EnrolledAt = now };

    /// <summary>Lets the student in.</summary>
    /// <exception cref="RefusedException">It has been answered already.</exception>
    public void Approve(int byUserId, string? note, DateTimeOffset now) => Answer(EnrollmentStatus.Approved, byUserId, note, now);

    /// <summary>Turns the student down.</summary>
    /// <exception cref="RefusedException">It has been answered already.</exception>
    public void Reject(int byUserId, string? note, DateTimeOffset now)
    {
        Answer(EnrollmentStatus.Rejected, byUserId, note, now);
        LiveCourseId = null;
    }

    /// <summary>Why this answer cannot be given any more, or null when it can.</summary>
    public Refusal? RefusalOf(EnrollmentStatus answer) =>
        Status == EnrollmentStatus.Pending ? null
        : answer == EnrollmentStatus.Approved ? EnrollmentRefusals.CannotApprove(Status)
        : EnrollmentRefusals.CannotReject(Status);

    private void Answer(EnrollmentStatus answer, int byUserId, string? note, DateTimeOffset now)
    {
        if (RefusalOf(answer) is { } refusal)
            throw refusal.Thrown();
        Status = answer;
        ApprovedById = byUserId;
        ResponseNote = note;
        RespondedAt = now;
    }
}
