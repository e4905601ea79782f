using System.Globalization;
using Lms.Domain.AttemptRecords;
using Lms.Domain.ContentRecords;
using Lms.Domain.Grading;
using Lms.Domain.LiveClasses;
using Lms.Domain.Questions;

namespace Lms.Web.Api.Testpress;

/// <summary>How Testpress spells what the domain means.</summary>
internal static class TestpressWords
{
    /// <summary><c>H:MM:SS</c>, with six digits of a second where there are some, days in words.</summary>
    public static string Duration(TimeSpan time)
    {
        var days = time.Days switch { 0 => string.Empty, 1 => "1 day, ", var several => string.Create(CultureInfo.InvariantCulture, $"{several} days, ") };
        var microseconds = time.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond;
        return string.Create(CultureInfo.InvariantCulture, $"{days}{time.Hours}:{time.Minutes:00}:{time.Seconds:00}{(microseconds == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $".{microseconds:000000}"))}");
    }

    /// <summary>The states of the attempts list.</summary>
    public static string Of(AttemptStanding standing) => standing switch
    {
        AttemptStanding.Running => "Running",
        AttemptStanding.Completed => "Completed",
        AttemptStanding.DidNotFinish => "Did not finish",
        _ => "Not started",
    };

    /// <summary>The states of the content attempts list; the same numbers mean other things.</summary>
    public static string Of(ContentState state) => state switch
    {
        ContentState.Started => "Started",
        ContentState.Completed => "Completed",
        ContentState.PendingEvaluation => "Pending Evaluation",
        _ => "Evaluation Completed",
    };

    public static string Of(AttemptOutcome outcome) => outcome switch
    {
        AttemptOutcome.Pass => "Pass",
        AttemptOutcome.Fail => "Fail",
        AttemptOutcome.NotTaken => "Not taken",
        _ => "NA",
    };

    /// <summary>An answer that waits for its marker is neither right nor wrong.</summary>
    public static string Of(AnswerResult? result) => result switch
    {
        AnswerResult.Correct => "Correct",
        AnswerResult.Incorrect => "Incorrect",
        AnswerResult.PartiallyCorrect or AnswerResult.Pending => "Partially Correct",
        _ => "Unanswered",
    };

    public static string Of(QuestionType type) => type switch
    {
        QuestionType.McqSingle => "MCQ, Single Correct",
        QuestionType.McqMultiple => "MCQ, Multiple Correct",
        _ => "Essay",
    };

    public static string Of(Difficulty level) => level switch
    {
        Difficulty.Easy => "easy",
        Difficulty.Medium => "medium",
        _ => "hard",
    };

    /// <summary>The kind of a record.</summary>
    public static string OfRecord(ContentKind kind) => kind switch
    {
        ContentKind.Exam => "assessment",
        ContentKind.Quiz => "quiz",
        ContentKind.Video => "video",
        ContentKind.Attachment => "attachment",
        ContentKind.Note => "notes",
        ContentKind.VideoConference => "videoConference",
        _ => "live_stream",
    };

    /// <summary>The kind of a piece of content.</summary>
    public static string OfContent(ContentKind kind) => kind switch
    {
        ContentKind.Note => "Notes",
        ContentKind.LiveStream => "Live Stream",
        var other => other.ToString(),
    };

    public static string Of(LiveClassProvider provider) => provider switch
    {
        LiveClassProvider.GoogleMeet => "Google Meet",
        LiveClassProvider.MicrosoftTeams => "Microsoft Teams",
        var other => other.ToString(),
    };

    public static string OfConference(LiveClassState state) => state switch
    {
        LiveClassState.Planned or LiveClassState.Running => "Initiated",
        LiveClassState.Over => "Completed",
        _ => "Cancelled",
    };

    public static string OfStream(LiveClassState state) => state switch
    {
        LiveClassState.Planned => "Not Started",
        LiveClassState.Running => "Running",
        _ => "Completed",
    };
}
