using Lms.Domain.LiveClasses;
using Lms.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Components.Shared;

/// <summary>What kinds and providers of live classes are called.</summary>
public static class LiveClassWords
{
    /// <summary>How it is held.</summary>
    public static string Of(this IStringLocalizer<SharedTexts> texts, LiveClassKind kind) => kind == LiveClassKind.LiveStream ? texts["Live stream"] : texts["Video conference"];

    /// <summary>Who holds the room.</summary>
    public static string Of(this IStringLocalizer<SharedTexts> texts, LiveClassProvider provider) => provider switch
    {
        LiveClassProvider.Zoom => "Zoom",
        LiveClassProvider.GoogleMeet => "Google Meet",
        LiveClassProvider.MicrosoftTeams => "Microsoft Teams",
        LiveClassProvider.Jitsi => "Jitsi",
        LiveClassProvider.YouTube => "YouTube",
        _ => texts["Another provider"],
    };

    /// <summary>A length of time in hours and minutes.</summary>
    public static string Length(this IStringLocalizer<SharedTexts> texts, int minutes) =>
        minutes >= 60 && minutes % 60 == 0 ? texts.Plural(minutes / 60, "{0} hour", "{0} hours") : texts.Plural(minutes, "{0} minute", "{0} minutes");
}
