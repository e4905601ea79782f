using System.Globalization;
using Lms.Domain.Purchases;

namespace Lms.Domain.Notifications;

/// <summary>What people are told about purchases and balances.</summary>
public static class PurchaseNotices
{
    /// <summary>To the teacher: somebody bought a lecture.</summary>
    public static Notification Bought(Purchase purchase, int recipientId, string studentName, string lectureName, int courseId, string courseName) => new()
    {
        RecipientId = recipientId,
        Type = NotificationType.LecturePurchased,
        Title = "Lecture purchased",
        Message = $"{studentName} bought {lectureName} of {courseName}.",
        Metadata = $$"""{"purchase": {{purchase.Id}}, "lecture": {{purchase.LectureId}}, "course": {{courseId}}}""",
        CreatedAt = purchase.PurchasedAt,
    };

    /// <summary>To the student: staff added days.</summary>
    public static Notification Extended(Purchase purchase, int recipientId, string lectureName, int days, DateTimeOffset now) => new()
    {
        RecipientId = recipientId,
        Type = NotificationType.AccessExtended,
        Title = "Access extended",
        Message = string.Create(CultureInfo.InvariantCulture, $"Your access to {lectureName} was extended by {days} {(days == 1 ? "day" : "days")}."),
        Metadata = $$"""{"purchase": {{purchase.Id}}, "lecture": {{purchase.LectureId}}}""",
        CreatedAt = now,
    };

    /// <summary>To the student: a code was turned into balance.</summary>
    public static Notification Recharged(int recipientId, decimal amount, decimal balance, DateTimeOffset now) => new()
    {
        RecipientId = recipientId,
        Type = NotificationType.BalanceRecharged,
        Title = "Balance recharged",
        Message = string.Create(CultureInfo.InvariantCulture, $"{amount:0.00} EGP were added to your balance, which is now {balance:0.00} EGP."),
        CreatedAt = now,
    };
}
