using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.HomeworkFiles;

/// <summary>A file as a student sends it.</summary>
public sealed record HomeworkFileDraft
{
    public Maybe<Upload?> File { get; init; }

    /// <summary>A GUID of the sender's; an upload that is repeated with the same one answers the file that is stored.</summary>
    public Maybe<string?> Ticket { get; init; }
}

/// <summary>Stores a file with a student's answer at once, as a draft that goes along when the homework is handed in.</summary>
public sealed class AddHomeworkFile(ILmsDb db, FileIntake files, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">
    /// Unknown homework or no written question of it (404), no access (403), a file of another kind or too large (400), the
    /// homework takes no files, is not open, closed or handed in, or the answer holds as many files as it may (400).
    /// </exception>
    public async Task<HomeworkFileDetail> Handle(Actor actor, int homeworkId, int homeworkQuestionId, Input<HomeworkFileDraft> input, CancellationToken ct)
    {
        var now = clock.Now();
        var homework = await HomeworkReach.ToTakeAsync(db, actor, homeworkId, now, ct);
        if (!await db.Set<HomeworkQuestion>().AnyAsync(row => row.Id == homeworkQuestionId && row.HomeworkId == homeworkId && row.Question.Type == QuestionType.Written, ct))
            throw GeneralRefusals.NotFound.Thrown();
        var draft = input.Open(out var said);
        FileRule.Work.Check("file", draft.File, said, required: true);
        said.Refuse();
        if (!homework.TakesFiles)
            throw HomeworkFileRefusals.NotTaken.Thrown();
        if (homework.CloseDate is { } closes && now >= closes)
            throw HomeworkRefusals.Closed.Thrown();

        var ticket = Guid.TryParse(draft.Ticket.Value, out var sent) ? sent : Guid.NewGuid();
        var stored = db.Set<HomeworkFile>().AsNoTracking().Where(row => row.StudentId == actor.StudentId && row.Ticket == ticket);
        if (await stored.Select(HomeworkFileDetail.Projection).FirstOrDefaultAsync(ct) is { } repeated)
            return repeated;
        var fileId = await files.KeepAsync(draft.File.Value!, FileRule.Work, actor, now, ct);
        return await files.InTransaction(
            async () =>
            {
                await HomeworkDrafts.HoldAsync(db, actor.StudentId, ct);
                await HomeworkDrafts.NotHandedInAsync(db, actor.StudentId, homeworkId, ct);
                if (await stored.AnyAsync(ct))
                    throw GeneralRefusals.Conflict.Thrown(); // the same upload twice at once: asking again answers the file
                var places = await HomeworkDrafts.Of(db, actor.StudentId, homeworkId).Where(row => row.HomeworkQuestionId == homeworkQuestionId).Select(row => row.Place).ToListAsync(ct);
                if (places.Count >= HomeworkFile.MostOfAnAnswer)
                    throw HomeworkFileRefusals.TooMany.Thrown();
                var added = new HomeworkFile { StudentId = actor.StudentId!.Value, HomeworkQuestionId = homeworkQuestionId, FileId = fileId, Ticket = ticket, Place = places.DefaultIfEmpty().Max() + 1, CreatedAt = now };
                db.Set<HomeworkFile>().Add(added);
                await db.SaveAsync(ct);
                return await db.Set<HomeworkFile>().AsNoTracking().Where(row => row.Id == added.Id).Select(HomeworkFileDetail.Projection).SingleAsync(ct);
            },
            ct);
    }
}
