using Lms.Domain.Common;

namespace Lms.Domain.VideoMarks;

/// <summary>Every way this feature says no.</summary>
public static class VideoMarkRefusals
{
    public static readonly Refusal TooMany = new(RefusalKind.State, "too_many_marks", "You have marked this video as often as possible. Delete a mark first.");
}
