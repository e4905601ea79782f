using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's question bank (contract group 8).</summary>
internal static class Questions
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("questions/", List).WithName("edutrack-8.1").Needs(Permission.ReadQuestions);
        api.MapGet("questions/{question_id:int}/", Get).WithName("edutrack-8.2").Needs(Permission.ReadQuestions);
        api.MapPost("questions/", Create).WithName("edutrack-8.3").Needs(Permission.ManageQuestions);
        api.MapPatch("questions/{question_id:int}/", Change).WithName("edutrack-8.4").Needs(Permission.ManageQuestions);
        api.MapDelete("questions/{question_id:int}/", Delete).WithName("edutrack-8.5").Needs(Permission.ManageQuestions);
    }

    private static async Task<IResult> List(HttpContext http, ListQuestions verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new QuestionFilter
        {
            LessonId = query.Row("lesson"),
            Type = query.Choice<QuestionType>("question_type"),
            Difficulty = query.Choice<Difficulty>("difficulty"),
            IsGlobal = query.Flag("is_global"),
            SubjectId = query.Row("lesson__chapter__subject"),
            GradeId = query.Row("lesson__chapter__grade"),
        });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), QuestionWire.Of);
    }

    private static async Task<IResult> Get(int question_id, HttpContext http, GetQuestion verb, CancellationToken ct) =>
        DrfJson.Ok(QuestionDetailWire.Of(await verb.Handle(http.Actor(), question_id, ct), http));

    private static async Task<IResult> Create(HttpContext http, CreateQuestion verb, CancellationToken ct) =>
        DrfJson.Created(QuestionDetailWire.Of(await verb.Handle(http.Actor(), await ReadDraft(http), ct), http));

    private static async Task<IResult> Change(int question_id, HttpContext http, ChangeQuestion verb, CancellationToken ct) =>
        DrfJson.Ok(QuestionDetailWire.Of(await verb.Handle(http.Actor(), question_id, await ReadDraft(http), ct), http));

    private static async Task<IResult> Delete(int question_id, HttpContext http, DeleteQuestion verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), question_id, ct);
        return Results.NoContent();
    }

    private static Task<Input<QuestionDraft>> ReadDraft(HttpContext http) => http.ReadAsync(body => new QuestionDraft
    {
        Lesson = body.Row("lesson"),
        QuestionType = body.Text("question_type"),
        Difficulty = body.Text("difficulty"),
        Points = body.Whole("points"),
        Text = body.Text("text"),
        Image = body.File("image"),
        Explanation = body.Text("explanation"),
        IsGlobal = body.Flag("is_global"),
        Choices = body.InnerList("choices", choice => new ChoiceDraft { Text = choice.Text("text"), IsCorrect = choice.Flag("is_correct"), Order = choice.Whole("order") }),
    });
}

/// <summary>A line of the bank; the list has no question text.</summary>
internal sealed record QuestionWire(
    int Id, int Lesson, string LessonName, string ChapterName, string SubjectName, string QuestionType, string Difficulty, int Points, int ChoiceCount, bool IsGlobal, int CreatedBy, DateTimeOffset CreatedAt)
{
    public static QuestionWire Of(QuestionSummary row) => new(
        row.Id, row.LessonId, row.LessonName, row.ChapterName, row.SubjectName, Wording.Snake(row.Type), Wording.Snake(row.Difficulty), row.Points, row.ChoiceCount, row.IsGlobal, row.CreatedById, row.CreatedAt);
}

/// <summary>A question with its key.</summary>
internal sealed record QuestionDetailWire(
    int Id, int Lesson, string LessonName, string ChapterName, string SubjectName, string QuestionType, string Difficulty, int Points, string Text, string? Image, string? Explanation, bool IsGlobal,
    IReadOnlyList<ChoiceWire> Choices, int CreatedBy, string CreatedByName, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static QuestionDetailWire Of(QuestionDetail row, HttpContext http) => new(
        row.Summary.Id, row.Summary.LessonId, row.Summary.LessonName, row.Summary.ChapterName, row.Summary.SubjectName, Wording.Snake(row.Summary.Type), Wording.Snake(row.Summary.Difficulty),
        row.Summary.Points, row.Summary.Text, http.MediaLink(row.ImageId), row.Explanation, row.Summary.IsGlobal,
        [.. row.Choices.Select(choice => new ChoiceWire(choice.Id, choice.Text, http.MediaLink(choice.ImageId), choice.IsCorrect, choice.Order))],
        row.Summary.CreatedById, row.CreatedByName, row.Summary.CreatedAt, row.UpdatedAt);
}

/// <summary>A choice with its key.</summary>
internal sealed record ChoiceWire(int Id, string Text, string? Image, bool IsCorrect, int Order);
