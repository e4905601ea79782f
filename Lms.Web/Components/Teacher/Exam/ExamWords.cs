using System.Globalization;
using Lms.Domain.Attempts;
using Lms.Domain.Invigilation;
using Lms.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Components.Teacher.Exam;

/// <summary>The console in the reader's words. Times are counted from the moment the board was read, so that rows agree with each other.</summary>
internal static class ExamWords
{
    /// <summary>How much time an attempt has left.</summary>
    public static string Left(IStringLocalizer<TeacherTexts> L, ConsoleRow row, ExamConsole? board)
    {
        if (row.State != AttemptState.Running || board is null)
            return "–";
        if (row.Deadline is not { } deadline)
            return L["no limit"];
        var left = deadline - board.Now;
        return left <= TimeSpan.Zero ? L["time is up"] : left.TotalHours < 1 ? left.ToString(@"mm\:ss", CultureInfo.InvariantCulture)
            : left.TotalHours < 48 ? string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalHours}:{left:mm\\:ss}") : L["{0} days", (int)left.TotalDays];
    }

    /// <summary>How long ago something happened.</summary>
    public static string Ago(IStringLocalizer<TeacherTexts> L, DateTimeOffset? at, ExamConsole? board)
    {
        if (at is not { } moment || board is null)
            return "–";
        var ago = board.Now - moment;
        return ago.TotalSeconds < 5 ? L["now"] : ago.TotalSeconds < 60 ? L["{0} s ago", (int)ago.TotalSeconds] : ago.TotalMinutes < 60 ? L["{0} min ago", (int)ago.TotalMinutes]
            : ago.TotalHours < 48 ? L["{0} h ago", (int)ago.TotalHours] : L["{0} days ago", (int)ago.TotalDays];
    }

    /// <summary>What a deed did.</summary>
    public static string Done(IStringLocalizer<TeacherTexts> L, ExamDeedDone done) => done.Deed switch
    {
        ExamDeed.Minutes => L.Plural(done.Attempts, "{0} attempt has more time.", "{0} attempts have more time."),
        ExamDeed.Message => L.Plural(done.Attempts, "The message goes to {0} attempt.", "The message goes to {0} attempts."),
        ExamDeed.HandIn => L.Plural(done.Attempts, "{0} attempt was handed in.", "{0} attempts were handed in."),
        ExamDeed.Reopen => L["The attempt goes on."],
        _ => L.Plural(done.Attempts, "{0} attempt got its lost minutes back.", "{0} attempts got their lost minutes back."),
    };
}
