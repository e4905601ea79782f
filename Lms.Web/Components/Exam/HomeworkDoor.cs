using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.HomeworkFiles;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Components.Exam;

/// <summary>
/// The addresses of files with homework: the student's page adds, orders and removes drafts, and whoever may read the
/// answer gets them. They are the product's own and not part of any dialect.
/// </summary>
internal static class HomeworkDoor
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var drafts = routes.MapGroup("/student/homeworks").AddEndpointFilter(ScriptDoor.AnswerAsync).ExcludeFromDescription().Needs(Permission.TakeWork);
        drafts.MapPost("{homework_id:int}/questions/{homework_question_id:int}/files", Add).DisableAntiforgery();
        drafts.MapPut("{homework_id:int}/questions/{homework_question_id:int}/files", Arrange).DisableAntiforgery();
        drafts.MapDelete("files/{file_id:int}", Remove).DisableAntiforgery();
        drafts.DisableCookieRedirect();
        routes.MapMethods("/homework-files/{file_id:int}", [HttpMethods.Get, HttpMethods.Head], Show).AddEndpointFilter(ScriptDoor.AnswerAsync).ExcludeFromDescription().Needs(Permission.ReadSubmission).DisableCookieRedirect();
    }

    /// <summary>Where the script sends the files of an answer.</summary>
    public static string FilesOf(int homeworkId, int homeworkQuestionId) => string.Create(CultureInfo.InvariantCulture, $"/student/homeworks/{homeworkId}/questions/{homeworkQuestionId}/files");

    /// <summary>Where a file is.</summary>
    public static string AddressOf(int fileId) => string.Create(CultureInfo.InvariantCulture, $"/homework-files/{fileId}");

    private static async Task<IResult> Add(int homework_id, int homework_question_id, HttpContext http, AddHomeworkFile verb, CancellationToken ct)
    {
        var input = await http.ReadAsync(body => new HomeworkFileDraft { File = body.File("file"), Ticket = body.Text("ticket") });
        return DrfJson.Created(FileWire.Of(await verb.Handle(http.Actor(), homework_id, homework_question_id, input, ct)));
    }

    private static async Task<IResult> Arrange(int homework_id, int homework_question_id, HttpContext http, ArrangeHomeworkFiles verb, CancellationToken ct)
    {
        var input = await http.ReadAsync(body => new HomeworkFileOrderDraft { Files = body.Rows("files") });
        var files = await verb.Handle(http.Actor(), homework_id, homework_question_id, input, ct);
        return DrfJson.Ok(files.Select(FileWire.Of).ToList());
    }

    private static async Task<IResult> Remove(int file_id, HttpContext http, RemoveHomeworkFile verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), file_id, ct);
        return Results.NoContent();
    }

    private static async Task<IResult> Show(int file_id, HttpContext http, GetHomeworkFile verb, IFiles files, CancellationToken ct) =>
        FileAnswer.Download(await verb.Handle(http.Actor(), file_id, ct), files);
}

/// <summary>A stored draft, as the script lists it.</summary>
internal sealed record FileWire(int Id, string Name, long Length, bool IsPicture)
{
    public static FileWire Of(HomeworkFileDetail row) => new(row.Id, row.Name, row.Length, row.IsPicture);
}
