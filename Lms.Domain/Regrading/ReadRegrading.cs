using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Regrading;

/// <summary>A choice and whether it is right in this quiz or homework.</summary>
public sealed record RegradableChoice(int Id, string Text, bool IsCorrect);

/// <summary>A question and how it counts now.</summary>
/// <param name="Answers">Finished attempts or submissions that have an answer to it.</param>
/// <param name="Right">How many of them are right.</param>
public sealed record RegradableQuestion(int Id, int Order, string Text, QuestionType Type, decimal Points, bool IsBonus, bool IsDropped, IReadOnlyList<RegradableChoice> Choices, int Answers, int Right);

/// <summary>A regrade that happened.</summary>
public sealed record RegradeLine(int Id, int Number, int QuestionId, RegradeKind Kind, string Reason, int Attempts, int Moved, string ByName, DateTimeOffset At, int? UndoesNumber, bool IsUndone, bool CanUndo);

/// <summary>A quiz or homework, its questions as they count now, and every regrade of it, the newest first.</summary>
/// <param name="Finished">Finished attempts or submissions.</param>
public sealed record RegradeSheet(GradedWork Work, int WorkId, string Title, int CourseId, string CourseName, int Finished, IReadOnlyList<RegradableQuestion> Questions, IReadOnlyList<RegradeLine> History);

/// <summary>What the page for regrading shows.</summary>
public sealed class ReadRegrading(ILmsDb db) : IUseCase
{
    private sealed record Row(int Id, string Text, QuestionType Type, int BankPoints, decimal? PointsHere, string? KeyHere, bool IsBonus, bool IsDropped, List<RegradableChoice> Choices, int Answers, int Right);

    /// <exception cref="RefusedException">Unknown (404) or another teacher's (403).</exception>
    public async Task<RegradeSheet> Handle(Actor actor, GradedWork kind, int workId, CancellationToken ct)
    {
        var work = await RegradeReach.WorkAsync(db, actor, kind, workId, ct);
        var questions = await (kind == GradedWork.Quiz ? OfQuiz(workId) : OfHomework(workId)).ToListAsync(ct);
        var history = await db.Set<Regrade>().AsNoTracking().Where(row => row.Work == kind && row.WorkId == workId).OrderByDescending(row => row.Number).Select(row => new
        {
            Row = row,
            ByName = db.Set<User>().Where(user => user.Id == row.ByUserId).Select(user => user.Name).First(),
        }).ToListAsync(ct);
        var finished = await (kind == GradedWork.Quiz
            ? db.Set<QuizAttempt>().CountAsync(row => row.QuizId == workId && row.State == AttemptState.Submitted, ct)
            : db.Set<HomeworkSubmission>().CountAsync(row => row.HomeworkId == workId, ct));
        var rules = questions.ToDictionary(row => row.Id, row => new QuestionRule { Key = row.KeyHere, Points = row.PointsHere, IsBonus = row.IsBonus, IsDropped = row.IsDropped });

        return new RegradeSheet(kind, work.Id, work.Title, work.CourseId, work.CourseName, finished,
        [
            .. questions.Select((row, index) => new RegradableQuestion(
                row.Id, index + 1, row.Text, row.Type, row.PointsHere ?? row.BankPoints, row.IsBonus, row.IsDropped,
                row.KeyHere is { } key ? [.. row.Choices.Select(choice => choice with { IsCorrect = AttemptAnswer.Ids(key).Contains(choice.Id) })] : row.Choices, row.Answers, row.Right)),
        ],
        [
            .. history.Select(line =>
            {
                var isUndone = history.Exists(other => other.Row.UndoesId == line.Row.Id);
                return new RegradeLine(
                    line.Row.Id, line.Row.Number, line.Row.QuestionId, line.Row.Kind, line.Row.Reason, line.Row.Attempts, line.Row.Moved, line.ByName, line.Row.At,
                    history.Find(other => other.Row.Id == line.Row.UndoesId)?.Row.Number, isUndone, !isUndone && rules.GetValueOrDefault(line.Row.QuestionId)?.SaysTheSameAs(line.Row.After) == true);
            }),
        ]);
    }

    private IQueryable<Row> OfQuiz(int quizId) => db.Set<QuizQuestion>().AsNoTracking().Where(row => row.QuizId == quizId).OrderBy(row => row.Order).ThenBy(row => row.Id).Select(row => new Row(
        row.Id, row.Question.Text, row.Question.Type, row.Question.Points, row.PointsHere, row.KeyHere, row.IsBonus, row.IsDropped,
        row.Question.Choices.OrderBy(choice => choice.Order).ThenBy(choice => choice.Id).Select(choice => new RegradableChoice(choice.Id, choice.Text, choice.IsCorrect)).ToList(),
        db.Set<AttemptAnswer>().Count(answer => answer.QuizQuestionId == row.Id && answer.Attempt.State == AttemptState.Submitted),
        db.Set<AttemptAnswer>().Count(answer => answer.QuizQuestionId == row.Id && answer.Attempt.State == AttemptState.Submitted && answer.Result == AnswerResult.Correct)));

    private IQueryable<Row> OfHomework(int homeworkId) => db.Set<HomeworkQuestion>().AsNoTracking().Where(row => row.HomeworkId == homeworkId).OrderBy(row => row.Order).ThenBy(row => row.Id).Select(row => new Row(
        row.Id, row.Question.Text, row.Question.Type, row.Question.Points, row.PointsHere, row.KeyHere, row.IsBonus, row.IsDropped,
        row.Question.Choices.OrderBy(choice => choice.Order).ThenBy(choice => choice.Id).Select(choice => new RegradableChoice(choice.Id, choice.Text, choice.IsCorrect)).ToList(),
        db.Set<HomeworkAnswer>().Count(answer => answer.HomeworkQuestionId == row.Id),
        db.Set<HomeworkAnswer>().Count(answer => answer.HomeworkQuestionId == row.Id && answer.IsCorrect == true)));
}
