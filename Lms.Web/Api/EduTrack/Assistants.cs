using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Staff;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's assistants (contract group 1).</summary>
internal static class Assistants
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("accounts/teacher/assistants/", List).WithName("edutrack-1.1").Needs(Permission.ListAssistants);
        api.MapPost("accounts/teacher/assistants/", Create).WithName("edutrack-1.2").Needs(Permission.ManageAssistants);
        api.MapGet("accounts/teacher/assistants/{assistant_id:int}/", Detail).WithName("edutrack-1.3").Needs(Permission.ListAssistants);
        api.MapPatch("accounts/teacher/assistants/{assistant_id:int}/", Update).WithName("edutrack-1.4").Needs(Permission.ManageAssistants);
        api.MapDelete("accounts/teacher/assistants/{assistant_id:int}/", Delete).WithName("edutrack-1.5").Needs(Permission.ManageAssistants);
    }

    /// <summary>What teachers and assistants have in common.</summary>
    public static StaffDraft ReadPerson(DrfBody body) => new()
    {
        Username = body.Text("username"),
        Password = body.Text("password", trim: false),
        Name = body.Text("name"),
        Phone = body.Text("phone"),
        Gmail = body.Text("gmail"),
        Gender = body.Text("gender"),
        Picture = body.File("profile_picture"),
        IsActive = body.Flag("is_active"),
    };

    private static async Task<IResult> List(HttpContext http, ListAssistants verb, CancellationToken ct)
    {
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), page.Request, ct), row => AssistantWire.Of(row, http));
    }

    private static async Task<IResult> Create(HttpContext http, CreateAssistant verb, CancellationToken ct) =>
        DrfJson.Created(AssistantWire.Of(await verb.Handle(http.Actor(), await http.ReadAsync(ReadPerson), ct), http));

    private static async Task<IResult> Detail(int assistant_id, HttpContext http, GetAssistant verb, CancellationToken ct) =>
        DrfJson.Ok(AssistantWire.Of(await verb.Handle(http.Actor(), assistant_id, ct), http));

    private static async Task<IResult> Update(int assistant_id, HttpContext http, UpdateAssistant verb, CancellationToken ct) =>
        DrfJson.Ok(AssistantWire.Of(await verb.Handle(http.Actor(), assistant_id, await http.ReadAsync(ReadPerson), ct), http));

    private static async Task<IResult> Delete(int assistant_id, HttpContext http, DeleteAssistant verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), assistant_id, ct);
        return Results.NoContent();
    }
}

/// <summary>An assistant as EduTrack writes it.</summary>
internal sealed record AssistantWire(
    int Id, int UserId, string Username, string Name, string Phone, string Gmail, string? Gender, string? ProfilePicture, bool IsActive, DateTimeOffset CreatedAt, int Teacher)
{
    public static AssistantWire Of(AssistantSummary row, HttpContext http) => new(
        row.Id, row.UserId, row.Username, row.Name, row.Phone, row.Email, row.Gender is { } gender ? Wording.Snake(gender) : null,
        http.MediaLink(row.PictureId), row.IsActive, row.CreatedAt, row.TeacherId);
}
