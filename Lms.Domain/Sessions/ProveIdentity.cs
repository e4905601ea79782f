using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Credentials;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sessions;

/// <summary>The password, typed again; not trimmed.</summary>
public sealed record ProofDraft
{
    public Maybe<string?> CurrentPassword { get; init; }
}

/// <summary>Shows once more who one is, so that for ten minutes this session may change second factor and passkeys.</summary>
public sealed class ProveIdentity(ILmsDb db, TimeProvider clock, IPasswords passwords) : IUseCase
{
    /// <exception cref="RefusedException">The password is missing or wrong (400), or too many were (429).</exception>
    public async Task<bool> Handle(Actor actor, Guid? sessionId, Input<ProofDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        var known = (await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == actor.UserId, ct)).OrRefuse();
        var draft = input.Open(out var said);
        if (said.Text("current_password", draft.CurrentPassword, required: true) && !await OwnPassword.IsRightAsync(db, clock, passwords, known, draft.CurrentPassword.Value!, ct))
            said.Add("current_password", CredentialRefusals.WrongCurrentPassword);
        said.Refuse();
        var now = clock.Now();
        return await db.Set<Session>().Where(row => row.Id == sessionId && row.UserId == actor.UserId && row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ProvenAt, now), ct) > 0;
    }
}

/// <summary>Whether this session has shown recently enough who is there to change second factor and passkeys.</summary>
public sealed class CheckRecentProof(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">The password has to be typed again (400).</exception>
    public async Task<bool> Handle(Actor actor, Guid? sessionId, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        await RecentProof.RequireAsync(db, actor, sessionId, clock.Now(), ct);
        return true;
    }
}
