using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Notifications;

namespace Lms.Domain.LiveClasses;

/// <summary>Plans a class in one of the teacher's lectures and tells those who may come.</summary>
public sealed class CreateLiveClass(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Another teacher's lecture (403), a field is wrong (400).</exception>
    public async Task<LiveClassSummary> Handle(Actor actor, Input<LiveClassDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageContent);
        var draft = input.Open(out var said);
        if (said.Present("lecture", draft.LectureId, required: true))
            await LectureOwnership.CheckAsync(db, actor, draft.LectureId.Value!.Value, said, ct);
        draft.Check(said, isNew: true);

        var now = clock.Now();
        var id = await db.InTransaction(
            async () =>
            {
                var row = new LiveClass
                {
                    LectureId = draft.LectureId.Value!.Value,
                    Kind = Wording.Parse<LiveClassKind>(draft.Kind.Value)!.Value,
                    Title = draft.Title.Value!,
                    Provider = LiveClassProvider.Other,
                    JoinUrl = draft.JoinUrl.Value!,
                    CreatedAt = now,
                    UpdatedAt = now,
                };
                draft.WriteInto(row, now);
                db.Set<LiveClass>().Add(row);
                await db.SaveAsync(ct);
                await LiveClassNotices.PlannedAsync(db, row, now, ct);
                db.Note(actor, now, "live_class.created", "live_class", row.Id, $"Planned the live class {row.Title}.");
                await db.SaveAsync(ct);
                return row.Id;
            },
            ct);
        return await LiveClassReach.ReadAsync(db, id, now, ct);
    }
}
