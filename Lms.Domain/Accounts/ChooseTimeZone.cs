using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Accounts;

/// <summary>Remembers the time zone in which a person reads times.</summary>
public sealed class ChooseTimeZone(ILmsDb db, IStandings standings) : IUseCase
{
    /// <exception cref="RefusedException">The zone is none of the IANA names this machine knows (400).</exception>
    public async Task<string> Handle(Actor actor, string? timeZone, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        var said = new Complaints();
        if (string.IsNullOrEmpty(timeZone))
            said.Add("time_zone", "required", "This field is required.");
        else if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) || !zone.HasIanaId)
            said.Add("time_zone", "invalid_choice", $"\"{timeZone}\" is not a valid choice.");
        said.Refuse();
        await db.Set<User>().Where(user => user.Id == actor.UserId).ExecuteUpdateAsync(change => change.SetProperty(user => user.TimeZone, timeZone), ct);
        standings.Forget(actor.UserId);
        return timeZone!;
    }
}
