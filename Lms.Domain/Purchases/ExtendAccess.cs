using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Purchases;

/// <summary>How much longer.</summary>
public sealed record ExtensionDraft
{
    /// <summary>Days to add, 1 to 3650.</summary>
    public Maybe<int?> ExtraDays { get; init; }
}

/// <summary>
/// Adds days to a purchase of a lecture of the teacher one is, or assists, and tells the student (edutrack-7.1). Days sum
/// up, also when two people add some at once.
/// </summary>
public sealed class ExtendAccess(ILmsDb db, TimeProvider clock) : IUseCase
{
    private const int MostAtOnce = 3650;

    /// <exception cref="RefusedException">
    /// No such purchase (404), another teacher's lecture (403), a wrong number (400), or a newer purchase of the same
    /// lecture gives access already (400).
    /// </exception>
    public async Task<PurchaseSummary> Handle(Actor actor, int purchaseId, Input<ExtensionDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ExtendAccess);
        try
        {
            return await db.InContendedTransaction(() => ExtendAsync(actor, purchaseId, input, ct), ct);
        }
        catch (UniqueRowException)
        {
            throw PurchaseRefusals.Superseded.Thrown();
        }
    }

    private async Task<PurchaseSummary> ExtendAsync(Actor actor, int purchaseId, Input<ExtensionDraft> input, CancellationToken ct)
    {
        var found = await db.Set<Purchase>().Where(row => row.Id == purchaseId)
            .Select(row => new { Purchase = row, row.Lecture.Topic.Course.TeacherId, row.Lecture.Topic.CourseId, LectureName = row.Lecture.Name, StudentUserId = row.Student.UserId, StudentName = row.Student.NameAr })
            .FirstOrDefaultAsync(ct)
            ?? throw GeneralRefusals.NotFound.Thrown();
        if (!actor.Teaches(found.TeacherId, found.CourseId))
            throw PurchaseRefusals.NotYours.Thrown();

        var purchase = found.Purchase;
        var draft = input.Open(out var said);
        said.Number("extra_days", draft.ExtraDays, required: true, min: 1, max: Math.Min(MostAtOnce, Purchase.MostExtraDays - purchase.ExtraDays));
        said.Refuse();

        var (now, days) = (clock.Now(), draft.ExtraDays.Value!.Value);
        var stood = purchase.LiveLectureId is not null;
        purchase.Extend(days, actor.UserId, now);
        if (!stood && purchase.LiveLectureId is not null)
            await AccessSlot.ReleaseExpiredAsync(db, purchase.StudentId, purchase.LectureId, now, ct);
        db.Set<Notification>().Add(PurchaseNotices.Extended(purchase, found.StudentUserId, found.LectureName, days, now));
        db.Note(actor, now, "purchase.extended", "purchase", purchaseId, string.Create(CultureInfo.InvariantCulture, $"gave {found.StudentName} {days} more days of {found.LectureName}"));
        await db.SaveAsync(ct);
        return await db.Set<Purchase>().AsNoTracking().Where(row => row.Id == purchaseId).Select(PurchaseSummary.Projection(now)).SingleAsync(ct);
    }
}
