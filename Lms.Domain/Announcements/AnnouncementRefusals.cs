using Lms.Domain.Common;

namespace Lms.Domain.Announcements;

/// <summary>Every way this feature says no.</summary>
public static class AnnouncementRefusals
{
    public static readonly Refusal IsPast = new(RefusalKind.Invalid, "moment_past", "This moment is past already");
    public static readonly Refusal EndsBeforeItBegins = new(RefusalKind.Invalid, "shown_until_before_publish_at", "It would end before it is published");
    public static readonly Refusal PublishedAlready = new(RefusalKind.State, "announcement_published", "This announcement has been published already");
}
