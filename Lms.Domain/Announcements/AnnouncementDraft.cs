using Lms.Domain.Common;

namespace Lms.Domain.Announcements;

/// <summary>What an announcement is made of or changed to.</summary>
public sealed record AnnouncementDraft
{
    /// <summary>One of the teacher's own courses; only when it is made.</summary>
    public Maybe<int?> CourseId { get; init; }

    public Maybe<string?> Title { get; init; }

    public Maybe<string?> Text { get; init; }

    /// <summary>From when students see it: in the future, or null for at once. Only until it is published.</summary>
    public Maybe<DateTimeOffset?> PublishAt { get; init; }

    /// <summary>When students no longer see it; null for never. In the future for a new one, and after it is published.</summary>
    public Maybe<DateTimeOffset?> ShownUntil { get; init; }

    /// <summary>Complains about every field that is wrong, and refuses.</summary>
    /// <param name="said">Where the complaints go.</param>
    /// <param name="now">This moment.</param>
    /// <param name="current">The announcement that is changed; null for a new one.</param>
    internal void Check(Complaints said, DateTimeOffset now, Announcement? current)
    {
        var isNew = current is null;
        said.Text("title", Title, required: isNew, max: Announcement.MaxTitleLength);
        said.Text("text", Text, required: isNew, max: Announcement.MaxTextLength);
        if (PublishAt.Value <= now)
            said.Add("publish_at", AnnouncementRefusals.IsPast);
        if (isNew && ShownUntil.Value <= now)
            said.Add("shown_until", AnnouncementRefusals.IsPast);
        else if ((PublishAt.IsSent ? PublishAt.Value : current?.PublishedAt) is { } from && from > now && ShownUntil.Or(current?.ShownUntil) <= from)
            said.Add("shown_until", AnnouncementRefusals.EndsBeforeItBegins);
        said.Refuse();
    }
}
