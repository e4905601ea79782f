using System.Linq.Expressions;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;

namespace Lms.Domain.TaughtStudents;

/// <summary>A student as the staff of their courses see them; every count is about those courses only.</summary>
public sealed record TaughtStudentSummary
{
    /// <summary>How the row is read by the staff of one teacher, or by somebody who sees every course (null).</summary>
    internal static Expression<Func<Student, TaughtStudentSummary>> Projection(ILmsDb db, int? teacherId, DateTimeOffset now) => student => new TaughtStudentSummary
    {
        Id = student.Id,
        UserId = student.UserId,
        Code = student.Code,
        Name = student.NameAr,
        NameEn = student.NameEn,
        GradeName = student.Grade!.Name,
        PhoneNumber = student.PhoneNumber,
        CanAccessCourses = student.User.IsActive && student.Status == StudentStatus.Active,
        Courses = db.Set<Enrollment>().Count(row => row.StudentId == student.Id && row.Status == EnrollmentStatus.Approved && (teacherId == null || row.Course.TeacherId == teacherId)),
        PendingRequests = db.Set<Enrollment>().Count(row => row.StudentId == student.Id && row.Status == EnrollmentStatus.Pending && (teacherId == null || row.Course.TeacherId == teacherId)),
        Purchases = db.Set<Purchase>().Count(row => row.StudentId == student.Id && (teacherId == null || row.Lecture.Topic.Course.TeacherId == teacherId)),
        RunningPurchases = db.Set<Purchase>().Count(row => row.StudentId == student.Id && row.EffectiveExpiry > now && (teacherId == null || row.Lecture.Topic.Course.TeacherId == teacherId)),
        LastPurchaseAt = db.Set<Purchase>().Where(row => row.StudentId == student.Id && (teacherId == null || row.Lecture.Topic.Course.TeacherId == teacherId)).Max(row => (DateTimeOffset?)row.PurchasedAt),
    };

    public required int Id { get; init; }

    public required int UserId { get; init; }

    /// <summary>Eight digits.</summary>
    public required string Code { get; init; }

    /// <summary>The Arabic full name.</summary>
    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public string? GradeName { get; init; }

    public required string PhoneNumber { get; init; }

    /// <summary>False while the account or the student is suspended.</summary>
    public required bool CanAccessCourses { get; init; }

    /// <summary>Courses the student was let into.</summary>
    public required int Courses { get; init; }

    public required int PendingRequests { get; init; }

    public required int Purchases { get; init; }

    /// <summary>Purchases that give access now.</summary>
    public required int RunningPurchases { get; init; }

    public DateTimeOffset? LastPurchaseAt { get; init; }
}
