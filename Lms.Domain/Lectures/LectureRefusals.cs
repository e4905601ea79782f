using Lms.Domain.Common;

namespace Lms.Domain.Lectures;

/// <summary>Every way lectures and their videos say no, beside <see cref="Courses.CourseRefusals"/> and <see cref="Purchases.LectureAccess"/>.</summary>
public static class LectureRefusals
{
    public static readonly Refusal HasPurchases = new(RefusalKind.State, "lecture_has_purchases", "This lecture has purchases and cannot be deleted");
    public static readonly Refusal DiscountAbovePrice = new(RefusalKind.Invalid, "discount_above_price", "Discount cannot exceed the price.");
}
