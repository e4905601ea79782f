using System.Linq.Expressions;

namespace Lms.Domain.Enrollments;

/// <summary>Everything any dialect or page shows of an enrollment.</summary>
public sealed record EnrollmentSummary
{
    /// <summary>How the row is read: one flat projection, never a graph.</summary>
    internal static readonly Expression<Func<Enrollment, EnrollmentSummary>> Projection = enrollment => new EnrollmentSummary
    {
        Id = enrollment.Id,
        StudentId = enrollment.StudentId,
        StudentName = enrollment.Student.NameAr,
        StudentCode = enrollment.Student.Code,
        CourseId = enrollment.CourseId,
        CourseName = enrollment.Course.Name,
        GradeName = enrollment.Course.Grade.Name,
        TeacherName = enrollment.Course.Teacher.User.Name,
        Status = enrollment.Status,
        EnrolledAt = enrollment.EnrolledAt,
        ApprovedById = enrollment.ApprovedById,
        ApprovedByName = enrollment.ApprovedBy!.Name,
        RespondedAt = enrollment.RespondedAt,
        ResponseNote = enrollment.ResponseNote,
    };

    public required int Id { get; init; }

    public required int StudentId { get; init; }

    public required string StudentName { get; init; }

    public required string StudentCode { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    public required string GradeName { get; init; }

    public required string TeacherName { get; init; }

    public required EnrollmentStatus Status { get; init; }

    public required DateTimeOffset EnrolledAt { get; init; }

    public int? ApprovedById { get; init; }

    public string? ApprovedByName { get; init; }

    public DateTimeOffset? RespondedAt { get; init; }

    public string? ResponseNote { get; init; }
}
