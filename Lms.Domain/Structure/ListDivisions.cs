using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Structure;

/// <summary>The divisions, of one grade or all, with their grades and school types; anybody may ask (edutrack-17.3).</summary>
public sealed class ListDivisions(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">There is no such grade (400).</exception>
    public async Task<IReadOnlyList<DivisionSummary>> Handle(Input<StructureFilter> input, CancellationToken ct)
    {
        var filter = input.Open(out var said);
        said.Refuse();
        var which = db.Set<Division>().AsNoTracking();
        if (filter.GradeId is { } wanted)
            which = which.Where(division => division.Grades.Any(grade => grade.Id == wanted));
        var divisions = await StructureReading.DivisionsAsync(which, ct);
        if (divisions.Count == 0)
        {
            await said.KnownAsync("grades", filter.GradeId, db.Set<Grade>(), ct);
            said.Refuse();
        }

        return divisions;
    }
}
