using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Regrading;

/// <summary>
/// Every finished attempt of a quiz, reckoned anew with another rule for one question. Only that question's answers are
/// loaded as rows; the others keep their result and are read as two columns.
/// </summary>
internal sealed class RegradeReckoning
{
    private readonly ILmsDb db;
    private readonly CancellationToken ct;
    private readonly List<QuizQuestion> questions;
    private Dictionary<int, Person> people = [];

    private RegradeReckoning(ILmsDb db, int quizId, List<QuizQuestion> questions, CancellationToken ct)
    {
        this.db = db;
        this.ct = ct;
        this.questions = questions;
        QuizId = quizId;
    }

    public int QuizId { get; }

    /// <summary>The number of the last regrade, 0 for none.</summary>
    public int LastNumber { get; private init; }

    /// <summary>The finished attempts; after <see cref="RunAsync"/> as they are then.</summary>
    public List<QuizAttempt> Attempts { get; private set; } = [];

    /// <summary>Each attempt's score before.</summary>
    public Dictionary<int, decimal?> ScoresBefore { get; private set; } = [];

    /// <summary>Loads the questions of a quiz, tracked.</summary>
    public static async Task<RegradeReckoning> OfAsync(ILmsDb db, int quizId, CancellationToken ct)
    {
        var questions = await db.Set<QuizQuestion>().Include(row => row.Question).ThenInclude(row => row.Choices).Where(row => row.QuizId == quizId).ToListAsync(ct);
        var last = await db.Set<QuizRegrade>().Where(row => row.QuizId == quizId).MaxAsync(row => (int?)row.Number, ct) ?? 0;
        return new RegradeReckoning(db, quizId, questions, ct) { LastNumber = last };
    }

    /// <summary>The question, tracked with its bank question and choices; null when the quiz has none of this id.</summary>
    public QuizQuestion? Question(int? id) => questions.Find(question => question.Id == id);

    /// <summary>Points that can be earned with the rules as they are.</summary>
    public decimal Maximum => questions.Where(question => !question.IsDropped).Sum(question => question.PointsHere ?? question.Question.Points);

    /// <summary>Lets the question follow the rule and reckons every attempt anew; nothing is stored yet.</summary>
    public async Task RunAsync(QuizQuestion changed, QuestionRule rule)
    {
        var finished = db.Set<QuizAttempt>().Where(row => row.QuizId == QuizId && row.State == AttemptState.Submitted);
        Attempts = await finished.OrderBy(row => row.Id).ToListAsync(ct);
        people = await finished.Select(row => new Person(row.Id, row.Student.UserId, row.Student.NameAr, row.Student.Code)).ToDictionaryAsync(row => row.AttemptId, ct);
        ScoresBefore = Attempts.ToDictionary(attempt => attempt.Id, attempt => attempt.Score);
        var answers = await db.Set<AttemptAnswer>().Where(row => row.QuizQuestionId == changed.Id && row.Attempt.State == AttemptState.Submitted).ToDictionaryAsync(row => row.AttemptId, ct);
        var others = (await db.Set<AttemptAnswer>().AsNoTracking().Where(row => row.QuizQuestionId != changed.Id && row.Attempt.QuizId == QuizId && row.Attempt.State == AttemptState.Submitted)
            .Select(row => new { row.AttemptId, row.QuizQuestionId, row.Result, row.PointsEarned }).ToListAsync(ct)).ToLookup(row => row.AttemptId);

        rule.ApplyTo(changed);
        var keys = questions.ToDictionary(question => question.Id, AttemptGrading.KeyOf);
        foreach (var attempt in Attempts)
        {
            var graded = others[attempt.Id].Select(row => (keys[row.QuizQuestionId], new GradedAnswer(row.Result ?? AnswerResult.Unanswered, row.PointsEarned)));
            if (answers.TryGetValue(attempt.Id, out var answer))
            {
                var now = AttemptGrading.Grade(answer, keys[changed.Id]);
                answer.Result = now.Result;
                answer.PointsEarned = now.Points;
                graded = graded.Append((keys[changed.Id], now));
            }

            AttemptGrading.AddUp(attempt, graded);
        }
    }

    /// <summary>The attempts whose score moved.</summary>
    public IEnumerable<QuizAttempt> Moved => Attempts.Where(attempt => attempt.Score != ScoresBefore[attempt.Id]);

    /// <summary>The accounts of the students whose score moved.</summary>
    public IEnumerable<int> MovedUserIds => Moved.Select(attempt => people[attempt.Id].UserId).Distinct();

    /// <summary>What the run did, in numbers and names.</summary>
    public RegradePreview Preview(decimal maximumBefore, decimal? passingScore) => new(
        LastNumber, Attempts.Count, Attempts.Count(attempt => attempt.OverrideScore is not null), Average(ScoresBefore.Values), Average(Attempts.Select(attempt => attempt.Score)), maximumBefore, Maximum,
        [
            .. Moved.Select(attempt => new ScoreMove(
                    attempt.Id, attempt.StudentId, people[attempt.Id].Name, people[attempt.Id].Code, attempt.Number, ScoresBefore[attempt.Id], attempt.Score,
                    GradeCalculator.Passes(ScoresBefore[attempt.Id], passingScore), GradeCalculator.Passes(attempt.Score, passingScore)))
                .OrderByDescending(move => Math.Abs(move.By ?? 0)).ThenBy(move => move.StudentName, StringComparer.Ordinal).ThenBy(move => move.Number),
        ]);

    private static decimal? Average(IEnumerable<decimal?> scores)
    {
        var known = scores.OfType<decimal>().ToList();
        return known.Count == 0 ? null : decimal.Round(known.Average(), 2, MidpointRounding.AwayFromZero);
    }

    private sealed record Person(int AttemptId, int UserId, string Name, string Code);
}
