using System.Linq.Expressions;

namespace Lms.Domain.Purchases;

/// <summary>Everything any dialect or page shows of a purchase.</summary>
public sealed record PurchaseSummary
{
    /// <summary>How the row is read, with what is expired as of <paramref name="now"/>.</summary>
    internal static Expression<Func<Purchase, PurchaseSummary>> Projection(DateTimeOffset now) => purchase => new PurchaseSummary
    {
        Id = purchase.Id,
        StudentId = purchase.StudentId,
        StudentName = purchase.Student.NameAr,
        StudentCode = purchase.Student.Code,
        LectureId = purchase.LectureId,
        LectureName = purchase.Lecture.Name,
        TopicName = purchase.Lecture.Topic.Name,
        CourseId = purchase.Lecture.Topic.CourseId,
        CourseName = purchase.Lecture.Topic.Course.Name,
        TeacherName = purchase.Lecture.Topic.Course.Teacher.User.Name,
        PurchasedAt = purchase.PurchasedAt,
        ExpiresAt = purchase.ExpiresAt,
        EffectiveExpiry = purchase.EffectiveExpiry,
        AmountPaid = purchase.AmountPaid,
        ExtraDays = purchase.ExtraDays,
        IsExpired = purchase.EffectiveExpiry <= now,
        ReopenedById = purchase.ReopenedById,
        ReopenedByName = purchase.ReopenedBy!.Name,
        ReopenedAt = purchase.ReopenedAt,
    };

    public required int Id { get; init; }

    public required int StudentId { get; init; }

    public required string StudentName { get; init; }

    public required string StudentCode { get; init; }

    public required int LectureId { get; init; }

    public required string LectureName { get; init; }

    public required string TopicName { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    public required string TeacherName { get; init; }

    public required DateTimeOffset PurchasedAt { get; init; }

    /// <summary>The end of the days that were bought.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The end of access, extra days included.</summary>
    public required DateTimeOffset EffectiveExpiry { get; init; }

    /// <summary>EGP.</summary>
    public required decimal AmountPaid { get; init; }

    public required int ExtraDays { get; init; }

    /// <summary>True when access had ended at the moment of reading.</summary>
    public required bool IsExpired { get; init; }

    public int? ReopenedById { get; init; }

    public string? ReopenedByName { get; init; }

    public DateTimeOffset? ReopenedAt { get; init; }
}
