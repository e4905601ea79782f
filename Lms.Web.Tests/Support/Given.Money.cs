using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Notifications;
using Lms.Domain.Purchases;

namespace Lms.Web.Tests.Support;

/// <summary>Purchases, balances, codes and what people were told.</summary>
public sealed partial class Given
{
    /// <summary>Access to a lecture, running or ended; neither balance nor enrollment is touched.</summary>
    public async Task<Purchase> Purchase(Student? student = null, Lecture? lecture = null, bool expired = false, DateTimeOffset? boughtAt = null)
    {
        lecture ??= await Lecture();
        student ??= await Student();
        var at = expired ? Now.AddDays(-lecture.AvailableDays - 1) : boughtAt ?? Now;
        return await Store(Lms.Domain.Purchases.Purchase.Of(lecture, student.Id, at), null, student, lecture);
    }

    /// <summary>One line of a student's statement; the balance itself is what <see cref="Student"/> was given.</summary>
    public async Task<BalanceTransaction> BalanceTransaction(Student? student = null, decimal amount = 100m, BalanceTransactionType type = BalanceTransactionType.Recharge)
    {
        student ??= await Student(balance: amount);
        return await Store(new BalanceTransaction
        {
            StudentId = student.Id,
            Student = student,
            Type = type,
            Amount = amount,
            BalanceAfter = student.Balance,
            Description = "Recharge code",
            CreatedAt = Now,
        });
    }

    /// <summary>A code; used when somebody is named.</summary>
    public async Task<RechargeCode> RechargeCode(decimal amount = 100m, Student? usedBy = null, User? createdBy = null)
    {
        createdBy ??= await SiteOwner();
        var code = new RechargeCode { Code = $"GIVEN-{Number():D8}", Amount = amount, CreatedById = createdBy.Id, CreatedAt = Now };
        return await Store(code, db =>
        {
            if (usedBy is null)
                return;
            db.Entry(code).Property(row => row.UsedById).CurrentValue = usedBy.UserId;
            db.Entry(code).Property(row => row.UsedAt).CurrentValue = Now;
        });
    }

    public async Task<Notification> Notification(User? recipient = null, bool isRead = false, NotificationType type = NotificationType.System)
    {
        recipient ??= await User();
        var notification = new Notification
        {
            RecipientId = recipient.Id,
            Type = type,
            Title = $"Notice {Number()}",
            Message = "Something happened.",
            Metadata = """{"course": 1}""",
            CreatedAt = Now,
        };
        if (isRead)
            notification.MarkRead();
        return await Store(notification);
    }
}
