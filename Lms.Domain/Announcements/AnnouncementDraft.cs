using Lms.Domain.Common;

namespace Lms.Domain.Announcements;

/// <summary>What an announcement is made of or changed to.</summary>
public sealed record AnnouncementDraft
{
    /// <summary>One of the teacher's own courses; only when it is made.</summary>
    public Maybe<int?> CourseId { get; init; }

    public Maybe<string?> Title { get; init; }

    public Maybe<string?> Text { get; init; }

    /// <summary>When students no longer see it; null for never. In the future for a new one.</summary>
    public Maybe<DateTimeOffset?> ShownUntil { get; init; }

    /// <summary>Complains about every field that is wrong, and refuses.</summary>
    internal void Check(Complaints said, DateTimeOffset now, bool isNew)
    {
        said.Text("title", Title, required: isNew, max: Announcement.MaxTitleLength);
        said.Text("text", Text, required: isNew, max: Announcement.MaxTextLength);
        if (isNew && ShownUntil.Value <= now)
            said.Add("shown_until", AnnouncementRefusals.EndsInThePast);
        said.Refuse();
    }
}
