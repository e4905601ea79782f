using Lms.Domain.Completion;
using Lms.Domain.Progress;
using Lms.Web.Components.Shared;
using Lms.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Components.Student;

/// <summary>What is missing in a course, in words that lead there.</summary>
public static class MissingWords
{
    /// <summary>The items, each with its reason, in the order given.</summary>
    public static IReadOnlyList<PageHeading.Crumb> Links(IStringLocalizer<StudentTexts> words, int courseId, IReadOnlyList<MissingItem> items) =>
        [.. items.Select(item => new PageHeading.Crumb($"{item.ItemName} ({Why(words, item)})", MissingLinks.Of(courseId, item)))];

    /// <summary>Why it is missing.</summary>
    public static string Why(IStringLocalizer<StudentTexts> words, MissingItem item) => item.Reason switch
    {
        MissingReason.NotBought => words["to be bought"],
        MissingReason.AccessEnded => words["access has ended"],
        MissingReason.PartlyDone when item.Kind == ProgressKind.Video => words["{0} % watched", item.PercentDone],
        MissingReason.PartlyDone => words["{0} % done", item.PercentDone],
        MissingReason.NotPassed => words["not passed yet"],
        _ when item.Kind == ProgressKind.Video => words["not watched yet"],
        _ => words["not done yet"],
    };
}
