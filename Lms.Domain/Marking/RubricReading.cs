using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Marking;

/// <summary>What an answer earned for one criterion of its marker's rubric.</summary>
/// <param name="Possible">The most the criterion earns now.</param>
public sealed record EarnedCriterion(string Name, decimal Points, decimal Possible);

/// <summary>Reads what marked answers earned by the rubric, by the answer's id; nothing for answers marked without one.</summary>
internal static class RubricReading
{
    private sealed record Line(int AnswerId, EarnedCriterion Criterion);

    /// <summary>Of all answers of an attempt.</summary>
    public static async Task<ILookup<int, EarnedCriterion>> OfAttemptAsync(ILmsDb db, int attemptId, CancellationToken ct) => (await (
        from mark in db.Set<RubricMark>().AsNoTracking()
        join answer in db.Set<AttemptAnswer>() on mark.AnswerId equals answer.Id
        where mark.Work == GradedWork.Quiz && answer.AttemptId == attemptId
        orderby mark.Criterion.Order, mark.CriterionId
        select new Line(answer.Id, new EarnedCriterion(mark.Criterion.Name, mark.Points, mark.Criterion.Points))).ToListAsync(ct)).ToLookup(line => line.AnswerId, line => line.Criterion);

    /// <summary>Of all answers of a homework's submission.</summary>
    public static async Task<ILookup<int, EarnedCriterion>> OfSubmissionAsync(ILmsDb db, int submissionId, CancellationToken ct) => (await (
        from mark in db.Set<RubricMark>().AsNoTracking()
        join answer in db.Set<HomeworkAnswer>() on mark.AnswerId equals answer.Id
        where mark.Work == GradedWork.Homework && answer.SubmissionId == submissionId
        orderby mark.Criterion.Order, mark.CriterionId
        select new Line(answer.Id, new EarnedCriterion(mark.Criterion.Name, mark.Points, mark.Criterion.Points))).ToListAsync(ct)).ToLookup(line => line.AnswerId, line => line.Criterion);
}
