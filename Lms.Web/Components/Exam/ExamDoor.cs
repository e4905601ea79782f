using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Sittings;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Antiforgery;

namespace Lms.Web.Components.Exam;

/// <summary>
/// The addresses that the exam page's script speaks to: the same verbs as the page, in JSON, with the sign-in cookie.
/// They are the product's own and not part of any dialect.
/// </summary>
internal static class ExamDoor
{
    /// <summary>Where the sign-in frame of the exam page ends: the script sees it and goes on.</summary>
    public const string SignedIn = "/student/attempts/signed-in";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var attempt = routes.MapGroup("/student/attempts/{attempt_id:int}").AddEndpointFilter(ScriptDoor.AnswerAsync).ExcludeFromDescription().Needs(Permission.TakeWork);
        attempt.MapPost("answers", Save).DisableAntiforgery();
        attempt.MapPost("hold", Hold).DisableAntiforgery();
        attempt.MapPost("release", Release).DisableAntiforgery();
        attempt.MapPost("hand-in", HandIn).DisableAntiforgery();
        attempt.DisableCookieRedirect();
        routes.MapPost("/student/quizzes/{quiz_id:int}/start", Start).ExcludeFromDescription().Needs(Permission.TakeWork);
        routes.MapGet(SignedIn, () => Results.Text("<!DOCTYPE html><html lang=\"en\"><title>✓</title></html>", "text/html")).ExcludeFromDescription()
            .Public("An empty page: its address tells the exam page that somebody has signed in.");
    }

    /// <summary>The button of the page before the quiz. Whoever may not start is sent back to it, and reads there why.</summary>
    private static async Task<IResult> Start(int quiz_id, HttpContext http, BeginSitting verb, IAntiforgery antiforgery, CancellationToken ct)
    {
        var intro = string.Create(CultureInfo.InvariantCulture, $"/student/quizzes/{quiz_id}");
        if (!await antiforgery.IsRequestValidAsync(http))
            return Results.LocalRedirect(intro);
        try
        {
            var attempt = await verb.Handle(http.Actor(), quiz_id, ct);
            return Results.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/student/attempts/{attempt}"));
        }
        catch (RefusedException)
        {
            return Results.LocalRedirect(intro);
        }
    }

    private static async Task<IResult> Save(int attempt_id, HttpContext http, SaveSitting verb, CancellationToken ct)
    {
        var input = await http.ReadAsync(body => new SittingDraft { Holder = body.Text("holder"), SeenAnnouncement = body.Long("seen"), Answers = Answers(body) });
        return DrfJson.Ok(NewsWire.Of(await verb.Handle(http.Actor(), attempt_id, input, ct)));
    }

    private static async Task<IResult> Hold(int attempt_id, HttpContext http, HoldAttempt verb, CancellationToken ct)
    {
        var input = await http.ReadAsync(body => new HoldDraft { Holder = body.Text("holder"), TakeOver = body.Flag("take_over") });
        return DrfJson.Ok(HoldingWire.Of(await verb.Handle(http.Actor(), attempt_id, input, http.Trace().Client, ct)));
    }

    private static async Task<IResult> Release(int attempt_id, HttpContext http, ReleaseAttempt verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), attempt_id, await http.ReadAsync(body => new HoldDraft { Holder = body.Text("holder") }), ct);
        return Results.NoContent();
    }

    private static async Task<IResult> HandIn(int attempt_id, HttpContext http, HandInSitting verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), attempt_id, await http.ReadAsync(body => new AnswersDraft { Holder = body.Text("holder"), Answers = Answers(body) }), ct);
        return Results.NoContent();
    }

    private static Maybe<IReadOnlyList<AnswerDraft>?> Answers(DrfBody body) => body.InnerList("answers", answer => new AnswerDraft
    {
        QuizQuestion = answer.Row("quiz_question"),
        SelectedChoices = answer.Rows("selected_choices"),
        WrittenAnswer = answer.Text("written_answer", trim: false),
        Sequence = answer.Long("sequence"),
        IsFlagged = answer.Flag("is_flagged"),
    });
}
