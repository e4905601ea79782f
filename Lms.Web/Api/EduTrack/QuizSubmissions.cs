using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's quiz submissions: attempts as students make them and staff mark them (contract group 10).</summary>
internal static class QuizSubmissions
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("quiz_submissions/{submission_id:int}/", Get).WithName("edutrack-10.3").Needs(Permission.ReadSubmission);
        api.MapPost("quizzes/{quiz_id:int}/start/", Start).WithName("edutrack-10.9").Needs(Permission.TakeWork);
        api.MapPost("quiz_submissions/{submission_id:int}/save_answers/", Save).WithName("edutrack-10.10").Needs(Permission.TakeWork);
        api.MapPost("quiz_submissions/{submission_id:int}/submit/", Submit).WithName("edutrack-10.11").Needs(Permission.TakeWork);
        api.MapGet("quizzes/{quiz_id:int}/my_attempts/", Mine).WithName("edutrack-10.12").Needs(Permission.TakeWork);
        api.MapGet("quizzes/{quiz_id:int}/submissions/", List).WithName("edutrack-10.13").Needs(Permission.ReadSubmissions);
        api.MapPost("quiz_submissions/{submission_id:int}/grade/", Grade).WithName("edutrack-10.14").Needs(Permission.GradeWork);
    }

    private static async Task<IResult> Get(int submission_id, HttpContext http, GetAttempt verb, CancellationToken ct) =>
        DrfJson.Ok(AttemptDetailWire.Of(await verb.Handle(http.Actor(), submission_id, ct)));

    private static async Task<IResult> Start(int quiz_id, HttpContext http, StartAttempt verb, CancellationToken ct)
    {
        var sheet = await verb.Handle(http.Actor(), quiz_id, ct);
        return DrfJson.Ok(AttemptSheetWire.Of(sheet, http), sheet.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Save(int submission_id, HttpContext http, SaveAnswers verb, CancellationToken ct)
    {
        var saved = await verb.Handle(http.Actor(), submission_id, await ReadAnswers(http), ct);
        return DrfJson.Ok(new SavedWire("Answers saved", saved.SavedAt));
    }

    private static async Task<IResult> Submit(int submission_id, HttpContext http, SubmitAttempt verb, CancellationToken ct) =>
        DrfJson.Ok(AttemptDetailWire.Of(await verb.Handle(http.Actor(), submission_id, await ReadAnswers(http), ct)));

    private static async Task<IResult> Mine(int quiz_id, HttpContext http, ListMyAttempts verb, CancellationToken ct) =>
        DrfJson.Ok(MyAttemptsWire.Of(await verb.Handle(http.Actor(), quiz_id, ct)));

    private static async Task<IResult> List(int quiz_id, HttpContext http, ListAttempts verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new AttemptFilter(query.Row("student"), query.Flag("is_timed_out")));
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), quiz_id, filter, page.Request, ct), AttemptWire.Of);
    }

    private static async Task<IResult> Grade(int submission_id, HttpContext http, GradeAttempt verb, CancellationToken ct) =>
        DrfJson.Ok(AttemptDetailWire.Of(await verb.Handle(http.Actor(), submission_id, await Marks.Read(http, "quiz_question"), ct)));

    private static Task<Input<AnswersDraft>> ReadAnswers(HttpContext http) => http.ReadAsync(body => new AnswersDraft
    {
        Answers = body.InnerList("answers", answer => new AnswerDraft
        {
            QuizQuestion = answer.Row("quiz_question"),
            SelectedChoices = answer.Rows("selected_choices"),
            WrittenAnswer = answer.Text("written_answer", trim: false),
            Sequence = answer.Long("sequence"),
            IsFlagged = answer.Flag("is_flagged"),
        }),
    });
}
