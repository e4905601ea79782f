using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Visits;

/// <summary>Notes visits: the first makes the row, later ones move its last moment.</summary>
internal static class ContentVisiting
{
    /// <summary>Notes one visit.</summary>
    /// <returns>True when it was the first.</returns>
    public static async Task<bool> NoteAsync(ILmsDb db, ContentVisit visit, CancellationToken ct)
    {
        var known = await db.Set<ContentVisit>()
            .Where(row => row.StudentId == visit.StudentId && row.MaterialId == visit.MaterialId && row.NoteId == visit.NoteId && row.LiveClassId == visit.LiveClassId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastAt, visit.LastAt), ct);
        if (known > 0)
            return false;
        db.Set<ContentVisit>().Add(visit);
        try
        {
            await db.SaveAsync(ct);
            return true;
        }
        catch (UniqueRowException)
        {
            db.Set<ContentVisit>().Entry(visit).State = EntityState.Detached; // another window of the same student was first
            return false;
        }
    }
}
