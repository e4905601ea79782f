using Lms.Domain.Common;

namespace Lms.Domain.Announcements;

/// <summary>Every way this feature says no.</summary>
public static class AnnouncementRefusals
{
    public static readonly Refusal EndsInThePast = new(RefusalKind.Invalid, "shown_until_past", "This moment is past already");
}
