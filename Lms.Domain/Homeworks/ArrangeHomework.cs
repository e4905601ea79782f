using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Homeworks;

/// <summary>The questions of a homework in their order.</summary>
public sealed record HomeworkArrangementDraft
{
    /// <summary>Bank question ids.</summary>
    public Maybe<IReadOnlyList<int>?> Questions { get; init; }
}

/// <summary>Puts a homework together: its questions and their order, whole, in one save.</summary>
public sealed class ArrangeHomework(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), wrong questions (400), or handed in already (400).</exception>
    public async Task<HomeworkDetail> Handle(Actor actor, int homeworkId, Input<HomeworkArrangementDraft> input, CancellationToken ct)
    {
        var homework = await HomeworkReach.ToChangeAsync(db, actor, homeworkId, ct);
        var draft = input.Open(out var said);
        said.Present("questions", draft.Questions, required: true);
        said.Refuse();
        var ids = draft.Questions.Value!;
        if (ids.Distinct().Count() != ids.Count)
            said.Add("questions", HomeworkRefusals.QuestionThere);
        var known = await db.Set<Question>().Readable(db, actor, Reach.Teaching).Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Type }).ToListAsync(ct);
        foreach (var missing in ids.Except(known.Select(row => row.Id)))
            said.NoSuchRow("questions", missing);
        if (known.Exists(row => row.Type == QuestionType.McqMultiple))
            said.Add("questions", HomeworkRefusals.NotMultiple);
        said.Refuse();
        if (await db.Set<HomeworkSubmission>().AnyAsync(row => row.HomeworkId == homeworkId, ct))
            throw HomeworkRefusals.Started.Thrown();

        var now = await db.Set<HomeworkQuestion>().Where(row => row.HomeworkId == homeworkId).ToDictionaryAsync(row => row.QuestionId, ct);
        db.Set<HomeworkQuestion>().RemoveRange(now.Values.Where(row => !ids.Contains(row.QuestionId)));
        foreach (var (index, id) in ids.Index())
        {
            if (!now.TryGetValue(id, out var row))
                row = db.Set<HomeworkQuestion>().Add(new HomeworkQuestion { HomeworkId = homeworkId, QuestionId = id }).Entity;
            row.Order = index + 1;
        }

        if (ids.Count == 0)
            homework.IsPublished = false; // an empty homework cannot stay published
        await db.SaveAsync(ct);
        return (await HomeworkReach.DetailAsync(db, db.Set<Homework>().Where(row => row.Id == homeworkId), ct))!;
    }
}
