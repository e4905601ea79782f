using System.Linq.Expressions;
using Lms.Domain.Accounts;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;

namespace Lms.Domain.TaughtStudents;

/// <summary>A student as the staff of their courses see them; every count is about those courses only.</summary>
public sealed record TaughtStudentSummary
{
    /// <summary>How the row is read by somebody within whose reach these enrollments and purchases are.</summary>
    internal static Expression<Func<Student, TaughtStudentSummary>> Projection(IQueryable<Enrollment> enrollments, IQueryable<Purchase> purchases, DateTimeOffset now) => student => new TaughtStudentSummary
    {
        Id = student.Id,
        UserId = student.UserId,
        Code = student.Code,
        Name = student.NameAr,
        NameEn = student.NameEn,
        GradeName = student.Grade!.Name,
        PhoneNumber = student.PhoneNumber,
        CanAccessCourses = student.User.IsActive && student.Status == StudentStatus.Active,
        Courses = enrollments.Count(row => row.StudentId == student.Id && row.Status == EnrollmentStatus.Approved),
        PendingRequests = enrollments.Count(row => row.StudentId == student.Id && row.Status == EnrollmentStatus.Pending),
        Purchases = purchases.Count(row => row.StudentId == student.Id),
        RunningPurchases = purchases.Count(row => row.StudentId == student.Id && row.EffectiveExpiry > now),
        LastPurchaseAt = purchases.Where(row => row.StudentId == student.Id).Max(row => (DateTimeOffset?)row.PurchasedAt),
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
