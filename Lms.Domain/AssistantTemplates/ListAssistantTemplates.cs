using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.AssistantTemplates;

/// <summary>The calling teacher's own templates, by name.</summary>
public sealed class ListAssistantTemplates(ILmsDb db) : IUseCase
{
    public async Task<IReadOnlyList<AssistantTemplateSummary>> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ManageAssistants);
        return await db.Set<AssistantTemplate>().AsNoTracking().Where(row => row.TeacherId == actor.TeacherId).OrderBy(row => row.NormalizedName).ThenBy(row => row.Id)
            .Select(AssistantTemplateSummary.Projection).ToListAsync(ct);
    }
}
