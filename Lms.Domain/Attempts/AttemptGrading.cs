using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Domain.Regrading;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>Puts what the grade calculator says into the rows of an attempt.</summary>
public static class AttemptGrading
{
    /// <summary>The attempt with everything that grading looks at, tracked.</summary>
    internal static async Task<QuizAttempt> LoadAsync(ILmsDb db, int attemptId, CancellationToken ct) => (await db.Set<QuizAttempt>()
        .Include(row => row.Quiz)
        .Include(row => row.Answers).ThenInclude(answer => answer.QuizQuestion).ThenInclude(question => question.Question).ThenInclude(question => question.Choices)
        .FirstOrDefaultAsync(row => row.Id == attemptId, ct)).OrRefuse();

    /// <summary>Grades every answer and adds the attempt up; its answers must know their questions.</summary>
    public static void Grade(QuizAttempt attempt) => Grade(attempt, answer => KeyOf(answer.QuizQuestion));

    /// <summary>Grades every answer by the key that is named for it, and adds the attempt up.</summary>
    public static void Grade(QuizAttempt attempt, Func<AttemptAnswer, AnswerKey> keyOf)
    {
        var graded = attempt.Answers.Select(answer => (Row: answer, Key: keyOf(answer))).Select(pair => (pair.Row, pair.Key, Answer: Grade(pair.Row, pair.Key))).ToList();
        foreach (var (row, _, answer) in graded)
        {
            row.Result = answer.Result;
            row.PointsEarned = answer.Points;
        }

        attempt.MarkedCount = attempt.Answers.Count(answer => answer.MarkedById is not null);
        AddUp(attempt, graded.Select(one => (one.Key, one.Answer)));
    }

    /// <summary>Adds graded answers up into the attempt; a score set by hand stands.</summary>
    public static void AddUp(QuizAttempt attempt, IEnumerable<(AnswerKey Key, GradedAnswer Answer)> graded)
    {
        var total = GradeCalculator.Total(graded);
        attempt.Score = attempt.OverrideScore ?? total.Score;
        attempt.MaximumScore = total.Maximum;
        attempt.CorrectCount = total.Correct;
        attempt.IncorrectCount = total.Incorrect;
        attempt.PartialCount = total.Partial;
        attempt.UnansweredCount = total.Unanswered;
        attempt.PendingCount = total.Pending;
    }

    /// <summary>A line of the grade ledger about the attempt.</summary>
    public static GradeEntry Line(QuizAttempt attempt, decimal? before, GradeSource source, string reason, int? userId, DateTimeOffset now, int? regradeId = null) => new()
    {
        Work = GradedWork.Quiz,
        WorkId = attempt.QuizId,
        SubmissionId = attempt.Id,
        StudentId = attempt.StudentId,
        OldScore = before,
        NewScore = attempt.Score,
        Source = source,
        Reason = reason,
        RegradeId = regradeId,
        UserId = userId,
        At = now,
    };

    /// <summary>What is right in a question as its quiz uses it, and what it is worth; the question comes with its choices.</summary>
    public static AnswerKey KeyOf(QuizQuestion used) =>
        KeyOf(used, used.Question.Type, used.Question.Points, used.Question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id));

    /// <summary>The same of a question whose bank's part is given: its type, its points, and the ids of its right choices.</summary>
    public static AnswerKey KeyOf(QuizQuestion used, QuestionType type, decimal points, IEnumerable<int> correct) =>
        QuestionRule.KeyOf(used, type, points, correct) with { NegativePoints = used.NegativePoints, PartialPoints = used.PartialPoints };

    /// <summary>Grades one answer with the key of its question.</summary>
    public static GradedAnswer Grade(AttemptAnswer answer, AnswerKey key) =>
        GradeCalculator.Grade(key, new GivenAnswer(AttemptAnswer.Ids(answer.Chosen), answer.Written, answer.MarkerPoints));

    /// <summary>
    /// Holds the rows until the transaction ends, so that marking, regrading and handing in of one attempt come one
    /// after the other.
    /// </summary>
    /// <returns>How many rows there are.</returns>
    internal static Task<int> HoldAsync(IQueryable<QuizAttempt> attempts, CancellationToken ct) =>
        attempts.ExecuteUpdateAsync(set => set.SetProperty(row => row.AddedMinutes, row => row.AddedMinutes), ct);
}
