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
    public void Approve(int byUserId, string? note, DateTimeOffset now)
    {
        if (Status != EnrollmentStatus.Pending)
            throw EnrollmentRefusals.CannotApprove(Status).Thrown();
        Answer(EnrollmentStatus.Approved, byUserId, note, now);
    }

    /// <summary>Turns the student down.</summary>
    /// <exception cref="RefusedException">It has been answered already.</exception>
    public void Reject(int byUserId, string? note, DateTimeOffset now)
    {
        if (Status != EnrollmentStatus.Pending)
            throw EnrollmentRefusals.CannotReject(Status).Thrown();
        Answer(EnrollmentStatus.Rejected, byUserId, note, now);
        LiveCourseId = null;
    }

    private void Answer(EnrollmentStatus status, int byUserId, string? note, DateTimeOffset now)
    {
        Status = status;
        ApprovedById = byUserId;
        ResponseNote = note;
        RespondedAt = now;
    }
}
