using Lms.Domain.Common;

namespace Lms.Domain.Videos;

/// <summary>Why a video cannot be played.</summary>
public static class VideoRefusals
{
    public static readonly Refusal Unplayable = new(RefusalKind.State, "video_address_unknown", "This video cannot be played: its address is not one of its platform's. Please tell your teacher.");
    public static readonly Refusal NoTickets = new(RefusalKind.State, "video_platform_not_set_up", "This video cannot be played yet: the site's access to VdoCipher has not been set up.");
    public static readonly Refusal TicketRefused = new(RefusalKind.State, "video_platform_refused", "VdoCipher does not hand out this video at the moment. Please try again later.");
}
