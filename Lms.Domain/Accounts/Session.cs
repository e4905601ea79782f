namespace Lms.Domain.Accounts;

/// <summary>One place where somebody is signed in: a browser, or a client holding a family of refresh tokens.</summary>
public sealed class Session
{
    public required Guid Id { get; init; }

    public required int UserId { get; init; }

    /// <summary>What the client calls itself (its User-Agent), cut to 300 characters.</summary>
    public required string Client { get; init; }

    /// <summary>The address the sign-in came from.</summary>
    public string? Address { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When it was ended by sign-out, password change or token reuse; null while it is good.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Ends the session; ending it twice changes nothing.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;
}

/// <summary>One refresh token, kept only as a hash. Used once; using it again ends its whole session.</summary>
public sealed class RefreshToken
{
    public int Id { get; private set; }

    public required Guid SessionId { get; init; }

    public Session Session { get; init; } = null!;

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was exchanged for its successor; null while unused. Set by one conditional UPDATE.</summary>
    public DateTimeOffset? UsedAt { get; private set; }
}
