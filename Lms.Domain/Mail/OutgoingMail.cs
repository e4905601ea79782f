namespace Lms.Domain.Mail;

/// <summary>A mail that was promised in a transaction and is sent afterwards, as often as it takes.</summary>
public sealed class OutgoingMail
{
    public int Id { get; private set; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>The same as HTML, or null.</summary>
    public string? Html { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When to try (again); null once it is sent or given up.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public string? LastError { get; set; }
}
