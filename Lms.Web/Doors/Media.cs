using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.AspNetCore.Http.Extensions;

namespace Lms.Web.Doors;

/// <summary>The public door to pictures: covers and portraits, by their unguessable ids.</summary>
public static class Media
{
    /// <summary>Maps <c>/media/{id}</c>.</summary>
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("media/{id:guid}", [HttpMethods.Get, HttpMethods.Head], Show).WithName("media")
            .Public("Pictures stand on pages that anybody may open; the random id is the key, and nothing but pictures is handed out.");

    /// <summary>The absolute address of a stored picture, or null when there is none.</summary>
    public static string? MediaLink(this HttpContext http, Guid? id) =>
        id is { } picture ? UriHelper.BuildAbsolute(http.Request.Scheme, http.Request.Host, http.Request.PathBase, MediaPath(picture)) : null;

    /// <summary>The address of a stored picture from the root of the site, for pages.</summary>
    public static string MediaPath(Guid id) => $"/media/{id:D}";

    private static async Task<IResult> Show(Guid id, GetPicture verb, IFiles files, CancellationToken ct)
    {
        try
        {
            return FileAnswer.Shown(await verb.Handle(id, ct), files);
        }
        catch (RefusedException refused) when (refused.Refusal == GeneralRefusals.NotFound)
        {
            return Results.NotFound();
        }
    }
}
