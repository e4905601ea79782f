using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's quizzes as staff write them (contract group 10).</summary>
internal static class Quizzes
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("quizzes/", List).WithName("edutrack-10.1").Needs(Permission.ReadWork);
        api.MapGet("quizzes/{quiz_id:int}/", Get).WithName("edutrack-10.2").Needs(Permission.ReadWorkDetail);
        api.MapPost("quizzes/", Create).WithName("edutrack-10.4").Needs(Permission.ManageWork);
        api.MapPatch("quizzes/{quiz_id:int}/", Change).WithName("edutrack-10.5").Needs(Permission.ManageWork);
        api.MapDelete("quizzes/{quiz_id:int}/", Delete).WithName("edutrack-10.6").Needs(Permission.ManageWork);
        api.MapPost("quizzes/{quiz_id:int}/questions/", AddQuestion).WithName("edutrack-10.7").Needs(Permission.ManageWork);
        api.MapDelete("quizzes/{quiz_id:int}/questions/{quiz_question_id:int}/", RemoveQuestion).WithName("edutrack-10.8").Needs(Permission.ManageWork);
    }

    private static async Task<IResult> List(HttpContext http, ListQuizzes verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new QuizFilter(query.Row("lecture"), query.Flag("is_active"), query.Flag("is_published")));
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), QuizWire.Of);
    }

    private static async Task<IResult> Get(int quiz_id, HttpContext http, GetQuiz verb, CancellationToken ct) =>
        DrfJson.Ok(QuizDetailWire.Of(await verb.Handle(http.Actor(), quiz_id, ct)));

    private static async Task<IResult> Create(HttpContext http, CreateQuiz verb, CancellationToken ct) =>
        DrfJson.Created(QuizDetailWire.Of(await verb.Handle(http.Actor(), await ReadDraft(http), ct)));

    private static async Task<IResult> Change(int quiz_id, HttpContext http, ChangeQuiz verb, CancellationToken ct) =>
        DrfJson.Ok(QuizDetailWire.Of(await verb.Handle(http.Actor(), quiz_id, await ReadDraft(http), ct)));

    private static async Task<IResult> Delete(int quiz_id, HttpContext http, DeleteQuiz verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), quiz_id, ct);
        return Results.NoContent();
    }

    private static async Task<IResult> AddQuestion(int quiz_id, HttpContext http, AddQuizQuestion verb, CancellationToken ct)
    {
        var input = await http.ReadAsync(body => new AddedQuestionDraft { Question = body.Row("question"), Order = body.Whole("order") });
        return DrfJson.Created(QuizQuestionWire.Of(await verb.Handle(http.Actor(), quiz_id, input, ct)));
    }

    private static async Task<IResult> RemoveQuestion(int quiz_id, int quiz_question_id, HttpContext http, RemoveQuizQuestion verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), quiz_id, quiz_question_id, ct);
        return Results.NoContent();
    }

    private static Task<Input<QuizDraft>> ReadDraft(HttpContext http) => http.ReadAsync(body => new QuizDraft
    {
        Lecture = body.Row("lecture"),
        Title = body.Text("title"),
        Description = body.Text("description"),
        PassingScore = body.Number("passing_score"),
        IsActive = body.Flag("is_active"),
        IsPublished = body.Flag("is_published"),
        Questions = body.Rows("questions"),
        Settings = body.Inner("settings", settings => new QuizSettingsDraft
        {
            OpenDate = settings.Moment("open_date"),
            CloseDate = settings.Moment("close_date"),
            TimerMinutes = settings.Whole("timer_minutes"),
            ScoreVisibility = settings.Text("score_visibility"),
            AnswersVisibility = settings.Text("answers_visibility"),
            QuestionOrder = settings.Text("question_order"),
            ShuffleChoices = settings.Flag("shuffle_choices"),
            AllowMultipleAttempts = settings.Flag("allow_multiple_attempts"),
            MaxAttempts = settings.Whole("max_attempts"),
            AttemptScoring = settings.Text("attempt_scoring"),
            ShowCorrectAfterSubmission = settings.Flag("show_correct_after_submission"),
        }),
    });
}
