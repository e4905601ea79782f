using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sittings;

/// <summary>A finished attempt among a student's results.</summary>
/// <param name="Attempt">The attempt, as far as the student may see it.</param>
/// <param name="CourseName">The course.</param>
/// <param name="Percentage">Points of all points, in percent; null while the score may not be seen.</param>
/// <param name="Percentile">Attempts of this quiz with a lower score, in percent; null unless ranks are published and the score is seen.</param>
public sealed record MyResult(AttemptSummary Attempt, string CourseName, int? Percentage, int? Percentile);

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
        var others = db.Set<QuizAttempt>().Where(other => other.State == AttemptState.Submitted && other.Score != null);
        var rest = await db.Set<QuizAttempt>().AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new
        {
            row.Id,
            CourseName = row.Quiz.Lecture.Topic.Course.Name,
            All = others.Count(other => other.QuizId == row.QuizId),
            Lower = others.Count(other => other.QuizId == row.QuizId && other.Score < row.Score),
        }).ToDictionaryAsync(row => row.Id, ct);
        return page.Map(row =>
        {
            var seen = AttemptReview.Seen(row, forStudent: true, now);
            var (percentage, more) = (PercentageOf(seen), rest[row.Id]);
            return new MyResult(seen, more.CourseName, percentage, percentage is not null && ArePublished(row.Settings, now) && more.All > 0 ? 100 * more.Lower / more.All : null);
        });
    }

    private static int? PercentageOf(AttemptSummary row) =>
        row.Score is not { } score ? null : row.MaximumScore == 0 ? 0 : (int)Math.Floor(Math.Max(0, 100 * score / row.MaximumScore));

    private static bool ArePublished(QuizSettings settings, DateTimeOffset now) => settings.PublishRanks switch
    {
        RankPublishing.AfterClose => settings.CloseDate <= now,
        RankPublishing.AtDate => settings.PublishRanksAt <= now,
        _ => false,
    };
}
