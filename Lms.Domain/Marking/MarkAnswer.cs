using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Marking;

/// <summary>Points for one criterion.</summary>
public sealed record RubricPoints(int CriterionId, decimal? Points);

/// <summary>What a marker gives one answer.</summary>
public sealed record AnswerMarkDraft
{
    /// <summary>0 to the question's points; may be left out when the rubric is filled in, whose sum then counts.</summary>
    public Maybe<decimal?> Points { get; init; }

    public Maybe<string?> Comment { get; init; }

    /// <summary>What each criterion earned; criteria left empty earn nothing.</summary>
    public IReadOnlyList<RubricPoints> Rubric { get; init; } = [];
}

/// <summary>Marks one answer that this window holds, and gives it free.</summary>
public sealed class MarkAnswer(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <returns>The points given.</returns>
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), points out of range (400), or taken over by another window (400).</exception>
    public async Task<decimal> Handle(Actor actor, GradedWork kind, int answerId, Guid window, Input<AnswerMarkDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.GradeWork);
        var place = await (kind == GradedWork.Quiz
            ? db.Set<AttemptAnswer>().Where(row => row.Id == answerId).Select(row => new Place(row.AttemptId, row.QuizQuestionId, row.QuizQuestion.QuestionId))
            : db.Set<HomeworkAnswer>().Where(row => row.Id == answerId).Select(row => new Place(row.SubmissionId, row.HomeworkQuestionId, row.HomeworkQuestion.QuestionId))).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        var draft = input.Open(out var said);
        return await ExamRanking.AfterAsync(db, db.InTransaction(
            async () =>
            {
                var work = (await WrittenMarking.LoadAsync(db, kind, place.SubmissionId, ct)).OrNotYours(actor);
                if (!work.Written.TryGetValue(place.QuestionId, out var most))
                    throw GeneralRefusals.NotFound.Thrown();
                var criteria = await db.Set<RubricCriterion>().AsNoTracking().Where(row => row.QuestionId == place.BankQuestionId && row.TeacherId == actor.TeacherId).ToDictionaryAsync(row => row.Id, row => row.Points, ct);
                var points = Check(draft, criteria, most, said);
                said.Refuse();
                work.MustBeHandedIn();
                if (await db.Set<MarkingClaim>().Where(claim => claim.Work == kind && claim.AnswerId == answerId && claim.Window == window).ExecuteDeleteAsync(ct) == 0)
                    throw MarkingRefusals.HoldLost.Thrown();

                await db.Set<RubricMark>().Where(mark => mark.Work == kind && mark.AnswerId == answerId).ExecuteDeleteAsync(ct);
                db.Set<RubricMark>().AddRange(draft.Rubric.Where(one => one.Points is not null).Select(one => new RubricMark { Work = kind, AnswerId = answerId, CriterionId = one.CriterionId, Points = one.Points!.Value }));
                WrittenMarking.Apply(db, actor, work, [new MarkDraft { Question = place.QuestionId, Points = points, Comment = draft.Comment }], clock.Now());
                await db.SaveAsync(ct);
                return points;
            },
            ct), ct);
    }

    private static decimal Check(AnswerMarkDraft draft, Dictionary<int, decimal> criteria, decimal most, Complaints said)
    {
        said.Text("comment", draft.Comment, nullable: true, blank: true, max: WrittenMarking.LongestComment);
        foreach (var line in draft.Rubric.Where(line => line.Points is not null))
        {
            if (!criteria.TryGetValue(line.CriterionId, out var full))
                said.NoSuchRow("rubric", line.CriterionId);
            else
                said.Money(string.Create(CultureInfo.InvariantCulture, $"rubric_{line.CriterionId}"), line.Points, min: 0, max: full);
        }

        var fromRubric = draft.Rubric.Any(line => line.Points is not null) ? Math.Min(most, draft.Rubric.Sum(line => line.Points ?? 0)) : (decimal?)null;
        var points = draft.Points.Value is null && fromRubric is not null ? fromRubric : draft.Points;
        said.Money("points", points, required: true, min: 0, max: most);
        return points.Value ?? 0;
    }

    private sealed record Place(int SubmissionId, int QuestionId, int BankQuestionId);
}
