using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's homeworks (contract group 9).</summary>
internal static class Homeworks
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("homeworks/", List).WithName("edutrack-9.1").Needs(Permission.ReadWork);
        api.MapGet("homeworks/{homework_id:int}/", Get).WithName("edutrack-9.2").Needs(Permission.ReadWorkDetail);
        api.MapGet("homeworks/{homework_id:int}/submissions/", Submissions).WithName("edutrack-9.3").Needs(Permission.ReadSubmissions);
        api.MapGet("homework_submissions/{submission_id:int}/", GetSubmission).WithName("edutrack-9.4").Needs(Permission.ReadSubmission);
        api.MapPost("homeworks/", Create).WithName("edutrack-9.5").Needs(Permission.ManageWork);
        api.MapPatch("homeworks/{homework_id:int}/", Change).WithName("edutrack-9.6").Needs(Permission.ManageWork);
        api.MapDelete("homeworks/{homework_id:int}/", Delete).WithName("edutrack-9.7").Needs(Permission.ManageWork);
        api.MapPost("homeworks/{homework_id:int}/questions/", AddQuestion).WithName("edutrack-9.8").Needs(Permission.ManageWork);
        api.MapDelete("homeworks/{homework_id:int}/questions/{homework_question_id:int}/", RemoveQuestion).WithName("edutrack-9.9").Needs(Permission.ManageWork);
        api.MapGet("homeworks/{homework_id:int}/take/", Take).WithName("edutrack-9.10").Needs(Permission.TakeWork);
        api.MapPost("homeworks/{homework_id:int}/submit/", Submit).WithName("edutrack-9.11").Needs(Permission.TakeWork);
        api.MapGet("homeworks/my_submissions/", MySubmissions).WithName("edutrack-9.12").Needs(Permission.TakeWork);
        api.MapPost("homework_submissions/{submission_id:int}/grade/", Grade).WithName("edutrack-9.13").Needs(Permission.GradeWork);
    }

    private static async Task<IResult> List(HttpContext http, ListHomeworks verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new HomeworkFilter(query.Row("lecture"), query.Flag("is_active"), query.Flag("is_published")));
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), HomeworkWire.Of);
    }

    private static async Task<IResult> Get(int homework_id, HttpContext http, GetHomework verb, CancellationToken ct) =>
        DrfJson.Ok(HomeworkDetailWire.Of(await verb.Handle(http.Actor(), homework_id, ct)));

    private static async Task<IResult> Submissions(int homework_id, HttpContext http, ListHomeworkSubmissions verb, CancellationToken ct)
    {
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), homework_id, page.Request, ct), HomeworkSubmissionWire.Of);
    }

    private static async Task<IResult> GetSubmission(int submission_id, HttpContext http, GetHomeworkSubmission verb, CancellationToken ct) =>
        DrfJson.Ok(HomeworkSubmissionDetailWire.Of(await verb.Handle(http.Actor(), submission_id, ct), http));

    private static async Task<IResult> Create(HttpContext http, CreateHomework verb, CancellationToken ct) =>
        DrfJson.Created(HomeworkDetailWire.Of(await verb.Handle(http.Actor(), await ReadDraft(http), ct)));

    private static async Task<IResult> Change(int homework_id, HttpContext http, ChangeHomework verb, CancellationToken ct) =>
        DrfJson.Ok(HomeworkDetailWire.Of(await verb.Handle(http.Actor(), homework_id, await ReadDraft(http), ct)));

    private static async Task<IResult> Delete(int homework_id, HttpContext http, DeleteHomework verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), homework_id, ct);
        return Results.NoContent();
    }

    private static async Task<IResult> AddQuestion(int homework_id, HttpContext http, AddHomeworkQuestion verb, CancellationToken ct)
    {
        var input = await http.ReadAsync(body => new AddedQuestionDraft { Question = body.Row("question"), Order = body.Whole("order") });
        return DrfJson.Created(HomeworkQuestionWire.Of(await verb.Handle(http.Actor(), homework_id, input, ct)));
    }

    private static async Task<IResult> RemoveQuestion(int homework_id, int homework_question_id, HttpContext http, RemoveHomeworkQuestion verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), homework_id, homework_question_id, ct);
        return Results.NoContent();
    }

    private static async Task<IResult> Take(int homework_id, HttpContext http, TakeHomework verb, CancellationToken ct) =>
        DrfJson.Ok(HomeworkSheetWire.Of(await verb.Handle(http.Actor(), homework_id, ct), http));

    private static async Task<IResult> Submit(int homework_id, HttpContext http, SubmitHomework verb, CancellationToken ct)
    {
        var input = await http.ReadAsync(body => new HomeworkSubmissionDraft
        {
            Answers = body.InnerList("answers", answer => new HomeworkAnswerDraft
            {
                HomeworkQuestion = answer.Row("homework_question"),
                SelectedChoice = answer.Row("selected_choice"),
                WrittenAnswer = answer.Text("written_answer", trim: false),
            }),
        });
        return DrfJson.Created(HomeworkSubmissionDetailWire.Of(await verb.Handle(http.Actor(), homework_id, input, ct), http));
    }

    private static async Task<IResult> MySubmissions(HttpContext http, ListMyHomeworkSubmissions verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new MySubmissionFilter(query.Row("homework"), query.Row("lecture"), query.Choice<HomeworkStatus>("status")));
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), HomeworkSubmissionWire.Of);
    }

    private static async Task<IResult> Grade(int submission_id, HttpContext http, GradeHomeworkSubmission verb, CancellationToken ct) =>
        DrfJson.Ok(HomeworkSubmissionDetailWire.Of(await verb.Handle(http.Actor(), submission_id, await Marks.Read(http, "homework_question"), ct), http));

    private static Task<Input<HomeworkDraft>> ReadDraft(HttpContext http) => http.ReadAsync(body => new HomeworkDraft
    {
        Lecture = body.Row("lecture"),
        Title = body.Text("title"),
        Description = body.Text("description"),
        ModelAnswer = body.Text("model_answer"),
        IsActive = body.Flag("is_active"),
        IsPublished = body.Flag("is_published"),
        OpenDate = body.Moment("open_date"),
        CloseDate = body.Moment("close_date"),
        Questions = body.Rows("questions"),
    });
}
