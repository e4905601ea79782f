using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Purchases;

/// <summary>What one buys.</summary>
public sealed record PurchaseDraft
{
    /// <summary>A visible lecture of an active topic in an active course.</summary>
    public Maybe<int?> LectureId { get; init; }
}

/// <summary>Pays a lecture from the balance and opens it (edutrack-7.2): money, statement, purchase and notice, all or nothing.</summary>
public sealed class BuyLecture(ILmsDb db, TimeProvider clock) : IUseCase
{
    private sealed record Offer(Lecture Lecture, int TeacherUserId, int CourseId, string CourseName, bool IsEnrolled);

    /// <exception cref="RefusedException">
    /// The account cannot act on courses or is not enrolled (403), no such lecture is on sale (400), access is running
    /// already (400), or the balance is below the price (400).
    /// </exception>
    public async Task<PurchaseSummary> Handle(Actor actor, Input<PurchaseDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.BuyLectures);
        var studentId = actor.StudentId ?? throw GeneralRefusals.PermissionDenied.Thrown();
        if (!await db.Set<Student>().AnyAsync(row => row.Id == studentId && row.User.IsActive && row.Status == StudentStatus.Active, ct))
            throw AccountRefusals.CannotAccessCourses.Thrown();

        var draft = input.Open(out var said);
        said.Present("lecture", draft.LectureId, required: true);
        said.Refuse();
        var offer = await FindAsync(draft.LectureId.Value, studentId, ct);
        if (offer is null)
            said.NoSuchRow("lecture", draft.LectureId.Value);
        said.Refuse();
        if (!offer!.IsEnrolled)
            throw CourseRefusals.NotEnrolled.Thrown();

        try
        {
            return await db.InTransaction(() => PayAsync(actor, studentId, offer, ct), ct);
        }
        catch (UniqueRowException)
        {
            throw PurchaseRefusals.AlreadyActive.Thrown(); // the same purchase, or an extension of the last one, came at once
        }
    }

    private Task<Offer?> FindAsync(int? lectureId, int studentId, CancellationToken ct) => db.Set<Lecture>().AsNoTracking()
        .Where(row => row.Id == lectureId && row.IsVisible && row.Topic.IsActive && row.Topic.Course.IsActive)
        .Select(row => new Offer(row, row.Topic.Course.Teacher.UserId, row.Topic.CourseId, row.Topic.Course.Name,
            db.Set<Enrollment>().Any(one => one.StudentId == studentId && one.LiveCourseId == row.Topic.CourseId && one.Status == EnrollmentStatus.Approved)))
        .FirstOrDefaultAsync(ct);

    private async Task<PurchaseSummary> PayAsync(Actor actor, int studentId, Offer offer, CancellationToken ct)
    {
        var now = clock.Now();
        var lecture = offer.Lecture;
        var purchase = Purchase.Of(lecture, studentId, now);

        // Money first: the row it changes stays locked, so that what is read from here on nobody else can change.
        var left = await BalanceBook.TakeAsync(db, studentId, purchase.AmountPaid, ct);
        if (await AccessSlot.IsTakenAsync(db, studentId, lecture.Id, now, ct))
            throw PurchaseRefusals.AlreadyActive.Thrown();
        if (left is null)
            throw PurchaseRefusals.InsufficientBalance.Thrown();

        await AccessSlot.ReleaseExpiredAsync(db, studentId, lecture.Id, now, ct);
        db.Set<Purchase>().Add(purchase);
        await db.SaveAsync(ct);

        if (purchase.AmountPaid > 0)
            db.Set<BalanceTransaction>().Add(new BalanceTransaction
            {
                StudentId = studentId,
                Type = BalanceTransactionType.Purchase,
                Amount = -purchase.AmountPaid,
                BalanceAfter = left.Value,
                Description = $"Purchase of {lecture.Name}",
                PurchaseId = purchase.Id,
                CreatedAt = now,
            });
        db.Set<Notification>().Add(PurchaseNotices.Bought(purchase, offer.TeacherUserId, actor.Name, lecture.Name, offer.CourseId, offer.CourseName));
        db.Note(actor, now, "purchase.made", "purchase", purchase.Id, string.Create(CultureInfo.InvariantCulture, $"bought {lecture.Name} of {offer.CourseName} for {purchase.AmountPaid:0.00} EGP"));
        await db.SaveAsync(ct);
        return await db.Set<Purchase>().AsNoTracking().Where(row => row.Id == purchase.Id).Select(PurchaseSummary.Projection(now)).SingleAsync(ct);
    }
}
