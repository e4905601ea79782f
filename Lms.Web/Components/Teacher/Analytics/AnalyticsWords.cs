using System.Globalization;
using Lms.Domain.ExamAnalytics;
using Lms.Web.Components.Shared;
using Lms.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Components.Teacher.Analytics;

/// <summary>Figures and verdicts of an analysis in words.</summary>
internal static class AnalyticsWords
{
    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.CurrentCulture);

    /// <summary>One decimal; isolated, so that it stays whole in Arabic.</summary>
    public static string Percent(decimal value) => string.Create(CultureInfo.CurrentCulture, $"\u2068{value:0.#}\u00a0%\u2069");

    public static string Range(int from, int to) => string.Create(CultureInfo.CurrentCulture, $"{from}–{to}");

    /// <summary>Hours and minutes, or minutes and seconds below an hour.</summary>
    public static string Time(IStringLocalizer<TeacherTexts> words, TimeSpan time) => time.TotalHours >= 1
        ? words["{0} h {1} min", (int)time.TotalHours, time.Minutes]
        : time.TotalMinutes >= 1 ? words["{0} min {1} s", time.Minutes, time.Seconds] : words["{0} s", time.Seconds];

    /// <summary>A level by its spelling.</summary>
    public static string Level(IStringLocalizer<TeacherTexts> words, string level) => level switch
    {
        "easy" => words["Easy"],
        "medium" => words["Medium"],
        "hard" => words["Hard"],
        _ => level,
    };

    public static Tone Tone(ItemVerdict verdict) => verdict switch
    {
        ItemVerdict.Good => Shared.Tone.Good,
        ItemVerdict.Fair => Shared.Tone.Note,
        ItemVerdict.Weak => Shared.Tone.Waiting,
        ItemVerdict.Reversed => Shared.Tone.Bad,
        _ => Shared.Tone.Neutral,
    };

    public static string Verdict(IStringLocalizer<TeacherTexts> words, ItemVerdict verdict) => verdict switch
    {
        ItemVerdict.Good => words["Tells well"],
        ItemVerdict.Fair => words["Tells fairly"],
        ItemVerdict.Weak => words["Tells little"],
        ItemVerdict.Reversed => words["Reversed: check the key"],
        ItemVerdict.Bonus => words["Full marks for all"],
        _ => words["Too few attempts"],
    };

    public static string? Doubt(IStringLocalizer<TeacherTexts> words, ChoiceDoubt doubt) => doubt switch
    {
        ChoiceDoubt.NobodyTookIt => words["nobody took it"].Value,
        ChoiceDoubt.DrawsTheBest => words["draws the best"].Value,
        _ => null,
    };
}
