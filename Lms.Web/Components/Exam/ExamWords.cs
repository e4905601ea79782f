using System.Text.Json;
using Lms.Domain.Sittings;
using Lms.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Components.Exam;

/// <summary>What the exam page's script says, in the reader's language.</summary>
internal static class ExamWords
{
    /// <summary>The sentences by the names that the script knows.</summary>
    public static string Json(IStringLocalizer<ExamTexts> L) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["place"] = L["Question {0} of {1}"],
        ["allStored"] = L["All answers stored"],
        ["storing"] = L["Storing…"],
        ["kept"] = L["Kept on this device: {0}"],
        ["stored"] = L["Stored {0} · no. {1}"],
        ["unsaved"] = L["Kept on this device, not stored yet"],
        ["empty"] = L["No answer yet"],
        ["wordCount"] = L["Words: {0}"],
        ["cell"] = L["Question {0}: {1}"],
        ["stateUnseen"] = L["not seen"],
        ["stateOpen"] = L["seen, no answer"],
        ["stateAnswered"] = L["answered"],
        ["stateFlagged"] = L["to come back to"],
        ["stateUnsaved"] = L["not stored yet"],
        ["flagged"] = L["Marked to come back to"],
        ["unflagged"] = L["Mark taken off"],
        ["minutesLeft"] = L["Minutes left: {0}"],
        ["secondsLeft"] = L["Seconds left: {0}"],
        ["noLimit"] = L["There is no time limit."],
        ["added"] = L["Minutes added for you: {0}"],
        ["reopened"] = L["Your exam has been opened again."],
        ["movedDeadline"] = L["The end has moved. Minutes left: {0}"],
        ["elsewhere"] = L["{0} on {1}, heard of last at {2}."],
        ["elsewhereUnknown"] = L["Heard of last at {0}."],
        ["notStoredHere"] = L["Answers given here that are not stored: {0}. They are sent when you go on here, unless newer ones have been stored meanwhile."],
        ["waitingToStore"] = L["Answers on their way to the server: {0}. They are stored before anything is handed in."],
        ["handInOffline"] = L["There is no connection. We keep trying; nothing is lost."],
        ["offlineAtEnd"] = L["There is no connection. What was stored before the end counts. Answers that did not arrive: {0}."],
        ["tooLate"] = L["The exam is closed. Answers that reached the server too late: {0}."],
        ["stranger"] = L["Somebody else is signed in. Sign in as yourself to go on."],
        ["noJournal"] = L["This browser keeps nothing on the device: do not close the page while answers are not stored."],
        ["backOnline"] = L["The connection is back."],
        ["storedAll"] = L["All answers are stored."],
    });

    /// <summary>An announcement in words.</summary>
    public static string Of(IStringLocalizer<ExamTexts> L, AnnouncementLine line)
    {
        var words = line.Kind switch
        {
            AnnouncementKind.MinutesAdded => L["Minutes added for you: {0}", line.Minutes].Value,
            AnnouncementKind.Reopened => L["Your exam has been opened again."].Value,
            _ => string.Empty,
        };
        return words.Length > 0 && line.Text.Length > 0 ? $"{words} {line.Text}" : words + line.Text;
    }
}
