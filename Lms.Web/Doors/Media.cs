using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Questions;
using Microsoft.AspNetCore.Http.Extensions;

namespace Lms.Web.Doors;

/// <summary>The doors to pictures: covers and portraits by their unguessable ids, pictures inside questions for their readers.</summary>
public static class Media
{
    /// <summary>Maps <c>/media/{id}</c> for everybody, and <c>/media/questions/{digest}</c> for those who may see a question with the picture.</summary>
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("media/{id:guid}", [HttpMethods.Get, HttpMethods.Head], Show).WithName("media")
            .Public("Pictures stand on pages that anybody may open; the random id is the key, and nothing but pictures is handed out.");
        routes.MapMethods(QuestionPicture.Place[1..] + "{digest:length(64)}", [HttpMethods.Get, HttpMethods.Head], ShowInQuestion).WithName("question-picture").Needs(Permission.ReadWork);
    }

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

    private static async Task<IResult> ShowInQuestion(string digest, HttpContext http, GetQuestionPicture verb, IFiles files, CancellationToken ct)
    {
        try
        {
            return FileAnswer.ShownTo(await verb.Handle(http.Actor(), digest, ct), files);
        }
        catch (RefusedException refused) when (refused.Refusal == GeneralRefusals.NotFound)
        {
            return Results.NotFound();
        }
    }
}
