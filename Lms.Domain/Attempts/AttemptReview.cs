using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>What may be seen of an attempt, and when. The one place that holds answers, keys and scores back.</summary>
internal static class AttemptReview
{
    /// <summary>The summary with its two marks of visibility set and, for a student, the score held back when it may not be seen.</summary>
    public static AttemptSummary Seen(AttemptSummary row, bool forStudent, DateTimeOffset now)
    {
        var isFinished = row.State != AttemptState.Running;
        var scoreVisible = isFinished && row.PendingCount == 0 && IsTime(row.Settings.ScoreVisibility, row.Settings, now);
        var answersVisible = isFinished && IsTime(row.Settings.AnswersVisibility, row.Settings, now);
        return row with { IsScoreVisible = scoreVisible, AreAnswersVisible = answersVisible, Score = forStudent && !scoreVisible ? null : row.Score };
    }

    /// <summary>The attempt with its answers; null when there is none.</summary>
    public static async Task<AttemptDetail?> DetailAsync(ILmsDb db, IQueryable<QuizAttempt> attempts, bool forStudent, DateTimeOffset now, CancellationToken ct)
    {
        var found = await attempts.AsNoTracking().Select(AttemptSummary.Projection).FirstOrDefaultAsync(ct);
        if (found is null)
            return null;
        var summary = Seen(found, forStudent, now);
        if (forStudent && !summary.AreAnswersVisible)
            return new AttemptDetail(summary, []);

        var hidesMarks = forStudent && !summary.Settings.ShowCorrectAfterSubmission;
        var rows = await db.Set<AttemptAnswer>().AsNoTracking().Where(row => row.AttemptId == summary.Id).OrderBy(row => row.DisplayOrder).Select(row => new
        {
            row.QuizQuestionId,
            row.DisplayOrder,
            row.QuizQuestion.Question.Type,
            row.QuizQuestion.Question.Text,
            Points = row.QuizQuestion.PointsHere ?? row.QuizQuestion.Question.Points,
            row.Written,
            row.Chosen,
            row.PointsEarned,
            row.Result,
            row.MarkerComment,
            Choices = row.QuizQuestion.Question.Choices.OrderBy(choice => choice.Order).ThenBy(choice => choice.Id).Select(choice => new { choice.Id, choice.Text }).ToList(),
        }).ToListAsync(ct);
        return new AttemptDetail(summary,
        [
            .. rows.Select(row =>
            {
                var chosen = AttemptAnswer.Ids(row.Chosen);
                return new AttemptAnswerDetail(
                    row.QuizQuestionId, row.DisplayOrder, row.Type, row.Text, row.Points, row.Written,
                    [.. row.Choices.Where(choice => chosen.Contains(choice.Id)).Select(choice => choice.Id)],
                    [.. row.Choices.Where(choice => chosen.Contains(choice.Id)).Select(choice => choice.Text)],
                    hidesMarks ? 0 : row.PointsEarned ?? 0,
                    hidesMarks || row.Result is null or AnswerResult.Pending ? null : row.Result == AnswerResult.Correct,
                    hidesMarks ? null : row.MarkerComment);
            }),
        ]);
    }

    /// <summary>The finished attempts whose score their student may see; the same rule as <see cref="Seen"/>, for the database.</summary>
    public static IQueryable<QuizAttempt> WithScoreSeen(IQueryable<QuizAttempt> attempts, DateTimeOffset now) => attempts.Where(row =>
        row.State != AttemptState.Running && row.PendingCount == 0
        && (row.Quiz.Settings.ScoreVisibility == ReviewVisibility.AfterSubmission || (row.Quiz.Settings.ScoreVisibility == ReviewVisibility.AfterClose && row.Quiz.Settings.CloseDate <= now)));

    private static bool IsTime(ReviewVisibility visibility, QuizSettings settings, DateTimeOffset now) => visibility switch
    {
        ReviewVisibility.AfterSubmission => true,
        ReviewVisibility.AfterClose => settings.CloseDate is { } closes && now >= closes,
        _ => false,
    };
}
