using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sittings;

/// <summary>A finished attempt among a student's results.</summary>
/// <param name="Attempt">The attempt, as far as the student may see it.</param>
/// <param name="CourseName">The course.</param>
/// <param name="Percentage">Points of all points, in percent; null while the score may not be seen.</param>
/// <param name="Percentile">Its percentile as the ranking of the exam has it: counted attempts with no higher score, in percent; null unless ranks are published and the score is seen.</param>
/// <param name="Rank">Its rank among the counted attempts, under the same conditions.</param>
/// <param name="Ranked">How many attempts the ranking counts; 0 where there is no rank.</param>
public sealed record MyResult(AttemptSummary Attempt, string CourseName, int? Percentage, decimal? Percentile, int? Rank, int Ranked);

/// <summary>A student's finished attempts, newest first.</summary>
public sealed class ListMyResults(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>One page; searched by quiz and course.</summary>
    public async Task<Page<MyResult>> Handle(Actor actor, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var now = clock.Now();
        var rows = db.Set<QuizAttempt>().AsNoTracking().Where(row => row.StudentId == actor.StudentId && row.State != AttemptState.Running)
            .Search(request, row => row.Quiz.Title, row => row.Quiz.Lecture.Topic.Course.Name);
        var page = await rows.OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id).Select(AttemptSummary.Projection).PageAsync(request, ct);
        var ids = page.Items.Select(row => row.Id).ToList();
        var rest = await db.Set<QuizAttempt>().AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new
        {
            row.Id,
            CourseName = row.Quiz.Lecture.Topic.Course.Name,
            row.Percentile,
            row.Rank,
            Ranked = db.Set<QuizAttempt>().Count(other => other.QuizId == row.QuizId && other.IsRanked),
        }).ToDictionaryAsync(row => row.Id, ct);
        return page.Map(row =>
        {
            var seen = AttemptReview.Seen(row, forStudent: true, now);
            var (percentage, more) = (PercentageOf(seen), rest[row.Id]);
            return percentage is not null && RankPublication.IsPublished(row.Settings, now)
                ? new MyResult(seen, more.CourseName, percentage, more.Percentile, more.Rank, more.Rank is null ? 0 : more.Ranked)
                : new MyResult(seen, more.CourseName, percentage, null, null, 0);
        });
    }

    private static int? PercentageOf(AttemptSummary row) =>
        row.Score is not { } score ? null : row.MaximumScore == 0 ? 0 : (int)Math.Floor(Math.Max(0, 100 * score / row.MaximumScore));
}
