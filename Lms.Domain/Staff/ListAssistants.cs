using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>The assistants of the teacher one is, or assists; an assistant is in their own list (edutrack-1.1).</summary>
public sealed class ListAssistants(ILmsDb db) : IUseCase
{
    private static readonly Ordering<Assistant> Order = new Ordering<Assistant>(
            rows => rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("name", row => row.User.Name)
        .Allow("created_at", row => row.CreatedAt);

    /// <summary>One page, newest first; searched by name, username, phone or address.</summary>
    public Task<Page<AssistantSummary>> Handle(Actor actor, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ListAssistants);
        var rows = db.Set<Assistant>().AsNoTracking().Where(row => row.TeacherId == actor.TeacherId)
            .Search(request, row => row.User.Name, row => row.User.UserName, row => row.Phone, row => row.User.Email);
        return Order.Apply(rows, request.Order).Select(AssistantSummary.Projection).PageAsync(request, ct);
    }
}
