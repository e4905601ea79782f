using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>The acknowledgement of a save.</summary>
internal sealed record SavedWire(string Message, DateTimeOffset SavedAt);

/// <summary>A question of a running attempt.</summary>
internal sealed record AttemptQuestionWire(
    int QuizQuestion, int DisplayOrder, string QuestionType, string Text, string? Image, int Points, IReadOnlyList<OfferedChoiceWire> Choices, IReadOnlyList<int> SelectedChoices, string? WrittenAnswer);

/// <summary>A running attempt.</summary>
internal sealed record AttemptSheetWire(
    int Id, int Quiz, string QuizTitle, int AttemptNumber, DateTimeOffset StartedAt, DateTimeOffset? ExpiresAt, int TimerMinutes, IReadOnlyList<AttemptQuestionWire> Questions)
{
    public static AttemptSheetWire Of(AttemptSheet sheet, HttpContext http) => new(
        sheet.Id, sheet.QuizId, sheet.QuizTitle, sheet.Number, sheet.StartedAt, sheet.Deadline, sheet.TimerMinutes,
        [
            .. sheet.Questions.Select(row => new AttemptQuestionWire(
                row.QuizQuestionId, row.DisplayOrder, Wording.Snake(row.Type), row.Text, http.MediaLink(row.ImageId), Marks.Whole(row.Points)!.Value,
                [.. row.Choices.Select(choice => OfferedChoiceWire.Of(choice, http))], row.SelectedChoices, row.Written)),
        ]);
}

/// <summary>An attempt in a list.</summary>
internal sealed record AttemptWire(
    int Id, int Quiz, string QuizTitle, int Student, string StudentName, int AttemptNumber, decimal? Score, bool? Passed, DateTimeOffset StartedAt, DateTimeOffset? SubmittedAt, string StudentCode,
    bool IsTimedOut, bool ScoreVisible, bool AnswersVisible)
{
    public static AttemptWire Of(AttemptSummary row) => new(
        row.Id, row.QuizId, row.QuizTitle, row.StudentId, row.StudentName, row.Number, row.Score, row.Passed, row.StartedAt, row.SubmittedAt, row.StudentCode, row.IsTimedOut, row.IsScoreVisible, row.AreAnswersVisible);
}

/// <summary>An answer of a finished attempt.</summary>
internal sealed record AttemptAnswerWire(
    int QuizQuestion, string QuestionText, string? WrittenAnswer, int PointsEarned, IReadOnlyList<int> SelectedChoices, IReadOnlyList<string> SelectedChoiceTexts, bool? IsCorrect, int DisplayOrder)
{
    public static AttemptAnswerWire Of(AttemptAnswerDetail row) => new(
        row.QuizQuestionId, row.QuestionText, row.Written, Marks.Whole(row.PointsEarned)!.Value, row.SelectedChoices, row.SelectedTexts, row.IsCorrect, row.DisplayOrder);
}

/// <summary>An attempt with its answers.</summary>
internal sealed record AttemptDetailWire(
    int Id, int Quiz, string QuizTitle, int Student, string StudentName, int AttemptNumber, decimal? Score, bool? Passed, DateTimeOffset StartedAt, DateTimeOffset? SubmittedAt, string StudentCode,
    bool IsTimedOut, bool ScoreVisible, bool AnswersVisible, IReadOnlyList<AttemptAnswerWire> Answers)
{
    public static AttemptDetailWire Of(AttemptDetail row)
    {
        var head = AttemptWire.Of(row.Summary);
        return new AttemptDetailWire(
            head.Id, head.Quiz, head.QuizTitle, head.Student, head.StudentName, head.AttemptNumber, head.Score, head.Passed, head.StartedAt, head.SubmittedAt, head.StudentCode,
            head.IsTimedOut, head.ScoreVisible, head.AnswersVisible, [.. row.Answers.Select(AttemptAnswerWire.Of)]);
    }
}

/// <summary>A student's attempts of one quiz, and what they come to.</summary>
internal sealed record MyAttemptsWire(
    int Count, int AttemptsAllowed, int? AttemptsLeft, string AttemptScoring, decimal? FinalScore, bool? Passed, IReadOnlyList<AttemptWire> Results)
{
    public static MyAttemptsWire Of(MyAttempts row) => new(
        row.Attempts.Count, row.Allowed, row.Left, Wording.Snake(row.Scoring), row.FinalScore, row.Passed, [.. row.Attempts.Select(AttemptWire.Of)]);
}
