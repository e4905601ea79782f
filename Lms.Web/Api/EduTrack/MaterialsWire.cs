using System.Globalization;
using Lms.Domain.Materials;
using Microsoft.AspNetCore.Http.Extensions;

namespace Lms.Web.Api.EduTrack;

/// <summary>A material in lists and as a detail.</summary>
internal sealed record MaterialItemWire(int Id, int Lecture, string LectureName, string Title, string? Description, string FileUrl, bool IsActive, DateTimeOffset CreatedAt)
{
    public static MaterialItemWire Of(MaterialSummary row, HttpContext http) => new(
        row.Id, row.LectureId, row.LectureName, row.Title, row.Description, MaterialLinks.Download(http, row.Id), row.IsActive, row.CreatedAt);
}

/// <summary>A material as it is answered to whoever uploads or changes it.</summary>
internal sealed record MaterialWire(
    int Id, int Lecture, string LectureName, string CourseName, string Title, string? Description, string File, string FileUrl,
    bool IsActive, int? CreatedBy, string? CreatedByName, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static MaterialWire Of(MaterialSummary row, HttpContext http)
    {
        var link = MaterialLinks.Download(http, row.Id);
        return new MaterialWire(
            row.Id, row.LectureId, row.LectureName, row.CourseName, row.Title, row.Description, link, link,
            row.IsActive, row.CreatedById, row.CreatedByName, row.CreatedAt, row.UpdatedAt);
    }
}

/// <summary>Every link to a material's file leads through the purchase check.</summary>
internal static class MaterialLinks
{
    public static string Download(HttpContext http, int materialId) => UriHelper.BuildAbsolute(
        http.Request.Scheme, http.Request.Host, http.Request.PathBase, string.Create(CultureInfo.InvariantCulture, $"/api/materials/{materialId}/download/"));
}
