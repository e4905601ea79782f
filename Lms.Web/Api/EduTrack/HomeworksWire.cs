using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>A homework in a list.</summary>
internal sealed record HomeworkWire(
    int Id, int Lecture, string LectureName, string Title, string Description, bool IsActive, bool IsPublished, int TotalPoints, int QuestionCount, DateTimeOffset? OpenDate, DateTimeOffset? CloseDate, DateTimeOffset CreatedAt)
{
    public static HomeworkWire Of(HomeworkSummary row) => new(
        row.Id, row.LectureId, row.LectureName, row.Title, row.Description, row.IsActive, row.IsPublished, row.TotalPoints, row.QuestionCount, row.OpenDate, row.CloseDate, row.CreatedAt);
}

/// <summary>The bank question behind a homework question.</summary>
internal sealed record BankQuestionWire(int Id, string Text);

/// <summary>A question of a homework.</summary>
internal sealed record HomeworkQuestionWire(int Id, BankQuestionWire Question)
{
    public static HomeworkQuestionWire Of(HomeworkQuestionLine row) => new(row.Id, new BankQuestionWire(row.QuestionId, row.Text));
}

/// <summary>A homework with its questions.</summary>
internal sealed record HomeworkDetailWire(
    int Id, int Lecture, string LectureName, string Title, string Description, bool IsActive, bool IsPublished, int TotalPoints, int QuestionCount, IReadOnlyList<HomeworkQuestionWire> Questions,
    DateTimeOffset? OpenDate, DateTimeOffset? CloseDate, DateTimeOffset CreatedAt)
{
    public static HomeworkDetailWire Of(HomeworkDetail row) => new(
        row.Summary.Id, row.Summary.LectureId, row.Summary.LectureName, row.Summary.Title, row.Summary.Description, row.Summary.IsActive, row.Summary.IsPublished, row.Summary.TotalPoints, row.Summary.QuestionCount,
        [.. row.Questions.Select(HomeworkQuestionWire.Of)], row.Summary.OpenDate, row.Summary.CloseDate, row.Summary.CreatedAt);
}

/// <summary>A choice as students see it.</summary>
internal sealed record OfferedChoiceWire(int Id, string Text, string? Image)
{
    public static OfferedChoiceWire Of(OfferedChoice choice, HttpContext http) => new(choice.Id, choice.Text, http.MediaLink(choice.ImageId));
}

/// <summary>A question as students see it.</summary>
internal sealed record SheetQuestionWire(int HomeworkQuestion, string QuestionType, string Text, string? Image, int Points, IReadOnlyList<OfferedChoiceWire> Choices);

/// <summary>What a student works on.</summary>
internal sealed record HomeworkSheetWire(
    int Id, int Lecture, string LectureName, string Title, string Description, int TotalPoints, int QuestionCount, DateTimeOffset? OpenDate, DateTimeOffset? CloseDate, int? Submission, IReadOnlyList<SheetQuestionWire> Questions)
{
    public static HomeworkSheetWire Of(HomeworkSheet sheet, HttpContext http) => new(
        sheet.Summary.Id, sheet.Summary.LectureId, sheet.Summary.LectureName, sheet.Summary.Title, sheet.Summary.Description, sheet.Summary.TotalPoints, sheet.Summary.QuestionCount,
        sheet.Summary.OpenDate, sheet.Summary.CloseDate, sheet.SubmissionId,
        [.. sheet.Questions.Select(row => new SheetQuestionWire(
            row.HomeworkQuestionId, Wording.Snake(row.Type), row.Text, http.MediaLink(row.ImageId), row.Points, [.. row.Choices.Select(choice => OfferedChoiceWire.Of(choice, http))]))]);
}

/// <summary>A submission in a list.</summary>
internal sealed record HomeworkSubmissionWire(int Id, int Homework, string HomeworkTitle, int Student, string StudentName, string StudentCode, decimal? Score, string Status, DateTimeOffset SubmittedAt)
{
    public static HomeworkSubmissionWire Of(HomeworkSubmissionSummary row) => new(
        row.Id, row.HomeworkId, row.HomeworkTitle, row.StudentId, row.StudentName, row.StudentCode, row.Score, Wording.Snake(row.Status), row.SubmittedAt);
}

/// <summary>An answer to a choice question: exactly the documented keys.</summary>
[System.Text.Json.Serialization.JsonDerivedType(typeof(WrittenHomeworkAnswerWire))]
internal record HomeworkAnswerWire(int HomeworkQuestion, string QuestionText, OfferedChoiceWire? SelectedChoice, string SelectedChoiceText, bool? IsCorrect, int? PointsEarned);

/// <summary>An answer to a written question: one key more.</summary>
internal sealed record WrittenHomeworkAnswerWire(int HomeworkQuestion, string QuestionText, OfferedChoiceWire? SelectedChoice, string SelectedChoiceText, bool? IsCorrect, int? PointsEarned, string? WrittenAnswer)
    : HomeworkAnswerWire(HomeworkQuestion, QuestionText, SelectedChoice, SelectedChoiceText, IsCorrect, PointsEarned);

/// <summary>A submission with its answers.</summary>
internal sealed record HomeworkSubmissionDetailWire(
    int Id, int Homework, string HomeworkTitle, int Student, string StudentName, string StudentCode, decimal? Score, string ModelAnswer, string Status, IReadOnlyList<HomeworkAnswerWire> Answers, DateTimeOffset SubmittedAt)
{
    public static HomeworkSubmissionDetailWire Of(HomeworkSubmissionDetail row, HttpContext http) => new(
        row.Summary.Id, row.Summary.HomeworkId, row.Summary.HomeworkTitle, row.Summary.StudentId, row.Summary.StudentName, row.Summary.StudentCode, row.Summary.Score, row.ModelAnswer, Wording.Snake(row.Summary.Status),
        [.. row.Answers.Select(answer => Answer(answer, http))], row.Summary.SubmittedAt);

    private static HomeworkAnswerWire Answer(HomeworkAnswerDetail row, HttpContext http) => row.Type == Lms.Domain.Questions.QuestionType.Written
        ? new WrittenHomeworkAnswerWire(row.HomeworkQuestionId, row.QuestionText, null, string.Empty, row.IsCorrect, Marks.Whole(row.PointsEarned), row.Written)
        : new HomeworkAnswerWire(
            row.HomeworkQuestionId, row.QuestionText, row.SelectedChoice is { } choice ? OfferedChoiceWire.Of(choice, http) : null, row.SelectedChoice?.Text ?? string.Empty, row.IsCorrect, Marks.Whole(row.PointsEarned));
}

/// <summary>Marks of written answers, in and out.</summary>
internal static class Marks
{
    /// <summary>Reads <c>{"answers": [{question, points_earned}]}</c>.</summary>
    public static Task<Input<IReadOnlyList<MarkDraft>>> Read(HttpContext http, string question) => http.ReadAsync(body =>
    {
        var answers = body.InnerList("answers", answer => new MarkDraft { Question = answer.Row(question), Points = answer.Number("points_earned"), Comment = answer.Text("comment") });
        body.Said.Present("answers", answers, required: true);
        return answers.Value ?? [];
    });

    /// <summary>EduTrack's points are whole; a partial mark is rounded half up for it.</summary>
    public static int? Whole(decimal? points) => points is { } value ? (int)decimal.Round(value, MidpointRounding.AwayFromZero) : null;
}
