namespace Lms.Domain.Mail;

/// <summary>A mail that was promised in a transaction and is sent afterwards, as often as it takes.</summary>
public sealed class OutgoingMail
{
    /// <summary>Tries before it is given up; with the growing pauses that is about two days.</summary>
    public const int MaxAttempts = 12;

    /// <summary>Characters of <see cref="LastError"/> that are kept.</summary>
    public const int ErrorLength = 1000;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(8);

    public int Id { get; private set; }

    /// <summary>Names the mail to the world; the same at every try.</summary>
    public Guid MessageId { get; init; } = Guid.NewGuid();

    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>The same as HTML, or null.</summary>
    public string? Html { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When to try (again); while a node is sending, when another may take over; null once it is sent or given up.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Tries so far, the one under way included.</summary>
    public int Attempts { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>A mail to be sent as soon as the transaction stands.</summary>
    public static OutgoingMail For(string address, string subject, string text, DateTimeOffset now) =>
        new() { To = address, Subject = subject, Text = text, CreatedAt = now, DueAt = now };

    /// <summary>The pause after this many tries: half a minute, doubling, never more than eight hours.</summary>
    public static TimeSpan PauseAfter(int attempts)
    {
        var pause = FirstPause * Math.Pow(2, attempts - 1);
        return pause < LongestPause ? pause : LongestPause;
    }
}
