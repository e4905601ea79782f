using Lms.Domain.Access;
using Lms.Domain.Common;

namespace Lms.Domain.Accounts;

/// <summary>Who an account is right now, and whether it may be used; what every request starts from.</summary>
/// <param name="Actor">The person with their roles.</param>
/// <param name="SecurityStamp">Changes with the password and other credentials; a sign-in with an older one is over.</param>
/// <param name="TeacherIsActive">For an assistant: whether their teacher's account is on. True for everybody else.</param>
public sealed record Standing(Actor Actor, string SecurityStamp, bool TeacherIsActive)
{
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
    /// <summary>The standing of the account, or null when there is none.</summary>
    ValueTask<Standing?> FindAsync(int userId, CancellationToken ct);

    /// <summary>Forgets what is remembered about the account; call it after changing what a standing is made of.</summary>
    void Forget(int userId);
}
