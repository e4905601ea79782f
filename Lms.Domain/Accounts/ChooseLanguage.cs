using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Accounts;

/// <summary>Remembers the language a person reads, for pages and mails.</summary>
public sealed class ChooseLanguage(ILmsDb db, IStandings standings) : IUseCase
{
    private static readonly string[] Languages = ["en", "ar"];

    /// <exception cref="RefusedException">The language is neither <c>en</c> nor <c>ar</c> (400).</exception>
    public async Task Handle(Actor actor, string language, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        var said = new Complaints();
        said.Choice("locale", language, Languages, required: true);
        said.Refuse();
        await db.Set<User>().Where(user => user.Id == actor.UserId)
            .ExecuteUpdateAsync(change => change.SetProperty(user => user.Locale, language), ct);
        standings.Forget(actor.UserId);
    }
}
