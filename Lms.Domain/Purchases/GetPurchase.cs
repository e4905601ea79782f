using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Purchases;

/// <summary>One purchase: one's own, or of a lecture within one's reach (edutrack-7.5).</summary>
public sealed class GetPurchase(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">There is none that the actor may know of (404).</exception>
    public async Task<PurchaseSummary> Handle(Actor actor, int purchaseId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadPurchase);
        var rows = db.Set<Purchase>().AsNoTracking().Where(row => row.Id == purchaseId);
        if (reach == Reach.Teaching)
        {
            var taught = db.Set<Course>().TaughtBy(actor);
            rows = rows.Where(row => row.StudentId == actor.StudentId || taught.Any(course => course.Id == row.Lecture.Topic.CourseId));
        }
        else if (reach == Reach.Own)
        {
            rows = rows.Where(row => row.StudentId == actor.StudentId);
        }

        return (await rows.Select(PurchaseSummary.Projection(clock.Now())).FirstOrDefaultAsync(ct)).OrRefuse();
    }
}
