using System.Globalization;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Attempts;
using Lms.Domain.Grading;
using Lms.Web.Components.Shared;
using Lms.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Components.Teacher.Attempts;

/// <summary>States and figures of attempts in words.</summary>
internal static class AttemptWords
{
    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.CurrentCulture);

    /// <summary>Hours, minutes and seconds, as on a stop watch.</summary>
    public static string Clock(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");

    public static string Standing(IStringLocalizer<TeacherTexts> words, AttemptStanding standing) => standing switch
    {
        AttemptStanding.Running => words["Running"],
        AttemptStanding.Completed => words["Completed"],
        AttemptStanding.DidNotFinish => words["Did not finish"],
        _ => words["Not started"],
    };

    public static Tone Tone(AttemptStanding standing) => standing switch
    {
        AttemptStanding.Running => Shared.Tone.Waiting,
        AttemptStanding.Completed => Shared.Tone.Good,
        _ => Shared.Tone.Neutral,
    };

    public static string Outcome(IStringLocalizer<TeacherTexts> words, AttemptOutcome outcome) => outcome switch
    {
        AttemptOutcome.Pass => words["passed"],
        AttemptOutcome.Fail => words["not passed"],
        AttemptOutcome.NotTaken => words["no answer given"],
        _ => "–",
    };

    public static string Result(IStringLocalizer<TeacherTexts> words, AnswerResult? result) => result switch
    {
        AnswerResult.Correct => words["right"],
        AnswerResult.PartiallyCorrect => words["partly right"],
        AnswerResult.Incorrect => words["wrong"],
        AnswerResult.Pending => words["Waits for marking"],
        AnswerResult.Unanswered => words["unanswered"],
        _ => words["not graded yet"],
    };

    public static Tone Tone(AnswerResult? result) => result switch
    {
        AnswerResult.Correct => Shared.Tone.Good,
        AnswerResult.PartiallyCorrect or AnswerResult.Pending => Shared.Tone.Waiting,
        AnswerResult.Incorrect => Shared.Tone.Bad,
        _ => Shared.Tone.Neutral,
    };

    public static string Ending(IStringLocalizer<TeacherTexts> words, IntervalEnding? ending) => ending switch
    {
        IntervalEnding.HandIn => words["by hand-in"],
        IntervalEnding.Pause => words["by a pause"],
        IntervalEnding.Deadline => words["by the deadline"],
        _ => words["runs now"],
    };
}
