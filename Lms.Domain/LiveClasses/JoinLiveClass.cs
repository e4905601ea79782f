using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Completion;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Lms.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.LiveClasses;

/// <summary>What one needs to go in.</summary>
public sealed record LiveRoom(string JoinUrl, string? Password, string? AccessToken);

/// <summary>
/// Lets a student into the room: from a little before the class, as its teacher set it, to its end. In a conference their presence is
/// noted from now on, in a stream that they watched.
/// </summary>
public sealed class JoinLiveClass(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), no access to its lecture (403), cancelled, not open yet or over (400).</exception>
    public async Task<LiveRoom> Handle(Actor actor, int id, CancellationToken ct)
    {
        actor.Require(Permission.ReportProgress);
        var now = clock.Now();
        var studentId = actor.StudentId!.Value;
        var found = await db.Set<LiveClass>().AsNoTracking().Where(row => row.Id == id).Select(row => new
        {
            row.Kind,
            row.LectureId,
            row.StartsAt,
            row.OpensMinutesBefore,
            row.EndsAt,
            row.CancelledAt,
            Room = new LiveRoom(row.JoinUrl, row.Password, row.AccessToken),
            HasAccess = db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == studentId && purchase.LectureId == row.LectureId),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (!found.HasAccess)
            throw LectureAccess.Missing.Thrown();
        if (!LiveClass.IsOpenAt(found.StartsAt, found.OpensMinutesBefore, found.EndsAt, found.CancelledAt, now))
            throw (found.CancelledAt is not null ? LiveClassRefusals.Cancelled : now < found.StartsAt ? LiveClassRefusals.NotOpenYet : LiveClassRefusals.Over).Thrown();

        if (found.Kind == LiveClassKind.LiveStream)
            await ContentVisiting.NoteAsync(db, ContentVisit.ToLiveClass(studentId, found.LectureId, id, now), ct);
        else
            await NotePresenceAsync(id, studentId, now, ct);
        await LectureCompletion.NoteAsync(db, studentId, found.LectureId, now, ct);
        await StudyDays.NoteAsync(db, studentId, found.LectureId, now, ct);
        return found.Room;
    }

    private async Task NotePresenceAsync(int id, int studentId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Set<LiveAttendance>().AnyAsync(row => row.LiveClassId == id && row.StudentId == studentId, ct))
            return;
        var attendance = new LiveAttendance { LiveClassId = id, StudentId = studentId };
        attendance.Join(now);
        db.Set<LiveAttendance>().Add(attendance);
        try
        {
            await db.SaveAsync(ct);
        }
        catch (UniqueRowException)
        {
            db.Set<LiveAttendance>().Entry(attendance).State = EntityState.Detached; // another window of the same student was first
        }
    }
}
