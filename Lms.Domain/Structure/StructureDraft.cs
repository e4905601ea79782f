using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Structure;

/// <summary>The kinds of rows that the educational structure is made of.</summary>
public enum StructureKind
{
    Grade,
    SchoolType,
    Governorate,
    Area,
    Division,
    Subject,
}

/// <summary>What may be said about a row of the structure; what does not belong to its kind is not looked at.</summary>
public sealed record StructureDraft
{
    private const int NameLength = 100;

    /// <summary>At most 100 characters; no other row of the kind (of the governorate, for an area) is called so.</summary>
    public Maybe<string?> Name { get; init; }

    /// <summary>The governorate of a new area; an area never moves, because students of it live there.</summary>
    public Maybe<int?> GovernorateId { get; init; }

    /// <summary>The grades of a division or subject; the list replaces the one there is.</summary>
    public Maybe<IReadOnlyList<int>?> GradeIds { get; init; }

    /// <summary>The school types of a division or subject; the list replaces the one there is.</summary>
    public Maybe<IReadOnlyList<int>?> SchoolTypeIds { get; init; }

    /// <summary>The divisions of a subject; the list replaces the one there is.</summary>
    public Maybe<IReadOnlyList<int>?> DivisionIds { get; init; }

    /// <summary>Adds every complaint; <paramref name="current"/> is null for a new row.</summary>
    internal async Task CheckAsync(ILmsDb db, StructureKind kind, IStructureRow? current, Complaints said, CancellationToken ct)
    {
        var isNew = current is null;
        if (kind == StructureKind.Area && isNew && said.Present("governorate", GovernorateId, required: true) && !await db.Set<Governorate>().AnyAsync(row => row.Id == GovernorateId.Value, ct))
            said.NoSuchRow("governorate", GovernorateId.Value);
        if (kind is StructureKind.Division or StructureKind.Subject)
        {
            await KnownAsync("grades", GradeIds, db.Set<Grade>(), said, ct);
            await KnownAsync("school_types", SchoolTypeIds, db.Set<SchoolType>(), said, ct);
        }

        if (kind == StructureKind.Subject)
            await KnownAsync("divisions", DivisionIds, db.Set<Division>(), said, ct);
        if (said.Text("name", Name, isNew, max: NameLength) && await IsTakenAsync(db, kind, current, ct))
            said.Add("name", "unique", "There is already one with this name.");
    }

    /// <summary>Takes over the links that were sent.</summary>
    internal async Task LinkAsync(ILmsDb db, IStructureRow row, CancellationToken ct)
    {
        if (row is Division division)
        {
            await ReplaceAsync(division.Grades, GradeIds, db.Set<Grade>(), ct);
            await ReplaceAsync(division.SchoolTypes, SchoolTypeIds, db.Set<SchoolType>(), ct);
        }
        else if (row is Subject subject)
        {
            await ReplaceAsync(subject.Grades, GradeIds, db.Set<Grade>(), ct);
            await ReplaceAsync(subject.SchoolTypes, SchoolTypeIds, db.Set<SchoolType>(), ct);
            await ReplaceAsync(subject.Divisions, DivisionIds, db.Set<Division>(), ct);
        }
    }

    private static async Task KnownAsync<T>(string field, Maybe<IReadOnlyList<int>?> ids, DbSet<T> rows, Complaints said, CancellationToken ct)
        where T : class, IStructureRow
    {
        if (!said.Present(field, ids) || ids.Value is not { Count: > 0 } wanted)
            return;
        var known = await rows.Where(row => wanted.Contains(row.Id)).Select(row => row.Id).ToListAsync(ct);
        if (wanted.Except(known).Select(id => (int?)id).FirstOrDefault() is { } unknown)
            said.NoSuchRow(field, unknown);
    }

    private static async Task ReplaceAsync<T>(List<T> links, Maybe<IReadOnlyList<int>?> ids, DbSet<T> rows, CancellationToken ct)
        where T : class, IStructureRow
    {
        if (ids.Value is not { } wanted)
            return;
        links.Clear();
        links.AddRange(await rows.Where(row => wanted.Contains(row.Id)).ToListAsync(ct));
    }

    private Task<bool> IsTakenAsync(ILmsDb db, StructureKind kind, IStructureRow? current, CancellationToken ct)
    {
        var name = StructureNames.Normalized(Name.Value!);
        var except = current?.Id;
        var governorate = (current as Area)?.GovernorateId ?? GovernorateId.Value;
        return kind switch
        {
            StructureKind.Grade => NamedAsync(db.Set<Grade>()),
            StructureKind.SchoolType => NamedAsync(db.Set<SchoolType>()),
            StructureKind.Governorate => NamedAsync(db.Set<Governorate>()),
            StructureKind.Area => NamedAsync(db.Set<Area>().Where(row => row.GovernorateId == governorate)),
            StructureKind.Division => NamedAsync(db.Set<Division>()),
            _ => NamedAsync(db.Set<Subject>()),
        };

        Task<bool> NamedAsync<T>(IQueryable<T> rows)
            where T : class, IStructureRow => rows.AnyAsync(row => row.NormalizedName == name && row.Id != except, ct);
    }
}
