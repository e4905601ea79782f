namespace Lms.Domain.Credentials;

/// <summary>One failed try to sign in, counted against a name and against an address. Kept only as long as it counts.</summary>
public sealed class SignInFailure
{
    public long Id { get; private set; }

    /// <summary>SHA-256 of what was tried: people type passwords into the wrong field, so nothing is kept in the clear.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }
}
