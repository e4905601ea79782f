using Lms.Domain.Accounts;

namespace Lms.Domain.Sessions;

/// <summary>What is known of whoever is calling, beside the credentials.</summary>
/// <param name="Client">What the client calls itself (its User-Agent).</param>
/// <param name="Address">The address the call came from, when known.</param>
public sealed record ClientTrace(string Client, string? Address);

/// <summary>One place where somebody is signed in: a browser, or a client holding a family of refresh tokens.</summary>
public sealed class Session
{
    /// <summary>Characters of <see cref="Client"/> that are kept.</summary>
    public const int ClientLength = 300;

    public required Guid Id { get; init; }

    public required int UserId { get; init; }

    /// <summary>The account's security stamp when the session was last confirmed; another stamp ends it.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>What the client calls itself, cut to <see cref="ClientLength"/> characters.</summary>
    public required string Client { get; init; }

    /// <summary>The address the sign-in came from.</summary>
    public string? Address { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>When the person last showed who they are: at the sign-in, or by typing the password again since.</summary>
    public required DateTimeOffset ProvenAt { get; init; }

    /// <summary>When it was ended by sign-out, password change or token reuse; null while it is good.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Begins.</summary>
    public static Session Open(Standing standing, ClientTrace from, DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid(),
        UserId = standing.Actor.UserId,
        SecurityStamp = standing.SecurityStamp,
        Client = from.Client.Length > ClientLength ? from.Client[..ClientLength] : from.Client,
        Address = from.Address,
        CreatedAt = now,
        LastSeenAt = now,
        ProvenAt = now,
    };
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
