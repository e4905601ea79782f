using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Common;
using Lms.Web.Doors;

namespace Lms.Web.Api.Testpress;

/// <summary>Testpress' answers of an attempt (contract 1.3).</summary>
internal static class UserAnswers
{
    private const int PageSize = 250;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("v3/admin/attempts/{id:int}/user_answers/", List).WithName("testpress-1.3").Needs(Permission.AdministerAttempts);

    private static async Task<IResult> List(int id, HttpContext http, ListAttemptAnswers verb, CancellationToken ct)
    {
        var said = new Complaints();
        var page = PerPage.Of(http, PageSize, said);
        var answers = await verb.Handle(http.Actor(), id, page.Request, ct);
        said.Refuse();
        return page.Answer(answers.Count, AnswersWire.Of(answers.Items));
    }
}

/// <summary>A page of answers and the questions that they answer.</summary>
internal sealed record AnswersWire(IReadOnlyList<UserAnswerWire> UserAnswers, IReadOnlyList<ExamQuestionWire> ExamQuestions)
{
    public static AnswersWire Of(IReadOnlyList<AnswerRecord> rows) => new([.. rows.Select(UserAnswerWire.Of)], [.. rows.Select(row => ExamQuestionWire.Of(row.Question))]);
}

/// <summary>One answer. <paramref name="Guessed"/> is always null: nobody is asked whether they guessed (decision 0093).</summary>
internal sealed record UserAnswerWire(int Id, int ExamQuestionId, IReadOnlyList<int> SelectedAnswers, string Result, int? Duration, bool? Review, bool? Guessed)
{
    public static UserAnswerWire Of(AnswerRecord row) => new(row.Id, row.Question.Id, row.Chosen, TestpressWords.Of(row.Result), (int)row.Duration.TotalSeconds, row.IsFlagged, null);
}

/// <summary>One question of an exam, without its key. <paramref name="Direction"/> is always null: no passage is shared by several questions (decision 0093).</summary>
internal sealed record ExamQuestionWire(
    int Id, int QuestionId, int? SectionId, string QuestionHtml, string Type, decimal Marks, decimal NegativeMarks, decimal? PartialMarks, string? Direction, IReadOnlyList<ChoiceWire> Answers,
    string? DifficultyLevel, int Order, bool IsBonus, int ExamId)
{
    public static ExamQuestionWire Of(ExamQuestion row) => new(
        row.Id, row.QuestionId, row.SectionId, row.Text, TestpressWords.Of(row.Type), row.Points, row.NegativePoints, row.PartialPoints, null,
        [.. row.Choices.Select(choice => new ChoiceWire(choice.Id, choice.Text))], TestpressWords.Of(row.Difficulty), row.Order, row.IsBonus, row.QuizId);
}

/// <summary>One of the choices offered.</summary>
internal sealed record ChoiceWire(int Id, string TextHtml);
