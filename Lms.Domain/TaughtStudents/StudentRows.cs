using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.TaughtStudents;

/// <summary>What makes somebody a student of the reader: requests to join, and purchases.</summary>
internal static class StudentRows
{
    /// <summary>The requests and the purchases within reach; no purchases for an assistant to whom they are not left.</summary>
    public static (IQueryable<Enrollment> Enrollments, IQueryable<Purchase> Purchases) Within(ILmsDb db, Actor actor, Reach reach)
    {
        var (enrollments, purchases) = (db.Set<Enrollment>().AsNoTracking(), db.Set<Purchase>().AsNoTracking());
        if (reach != Reach.Everything)
            (enrollments, purchases) = (enrollments.TaughtBy(actor, row => row.Course), purchases.TaughtBy(actor, row => row.Lecture.Topic.Course));
        return (enrollments, actor.May(Permission.ReadPurchases) ? purchases : purchases.Where(row => false));
    }
}
