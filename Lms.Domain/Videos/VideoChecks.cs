using System.Text.RegularExpressions;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Videos;

/// <summary>What making and changing a video have in common.</summary>
internal static partial class VideoChecks
{
    private const int LongestUrl = 500;

    /// <summary>Checks every field of the draft against <paramref name="current"/>; all of what a video needs is asked for when there is none yet.</summary>
    /// <exception cref="RefusedException">The lecture is another teacher's (403), a field is wrong (400).</exception>
    public static async Task CheckAsync(ILmsDb db, Actor actor, VideoDraft draft, Complaints said, Video? current, CancellationToken ct)
    {
        var isNew = current is null;
        if (said.Present("lecture", draft.LectureId, required: isNew))
        {
            var teacherId = await db.Set<Lecture>().Where(lecture => lecture.Id == draft.LectureId.Value).Select(lecture => (int?)lecture.Topic.Course.TeacherId).FirstOrDefaultAsync(ct);
            if (teacherId is null)
                said.NoSuchRow("lecture", draft.LectureId.Value);
            else if (teacherId != actor.TeacherId)
                throw CourseRefusals.NotYours.Thrown();
        }

        said.Text("name", draft.Name, required: isNew, max: 200);
        said.Choice("platform", draft.Platform, Wording.All<VideoPlatform>(), required: isNew);
        CheckAddress(draft, said, current);
        said.Number("order", draft.Order, min: 0);
        said.Number("duration_minutes", draft.DurationMinutes, nullable: true, min: 0);
        said.Present("is_active", draft.IsActive);
        said.Refuse();
    }

    /// <summary>The place after the last video of the lecture.</summary>
    public static async Task<int> LastPlaceAsync(ILmsDb db, int lectureId, CancellationToken ct) =>
        (await db.Set<Video>().Where(video => video.LectureId == lectureId).MaxAsync(video => (int?)video.Order, ct) ?? 0) + 1;

    /// <summary>The address must fit the platform as it will be, whichever of the two is sent.</summary>
    private static void CheckAddress(VideoDraft draft, Complaints said, Video? current)
    {
        var sent = said.Text("video_url", draft.VideoUrl, required: current is null, max: LongestUrl);
        if (said.Has("platform") || said.Has("video_url") || !(sent || draft.Platform.IsSent))
            return;
        var platform = Wording.Parse<VideoPlatform>(draft.Platform.Value) ?? current!.Platform;
        Maybe<string?> address = draft.VideoUrl.Or(current?.VideoUrl);
        if (platform == VideoPlatform.YouTube || address.Value!.Contains(':', StringComparison.Ordinal))
            said.WebAddress("video_url", address, max: LongestUrl);
        else if (!PlatformId().IsMatch(address.Value))
            said.Add("video_url", "invalid", "Enter a valid URL or video id.");
    }

    /// <summary>Bunny Stream: a GUID, with or without its library in front; VdoCipher: letters and digits.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9_\-]+(/[A-Za-z0-9_\-]+)*$")]
    private static partial Regex PlatformId();
}
