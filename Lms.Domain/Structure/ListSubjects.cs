using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Structure;

/// <summary>Which subjects or divisions are wanted; null leaves the criterion out.</summary>
public sealed record StructureFilter
{
    public int? GradeId { get; init; }
}

/// <summary>The subjects, of one grade or all, with everything they are linked to; anybody may ask (edutrack-17.2).</summary>
public sealed class ListSubjects(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">There is no such grade (400).</exception>
    public async Task<IReadOnlyList<SubjectSummary>> Handle(Input<StructureFilter> input, CancellationToken ct)
    {
        var filter = input.Open(out var said);
        said.Refuse();
        var which = db.Set<Subject>().AsNoTracking();
        if (filter.GradeId is { } wanted)
            which = which.Where(subject => subject.Grades.Any(grade => grade.Id == wanted));
        var subjects = await db.SubjectsAsync(which, ct);
        if (subjects.Count == 0)
        {
            await said.KnownAsync("grades", filter.GradeId, db.Set<Grade>(), ct);
            said.Refuse();
        }

        return subjects;
    }
}
