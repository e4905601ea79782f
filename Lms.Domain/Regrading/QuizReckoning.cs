using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Regrading;

/// <summary>The finished attempts of a quiz.</summary>
internal sealed class QuizReckoning(ILmsDb db, RegradedWork work, CancellationToken ct) : RegradeReckoning(work)
{
    public static async Task<IReadOnlyList<IRegradable>> QuestionsAsync(ILmsDb db, int quizId, CancellationToken ct) =>
        await db.Set<QuizQuestion>().Include(row => row.Question).ThenInclude(row => row.Choices).Where(row => row.QuizId == quizId).ToListAsync(ct);

    /// <inheritdoc />
    public override Task HoldAsync() => AttemptGrading.HoldAsync(db.Set<QuizAttempt>().Where(row => row.QuizId == Work.Id), ct);

    /// <inheritdoc />
    public override async Task RunAsync(IRegradable changed, QuestionRule rule)
    {
        var finished = db.Set<QuizAttempt>().Where(row => row.QuizId == Work.Id && row.State == AttemptState.Submitted);
        var attempts = await finished.OrderBy(row => row.Id).ToListAsync(ct);
        var people = await finished.Select(row => new { row.Id, row.Student.UserId, row.Student.NameAr, row.Student.Code }).ToDictionaryAsync(row => row.Id, ct);
        var before = attempts.ToDictionary(attempt => attempt.Id, attempt => attempt.Score);
        var answers = await db.Set<AttemptAnswer>().Where(row => row.QuizQuestionId == changed.Id && row.Attempt.State == AttemptState.Submitted).ToDictionaryAsync(row => row.AttemptId, ct);
        var others = (await db.Set<AttemptAnswer>().AsNoTracking().Where(row => row.QuizQuestionId != changed.Id && row.Attempt.QuizId == Work.Id && row.Attempt.State == AttemptState.Submitted)
            .Select(row => new { row.AttemptId, row.QuizQuestionId, row.Result, row.PointsEarned }).ToListAsync(ct)).ToLookup(row => row.AttemptId);

        rule.ApplyTo(changed);
        var keys = Questions.Cast<QuizQuestion>().ToDictionary(question => question.Id, AttemptGrading.KeyOf);
        foreach (var attempt in attempts)
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

        Pieces = attempts.ConvertAll(attempt => new ReckonedPiece(
            attempt.Id, attempt.StudentId, people[attempt.Id].UserId, people[attempt.Id].NameAr, people[attempt.Id].Code, attempt.Number, before[attempt.Id], attempt.Score, attempt.OverrideScore is not null));
    }
}
