using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.AttemptRecords;

/// <summary>The question as the exam uses it; without its key.</summary>
/// <param name="Order">Its place in the exam, from 0.</param>
public sealed record ExamQuestion(
    int Id, int QuestionId, int QuizId, int? SectionId, int Order, QuestionType Type, string Text, Difficulty Difficulty, decimal Points, decimal NegativePoints, decimal? PartialPoints, bool IsBonus,
    IReadOnlyList<OfferedChoice> Choices);

/// <summary>One answer of an attempt with its question.</summary>
/// <param name="Result">Null while the attempt runs.</param>
/// <param name="Points">Points given; null while it runs or waits for a marker.</param>
/// <param name="Comment">What the marker says.</param>
/// <param name="IsDropped">Its question was taken out of the reckoning.</param>
/// <param name="Right">The choices that count as right in this exam.</param>
public sealed record AnswerRecord(
    int Id, IReadOnlyList<int> Chosen, string? Written, AnswerResult? Result, decimal? Points, string? Comment, bool IsDropped, IReadOnlyList<int> Right, TimeSpan Duration, bool IsFlagged, ExamQuestion Question);

/// <summary>The answers of one attempt, in the order of sections and questions (testpress-1.3).</summary>
public sealed class ListAttemptAnswers(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">There is no such attempt within reach (404).</exception>
    public async Task<Page<AnswerRecord>> Handle(Actor actor, int attemptId, PageRequest request, CancellationToken ct)
    {
        var reach = RecordReach.Of(actor);
        if (!await reach.Attempts(db.Set<QuizAttempt>()).AnyAsync(row => row.Id == attemptId, ct))
            throw GeneralRefusals.NotFound.Thrown();
        var page = await db.Set<AttemptAnswer>().AsNoTracking().Where(row => row.AttemptId == attemptId)
            .OrderBy(row => row.QuizQuestion.Section!.Order).ThenBy(row => row.QuizQuestion.SectionId).ThenBy(row => row.QuizQuestion.Order).ThenBy(row => row.QuizQuestionId)
            .Select(row => new
            {
                row.Id,
                row.Chosen,
                row.Written,
                row.Result,
                row.PointsEarned,
                row.MarkerComment,
                row.QuizQuestion.IsDropped,
                row.QuizQuestion.KeyHere,
                row.Milliseconds,
                row.IsFlagged,
                row.QuizQuestionId,
                row.QuizQuestion.QuestionId,
                row.QuizQuestion.QuizId,
                row.QuizQuestion.SectionId,
                row.QuizQuestion.Question.Type,
                row.QuizQuestion.Question.Text,
                row.QuizQuestion.Question.Difficulty,
                Points = row.QuizQuestion.PointsHere ?? row.QuizQuestion.Question.Points,
                row.QuizQuestion.NegativePoints,
                row.QuizQuestion.PartialPoints,
                row.QuizQuestion.IsBonus,
                Choices = row.QuizQuestion.Question.Choices.OrderBy(choice => choice.Order).ThenBy(choice => choice.Id).Select(choice => new { Offered = new OfferedChoice(choice.Id, choice.Text, choice.ImageId), choice.IsCorrect }).ToList(),
            }).PageAsync(request, ct);
        return new Page<AnswerRecord>(
            [
                .. page.Items.Select((row, index) => new AnswerRecord(
                    row.Id, [.. AttemptAnswer.Ids(row.Chosen).Order()], row.Written, row.Result, row.PointsEarned, row.MarkerComment, row.IsDropped,
                    row.KeyHere is { } key ? [.. AttemptAnswer.Ids(key).Order()] : [.. row.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Offered.Id)],
                    TimeSpan.FromMilliseconds(row.Milliseconds), row.IsFlagged,
                    new ExamQuestion(
                        row.QuizQuestionId, row.QuestionId, row.QuizId, row.SectionId, request.Offset + index, row.Type, row.Text, row.Difficulty, row.Points, row.NegativePoints, row.PartialPoints, row.IsBonus,
                        [.. row.Choices.Select(choice => choice.Offered)]))),
            ],
            page.Count);
    }
}
