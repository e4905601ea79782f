using Lms.Domain.Accounts;
using Lms.Domain.Common;

namespace Lms.Domain.Purchases;

/// <summary>
/// Whether a student may open what a lecture sells (videos, materials, homework, quizzes): the student may act on
/// courses and has a purchase that has not ended. Hiding the lecture takes nothing from those who bought it.
/// </summary>
public static class LectureAccess
{
    /// <summary>Said to a student who may not.</summary>
    public static readonly Refusal Missing = new(RefusalKind.Forbidden, "no_lecture_access", "You do not have active access to this lecture");

    /// <summary>The purchases that open their lecture at this moment.</summary>
    public static IQueryable<Purchase> Opening(this IQueryable<Purchase> purchases, DateTimeOffset now) =>
        purchases.Where(purchase => purchase.EffectiveExpiry > now && purchase.Student.Status == StudentStatus.Active && purchase.Student.User.IsActive);
}
