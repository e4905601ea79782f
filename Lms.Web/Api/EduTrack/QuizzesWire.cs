using Lms.Domain.Common;
using Lms.Domain.Quizzes;

namespace Lms.Web.Api.EduTrack;

/// <summary>How a quiz is taken and shown.</summary>
internal sealed record QuizSettingsWire(
    DateTimeOffset? OpenDate, DateTimeOffset? CloseDate, int TimerMinutes, string ScoreVisibility, string AnswersVisibility, string QuestionOrder, bool ShuffleChoices, bool AllowMultipleAttempts, int MaxAttempts,
    string AttemptScoring, bool ShowCorrectAfterSubmission)
{
    public static QuizSettingsWire Of(QuizSettings row) => new(
        row.OpenDate, row.CloseDate, row.TimerMinutes, Wording.Snake(row.ScoreVisibility), Wording.Snake(row.AnswersVisibility), Wording.Snake(row.QuestionOrder), row.ShuffleChoices, row.AllowMultipleAttempts, row.MaxAttempts,
        Wording.Snake(row.AttemptScoring), row.ShowCorrectAfterSubmission);
}

/// <summary>A quiz in a list.</summary>
internal sealed record QuizWire(
    int Id, int Lecture, string LectureName, string Title, string Description, decimal? PassingScore, bool IsActive, bool IsPublished, int TotalPoints, int QuestionCount, QuizSettingsWire Settings, DateTimeOffset CreatedAt)
{
    public static QuizWire Of(QuizSummary row) => new(
        row.Id, row.LectureId, row.LectureName, row.Title, row.Description, row.PassingScore, row.IsActive, row.IsPublished, Marks.Whole(row.TotalPoints)!.Value, row.QuestionCount, QuizSettingsWire.Of(row.Settings), row.CreatedAt);
}

/// <summary>The bank question behind a quiz question.</summary>
internal sealed record QuizBankQuestionWire(int Id, string Text, string QuestionType, string Difficulty, int Points);

/// <summary>A question of a quiz.</summary>
internal sealed record QuizQuestionWire(int Id, int Order, QuizBankQuestionWire Question)
{
    public static QuizQuestionWire Of(QuizQuestionLine row) =>
        new(row.Id, row.Order, new QuizBankQuestionWire(row.QuestionId, row.Text, Wording.Snake(row.Type), Wording.Snake(row.Difficulty), Marks.Whole(row.Points)!.Value));
}

/// <summary>A quiz with its questions.</summary>
internal sealed record QuizDetailWire(
    int Id, int Lecture, string LectureName, string Title, string Description, decimal? PassingScore, bool IsActive, bool IsPublished, int TotalPoints, int QuestionCount, QuizSettingsWire Settings,
    IReadOnlyList<QuizQuestionWire> Questions, DateTimeOffset CreatedAt)
{
    public static QuizDetailWire Of(QuizDetail row) => new(
        row.Summary.Id, row.Summary.LectureId, row.Summary.LectureName, row.Summary.Title, row.Summary.Description, row.Summary.PassingScore, row.Summary.IsActive, row.Summary.IsPublished,
        Marks.Whole(row.Summary.TotalPoints)!.Value, row.Summary.QuestionCount, QuizSettingsWire.Of(row.Summary.Settings), [.. row.Questions.Select(QuizQuestionWire.Of)], row.Summary.CreatedAt);
}
