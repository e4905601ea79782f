using Lms.Domain.Courses;

namespace Lms.Web.Components.Teacher.Outline;

/// <summary>What the hosts of videos call themselves.</summary>
public static class VideoPlatforms
{
    /// <summary>The product's own name, in every language.</summary>
    public static string NameOf(VideoPlatform platform) => platform switch
    {
        VideoPlatform.YouTube => "YouTube",
        VideoPlatform.BunnyStream => "Bunny Stream",
        _ => "VdoCipher",
    };
}
