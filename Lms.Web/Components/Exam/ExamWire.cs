using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Sittings;
using Lms.Web.Components.Account;

namespace Lms.Web.Components.Exam;

/// <summary>Why the script was refused.</summary>
internal sealed record RefusedWire(string Code, string Message);

/// <summary>The acknowledgement of one answer.</summary>
internal sealed record StoredWire(int QuizQuestion, long Sequence, int Number, DateTimeOffset SavedAt, bool IsStored);

/// <summary>An announcement of the staff.</summary>
internal sealed record ToldWire(long Id, string Kind, string Text, int Minutes, DateTimeOffset SentAt);

/// <summary>What the exam page is told each time it saves or asks.</summary>
internal sealed record NewsWire(DateTimeOffset ServerTime, DateTimeOffset? Deadline, string State, bool IsHolder, IReadOnlyList<StoredWire> Answers, IReadOnlyList<ToldWire> Announcements)
{
    public static NewsWire Of(SittingNews news) => new(
        news.ServerTime, news.Deadline, Wording.Snake(news.State), news.IsHolder,
        [.. news.Answers.Select(row => new StoredWire(row.QuizQuestionId, row.Sequence, row.Number, row.SavedAt, row.IsStored))],
        [.. news.Announcements.Select(row => new ToldWire(row.Id, Wording.Snake(row.Kind), row.Text, row.Minutes, row.SentAt))]);
}

/// <summary>In which window the attempt goes on.</summary>
internal sealed record HoldingWire(bool IsHeld, DateTimeOffset? Since, string? Program, string? System, DateTimeOffset? LastSeenAt)
{
    public static HoldingWire Of(Holding row)
    {
        var client = row.Client is { } name ? ClientNames.Of(name) : null;
        return new HoldingWire(row.IsHeld, row.Since, client?.Program, client?.System, row.LastSeenAt);
    }
}
