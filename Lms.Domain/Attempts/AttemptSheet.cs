using Lms.Domain.Common;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>One question as the student sees it while the attempt runs: without key and explanation.</summary>
public sealed record SheetQuestion(
    int QuizQuestionId, int DisplayOrder, QuestionType Type, string Text, Guid? ImageId, decimal Points, IReadOnlyList<OfferedChoice> Choices,
    IReadOnlyList<int> SelectedChoices, string? Written, long Sequence, DateTimeOffset? SavedAt, bool IsFlagged)
{
    /// <summary>The part of the quiz it belongs to; null where there are no parts.</summary>
    public string? Section { get; init; }

    /// <summary>The server's number of the stored write; 0 while nothing was stored.</summary>
    public int StoredNumber { get; init; }
}

/// <summary>A running attempt as its student works on it.</summary>
/// <param name="IsNew">False when it had been started before and goes on.</param>
public sealed record AttemptSheet(
    int Id, int QuizId, string QuizTitle, int Number, DateTimeOffset StartedAt, DateTimeOffset? Deadline, int TimerMinutes, bool IsNew, IReadOnlyList<SheetQuestion> Questions)
{
    /// <summary>Reads the sheet in two commands.</summary>
    internal static async Task<AttemptSheet> ReadAsync(ILmsDb db, int attemptId, bool isNew, CancellationToken ct)
    {
        var head = await db.Set<QuizAttempt>().AsNoTracking().Where(row => row.Id == attemptId)
            .Select(row => new { row.Id, row.QuizId, row.Quiz.Title, row.Number, row.StartedAt, row.Deadline, row.Quiz.Settings.TimerMinutes }).SingleAsync(ct);
        var rows = await db.Set<AttemptAnswer>().AsNoTracking().Where(row => row.AttemptId == attemptId).OrderBy(row => row.DisplayOrder).Select(row => new
        {
            row.QuizQuestionId,
            row.DisplayOrder,
            row.QuizQuestion.Question.Type,
            row.QuizQuestion.Question.Text,
            row.QuizQuestion.Question.ImageId,
            Points = row.QuizQuestion.PointsHere ?? row.QuizQuestion.Question.Points,
            Choices = row.QuizQuestion.Question.Choices.Select(choice => new OfferedChoice(choice.Id, choice.Text, choice.ImageId)).ToList(),
            row.ChoiceOrder,
            row.Chosen,
            row.Written,
            row.Sequence,
            row.SavedAt,
            row.IsFlagged,
            row.StoredNumber,
            Section = row.QuizQuestion.Section == null ? null : row.QuizQuestion.Section.Name,
        }).ToListAsync(ct);
        return new AttemptSheet(head.Id, head.QuizId, head.Title, head.Number, head.StartedAt, head.Deadline, head.TimerMinutes, isNew,
        [
            .. rows.Select(row => new SheetQuestion(
                row.QuizQuestionId, row.DisplayOrder, row.Type, row.Text, row.ImageId, row.Points, InDrawnOrder(row.Choices, row.ChoiceOrder),
                [.. AttemptAnswer.Ids(row.Chosen).Order()], row.Written, row.Sequence, row.SavedAt, row.IsFlagged)
            {
                Section = row.Section,
                StoredNumber = row.StoredNumber,
            }),
        ]);
    }

    /// <summary>The place of each choice in a drawn order.</summary>
    internal static Dictionary<int, int> Places(string order) =>
        order.Split(',', StringSplitOptions.RemoveEmptyEntries).Select((id, place) => (Id: int.Parse(id, System.Globalization.CultureInfo.InvariantCulture), place)).ToDictionary(pair => pair.Id, pair => pair.place);

    private static List<OfferedChoice> InDrawnOrder(List<OfferedChoice> choices, string order)
    {
        var places = Places(order);
        return [.. choices.OrderBy(choice => places.GetValueOrDefault(choice.Id, int.MaxValue)).ThenBy(choice => choice.Id)];
    }
}
