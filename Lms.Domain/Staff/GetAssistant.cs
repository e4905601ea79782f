using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>One assistant of the teacher one is, or assists (edutrack-1.3).</summary>
public sealed class GetAssistant(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">No such assistant, or another teacher's (404).</exception>
    public async Task<AssistantSummary> Handle(Actor actor, int assistantId, CancellationToken ct)
    {
        actor.Require(Permission.ListAssistants);
        return await db.Set<Assistant>().AsNoTracking().Where(row => row.Id == assistantId && row.TeacherId == actor.TeacherId)
            .Select(AssistantSummary.Projection).FirstOrDefaultAsync(ct)
            ?? throw GeneralRefusals.NotFound.Thrown();
    }
}
