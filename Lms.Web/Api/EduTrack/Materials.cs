using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Materials;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's study materials (contract group 11).</summary>
internal static class Materials
{
    /// <summary>What the host reads of a body at most. It lies above the 50 MB of a PDF; what is larger still is not read, and answered in the same words.</summary>
    private const long MaxBodyBytes = 60L * 1024 * 1024;

    /// <summary>Up to here the rest of a body that was not read is taken off the line, so that its sender comes to read the answer.</summary>
    private static readonly RequestSizeLimitAttribute Patient = new(512L * 1024 * 1024);

    /// <summary>The documents do not name the method; clients use either, and either changes only what is sent.</summary>
    private static readonly string[] Updating = ["PATCH", "PUT"];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("materials/", Upload).WithName("edutrack-11.1").Needs(Permission.ManageMaterials).WithMetadata(Patient);
        api.MapGet("materials/", List).WithName("edutrack-11.2").Needs(Permission.ReadMaterials);
        api.MapGet("materials/{material_id:int}/", Detail).WithName("edutrack-11.3").Needs(Permission.ReadMaterialDetail);
        api.MapMethods("materials/{material_id:int}/", Updating, Update).WithName("edutrack-11.4").Needs(Permission.ManageMaterials).WithMetadata(Patient);
        api.MapDelete("materials/{material_id:int}/", Delete).WithName("edutrack-11.5").Needs(Permission.ManageMaterials);
        api.MapMethods("materials/{material_id:int}/download/", [HttpMethods.Get, HttpMethods.Head], Download).WithName("edutrack-11.6").Needs(Permission.ReadMaterials);
    }

    private static async Task<IResult> Upload(HttpContext http, UploadMaterial verb, CancellationToken ct) =>
        DrfJson.Created(MaterialWire.Of(await verb.Handle(http.Actor(), await ReadDraft(http), ct), http));

    private static async Task<IResult> List(HttpContext http, ListMaterials verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new MaterialFilter { LectureId = query.Row("lecture"), IsActive = query.Flag("is_active") });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), row => MaterialItemWire.Of(row, http));
    }

    private static async Task<IResult> Detail(int material_id, HttpContext http, GetMaterial verb, CancellationToken ct) =>
        DrfJson.Ok(MaterialItemWire.Of(await verb.Handle(http.Actor(), material_id, ct), http));

    private static async Task<IResult> Update(int material_id, HttpContext http, UpdateMaterial verb, CancellationToken ct) =>
        DrfJson.Ok(MaterialWire.Of(await verb.Handle(http.Actor(), material_id, await ReadDraft(http), ct), http));

    private static async Task<IResult> Delete(int material_id, HttpContext http, DeleteMaterial verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), material_id, ct);
        return Results.NoContent();
    }

    private static async Task<IResult> Download(int material_id, HttpContext http, GetMaterialFile verb, IFiles files, CancellationToken ct) =>
        FileAnswer.Download(await verb.Handle(http.Actor(), material_id, ct), files);

    /// <summary>A body over the limit is not read at all; the verb finds it unreadable, in the documented words, when it opens it.</summary>
    private static async Task<Input<MaterialDraft>> ReadDraft(HttpContext http)
    {
        if (http.Request.ContentLength > MaxBodyBytes)
            return TooLarge();
        try
        {
            return await http.ReadAsync(body => new MaterialDraft
            {
                LectureId = body.Row("lecture"),
                Title = body.Text("title"),
                Description = body.Text("description"),
                File = body.File("file"),
                IsActive = body.Flag("is_active"),
            });
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }
    }

    private static Input<MaterialDraft> TooLarge() => Input<MaterialDraft>.Unreadable(new Refusal(RefusalKind.Invalid, FileRule.Pdf.TooLarge.Code, FileRule.Pdf.TooLarge.Sentence)
    {
        Complaints = new Dictionary<string, IReadOnlyList<Complaint>> { ["file"] = [FileRule.Pdf.TooLarge] },
    });
}
