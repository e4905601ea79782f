using Lms.Domain.Access;
using Lms.Domain.Common;

namespace Lms.Domain.Accounts;

/// <summary>Who an account is right now, and whether it may be used; what every request starts from.</summary>
/// <param name="Actor">The person with their roles.</param>
/// <param name="SecurityStamp">Changes with the password and other credentials; a sign-in with an older one is over.</param>
/// <param name="TeacherIsActive">For an assistant: whether their teacher's account is on. True for everybody else.</param>
public sealed record Standing(Actor Actor, string SecurityStamp, bool TeacherIsActive)
{
    /// <summary>True when the session that was asked about is over.</summary>
    public bool SessionHasEnded { get; init; }

    /// <summary>When the session that was asked about was last seen; null when none was.</summary>
    public DateTimeOffset? SessionSeenAt { get; init; }

    /// <summary>Whether a credential with this stamp, of the session that was asked about, is still good.</summary>
    public bool Admits(string? stamp) => !SessionHasEnded && (stamp is null || stamp == SecurityStamp);

    /// <summary>
    /// Why the account may not be used, or null. Staff who are switched off are locked out; a student who is switched
    /// off may still sign in and read, and is refused where courses begin.
    /// </summary>
    public Refusal? Refusal => Actor switch
    {
        { IsActive: false, StudentId: null } => AccountRefusals.Inactive,
        _ when !TeacherIsActive => AccountRefusals.TeacherInactive,
        _ => null,
    };
}

/// <summary>Finds standings; answers from memory for a few seconds, at once after a change on this node.</summary>
public interface IStandings
{
    /// <summary>The standing of the account as seen from one of its sessions (or from none); null when there is no such account.</summary>
    ValueTask<Standing?> FindAsync(int userId, Guid? sessionId, CancellationToken ct);

    /// <summary>Forgets what is remembered about the account and its sessions; call it after changing what a standing is made of.</summary>
    void Forget(int userId);
}
