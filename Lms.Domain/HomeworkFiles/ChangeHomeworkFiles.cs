using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Homeworks;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.HomeworkFiles;

/// <summary>Takes a draft file away again.</summary>
public sealed class RemoveHomeworkFile(ILmsDb db, FileIntake files) : IUseCase
{
    /// <exception cref="RefusedException">Unknown or somebody else's (404), or handed in (400).</exception>
    public async Task Handle(Actor actor, int fileId, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var own = db.Set<HomeworkFile>().Where(row => row.Id == fileId && row.StudentId == actor.StudentId);
        if (!await own.AnyAsync(ct))
            throw GeneralRefusals.NotFound.Thrown();
        await files.InTransaction(
            async () =>
            {
                await HomeworkDrafts.HoldAsync(db, actor.StudentId, ct);
                var row = (await own.FirstOrDefaultAsync(ct)).OrRefuse();
                if (row.AnswerId is not null)
                    throw HomeworkRefusals.AlreadySubmitted.Thrown();
                db.Set<HomeworkFile>().Remove(row);
                files.Discard(row.FileId);
                return true;
            },
            ct);
    }
}

/// <summary>The draft files of one answer in the order wanted.</summary>
public sealed record HomeworkFileOrderDraft
{
    /// <summary>Their ids; files that are not named come after them.</summary>
    public Maybe<IReadOnlyList<int>?> Files { get; init; }
}

/// <summary>Puts the draft files of one answer in order: pages of handwritten work are read one after the other.</summary>
public sealed class ArrangeHomeworkFiles(ILmsDb db) : IUseCase
{
    /// <returns>The files in their order.</returns>
    /// <exception cref="RefusedException">No draft of one's own there (404), a file that is not among them (400), or handed in (400).</exception>
    public async Task<IReadOnlyList<HomeworkFileDetail>> Handle(Actor actor, int homeworkId, int homeworkQuestionId, Input<HomeworkFileOrderDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var rows = await HomeworkDrafts.Of(db, actor.StudentId, homeworkId).Where(row => row.HomeworkQuestionId == homeworkQuestionId).OrderBy(row => row.Place).ThenBy(row => row.Id).ToListAsync(ct);
        if (rows.Count == 0)
            throw GeneralRefusals.NotFound.Thrown();
        var draft = input.Open(out var said);
        if (said.Present("files", draft.Files, required: true))
        {
            foreach (var foreign in draft.Files.Value!.Except(rows.Select(row => row.Id)))
                said.NoSuchRow("files", foreign);
        }

        said.Refuse();
        var wanted = draft.Files.Value!.Distinct().ToList();
        foreach (var (place, row) in rows.OrderBy(row => wanted.IndexOf(row.Id) is var at && at < 0 ? int.MaxValue : at).Index())
            row.Place = place + 1;
        await db.SaveAsync(ct);
        return await HomeworkDrafts.Of(db, actor.StudentId, homeworkId).AsNoTracking().Where(row => row.HomeworkQuestionId == homeworkQuestionId)
            .OrderBy(row => row.Place).ThenBy(row => row.Id).Select(HomeworkFileDetail.Projection).ToListAsync(ct);
    }
}
