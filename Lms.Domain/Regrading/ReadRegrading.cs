using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Regrading;

/// <summary>A choice and whether it is right in this quiz.</summary>
public sealed record RegradableChoice(int Id, string Text, bool IsCorrect);

/// <summary>A question and how it counts in this quiz now.</summary>
/// <param name="Answers">Finished attempts that have an answer to it.</param>
/// <param name="Right">How many of them are right.</param>
public sealed record RegradableQuestion(int Id, int Order, string Text, QuestionType Type, decimal Points, bool IsBonus, bool IsDropped, IReadOnlyList<RegradableChoice> Choices, int Answers, int Right);

/// <summary>A regrade that happened.</summary>
public sealed record RegradeLine(int Id, int Number, int QuizQuestionId, RegradeKind Kind, string Reason, int Attempts, int Moved, string ByName, DateTimeOffset At, int? UndoesNumber, bool IsUndone, bool CanUndo);

/// <summary>A quiz, its questions as they count now, and every regrade of it, the newest first.</summary>
public sealed record RegradeSheet(int QuizId, string Title, int CourseId, string CourseName, int FinishedAttempts, IReadOnlyList<RegradableQuestion> Questions, IReadOnlyList<RegradeLine> History);

/// <summary>What the page for regrading shows.</summary>
public sealed class ReadRegrading(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404) or another teacher's (403).</exception>
    public async Task<RegradeSheet> Handle(Actor actor, int quizId, CancellationToken ct)
    {
        var quiz = await RegradeReach.QuizAsync(db, actor, quizId, ct);
        var questions = await db.Set<QuizQuestion>().AsNoTracking().Where(row => row.QuizId == quizId).OrderBy(row => row.Order).ThenBy(row => row.Id).Select(row => new
        {
            row.Id,
            row.Question.Text,
            row.Question.Type,
            Points = row.PointsHere ?? row.Question.Points,
            row.PointsHere,
            row.KeyHere,
            row.IsBonus,
            row.IsDropped,
            Choices = row.Question.Choices.OrderBy(choice => choice.Order).ThenBy(choice => choice.Id).Select(choice => new RegradableChoice(choice.Id, choice.Text, choice.IsCorrect)).ToList(),
            Answers = db.Set<AttemptAnswer>().Count(answer => answer.QuizQuestionId == row.Id && answer.Attempt.State == AttemptState.Submitted),
            Right = db.Set<AttemptAnswer>().Count(answer => answer.QuizQuestionId == row.Id && answer.Attempt.State == AttemptState.Submitted && answer.Result == Grading.AnswerResult.Correct),
        }).ToListAsync(ct);
        var history = await db.Set<QuizRegrade>().AsNoTracking().Where(row => row.QuizId == quizId).OrderByDescending(row => row.Number).Select(row => new
        {
            Row = row,
            ByName = db.Set<User>().Where(user => user.Id == row.ByUserId).Select(user => user.Name).First(),
        }).ToListAsync(ct);
        var finished = await db.Set<QuizAttempt>().CountAsync(row => row.QuizId == quizId && row.State == AttemptState.Submitted, ct);
        var rules = questions.ToDictionary(row => row.Id, row => new QuestionRule { Key = row.KeyHere, Points = row.PointsHere, IsBonus = row.IsBonus, IsDropped = row.IsDropped });

        return new RegradeSheet(quiz.Id, quiz.Title, quiz.CourseId, quiz.CourseName, finished,
        [
            .. questions.Select((row, index) => new RegradableQuestion(
                row.Id, index + 1, row.Text, row.Type, row.Points, row.IsBonus, row.IsDropped,
                row.KeyHere is { } key ? [.. row.Choices.Select(choice => choice with { IsCorrect = AttemptAnswer.Ids(key).Contains(choice.Id) })] : row.Choices, row.Answers, row.Right)),
        ],
        [
            .. history.Select(line =>
            {
                var isUndone = history.Exists(other => other.Row.UndoesId == line.Row.Id);
                return new RegradeLine(
                    line.Row.Id, line.Row.Number, line.Row.QuizQuestionId, line.Row.Kind, line.Row.Reason, line.Row.Attempts, line.Row.Moved, line.ByName, line.Row.At,
                    history.Find(other => other.Row.Id == line.Row.UndoesId)?.Row.Number, isUndone, !isUndone && rules[line.Row.QuizQuestionId].SaysTheSameAs(line.Row.After));
            }),
        ]);
    }
}
