using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Homeworks;

/// <summary>The checks that creating and changing a homework share.</summary>
internal static class HomeworkChecks
{
    /// <summary>Complains about everything that is wrong with the draft and refuses.</summary>
    /// <exception cref="RefusedException">The lecture is another teacher's (403), or a field is wrong (400).</exception>
    public static async Task CheckAsync(ILmsDb db, Actor actor, HomeworkDraft draft, Homework? now, Complaints said, CancellationToken ct)
    {
        var isNew = now is null;
        if (said.Number("lecture", draft.Lecture, required: isNew))
            await LectureOwnership.CheckAsync(db, actor, draft.Lecture.Value!.Value, said, ct);
        said.Text("title", draft.Title, required: isNew, max: 200);
        said.Text("description", draft.Description, blank: true);
        said.Text("model_answer", draft.ModelAnswer, blank: true);
        said.Present("is_active", draft.IsActive);
        said.Present("is_published", draft.IsPublished);
        said.Present("takes_files", draft.TakesFiles);
        if (!said.Has("open_date") && !said.Has("close_date")
            && draft.OpenDate.Or(now?.OpenDate) is { } opens && draft.CloseDate.Or(now?.CloseDate) is { } closes && closes <= opens)
            said.Add("close_date", HomeworkRefusals.ClosesTooEarly);
        var count = isNew ? await CheckQuestionsAsync(db, actor, draft.Questions.Value ?? [], said, ct) : await db.Set<HomeworkQuestion>().CountAsync(row => row.HomeworkId == now!.Id, ct);
        if (draft.IsPublished.Value == true && count == 0 && !said.Has("questions"))
            said.Add("is_published", HomeworkRefusals.NeedsQuestion);
        said.Refuse();
    }

    /// <summary>Complains about a bank question that cannot be used in a homework.</summary>
    public static async Task CheckQuestionAsync(ILmsDb db, Actor actor, Maybe<int?> question, Complaints said, CancellationToken ct)
    {
        if (!said.Number("question", question, required: true))
            return;
        var type = await db.Set<Question>().AsNoTracking().Readable(db, actor, Reach.Teaching).Where(row => row.Id == question.Value).Select(row => (QuestionType?)row.Type).FirstOrDefaultAsync(ct);
        if (type is null)
            said.NoSuchRow("question", question.Value);
        else if (type == QuestionType.McqMultiple)
            said.Add("questions", HomeworkRefusals.NotMultiple);
    }

    private static async Task<int> CheckQuestionsAsync(ILmsDb db, Actor actor, IReadOnlyList<int> ids, Complaints said, CancellationToken ct)
    {
        var known = await db.Set<Question>().AsNoTracking().Readable(db, actor, Reach.Teaching).Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Type }).ToDictionaryAsync(row => row.Id, row => row.Type, ct);
        foreach (var missing in ids.Where(id => !known.ContainsKey(id)))
            said.NoSuchRow("questions", missing);
        if (!said.Has("questions") && known.ContainsValue(QuestionType.McqMultiple))
            said.Add("questions", HomeworkRefusals.NotMultiple);
        return ids.Count;
    }
}
