using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Dashboards;

/// <summary>A question of the teacher's quizzes and how it was answered in attempts that were handed in.</summary>
/// <param name="QuestionId">In the bank.</param>
/// <param name="Text">Sanitised HTML.</param>
/// <param name="Answers">How often it was answered and marked; left empty does not count.</param>
/// <param name="Correct">How many of these answers were right.</param>
public sealed record HardQuestion(int QuestionId, string Text, int Answers, int Correct)
{
    /// <summary>0 to 100, rounded down.</summary>
    public int PercentCorrect => Correct * 100 / Answers;
}

/// <summary>The questions that students get wrong most, in the quizzes of the teacher one is, or assists. Two commands.</summary>
public sealed class ListHardestQuestions(ILmsDb db) : IUseCase
{
    /// <summary>A question with fewer answers tells nothing yet.</summary>
    public const int FewestAnswers = 3;

    /// <summary>How many are told.</summary>
    public const int Shown = 5;

    /// <returns>The hardest first; empty while nothing was answered often enough.</returns>
    public async Task<IReadOnlyList<HardQuestion>> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ReadSubmissions);
        var counts = await db.Set<AttemptAnswer>().AsNoTracking()
            .TaughtBy(actor, row => row.QuizQuestion.Quiz.Lecture.Topic.Course)
            .Where(row => row.Attempt.State == AttemptState.Submitted
                && (row.Result == AnswerResult.Correct || row.Result == AnswerResult.PartiallyCorrect || row.Result == AnswerResult.Incorrect))
            .GroupBy(row => row.QuizQuestion.QuestionId)
            .Select(group => new { Id = group.Key, Answers = group.Count(), Correct = group.Sum(row => row.Result == AnswerResult.Correct ? 1 : 0) })
            .Where(sum => sum.Answers >= FewestAnswers && sum.Correct < sum.Answers)
            .OrderBy(sum => sum.Correct * 100 / sum.Answers).ThenByDescending(sum => sum.Answers).ThenBy(sum => sum.Id)
            .Take(Shown).ToListAsync(ct);
        if (counts.Count == 0)
            return [];
        var ids = counts.ConvertAll(sum => sum.Id);
        var texts = await db.Set<Question>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Text, ct);
        return counts.ConvertAll(sum => new HardQuestion(sum.Id, texts[sum.Id], sum.Answers, sum.Correct));
    }
}
