using System.Linq.Expressions;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;

namespace Lms.Domain.Courses;

/// <summary>Everything any dialect or page shows of a course.</summary>
public sealed record CourseSummary
{
    public required int Id { get; init; }

    public required Guid PublicId { get; init; }

    /// <summary><c>course-v1:ORG+NUMBER+RUN</c>.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required int TeacherId { get; init; }

    public required string TeacherName { get; init; }

    public required int GradeId { get; init; }

    public required string GradeName { get; init; }

    public required int SubjectId { get; init; }

    public required string SubjectName { get; init; }

    public string? Description { get; init; }

    public Guid? CoverId { get; init; }

    public required bool IsActive { get; init; }

    /// <summary>All topics, active or not.</summary>
    public required int TopicCount { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where the reading student's latest request stands; null without one, and for everybody else.</summary>
    public EnrollmentStatus? EnrollmentStatus { get; init; }

    /// <summary>How the row is read, as this student (or nobody in particular) sees it.</summary>
    internal static Expression<Func<Course, CourseSummary>> Projection(ILmsDb db, int? studentId) => course => new CourseSummary
    {
        Id = course.Id,
        PublicId = course.PublicId,
        Key = course.Key,
        Name = course.Name,
        TeacherId = course.TeacherId,
        TeacherName = course.Teacher.User.Name,
        GradeId = course.GradeId,
        GradeName = course.Grade.Name,
        SubjectId = course.SubjectId,
        SubjectName = course.Subject.Name,
        Description = course.Description,
        CoverId = course.CoverId,
        IsActive = course.IsActive,
        TopicCount = course.Topics.Count,
        CreatedAt = course.CreatedAt,
        EnrollmentStatus = studentId == null ? null : db.Set<Enrollment>()
            .Where(enrollment => enrollment.StudentId == studentId && enrollment.CourseId == course.Id)
            .OrderByDescending(enrollment => enrollment.EnrolledAt).ThenByDescending(enrollment => enrollment.Id)
            .Select(enrollment => (EnrollmentStatus?)enrollment.Status).FirstOrDefault(),
    };
}
