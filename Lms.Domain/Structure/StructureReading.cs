using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Structure;

/// <summary>
/// Reads subjects and divisions with everything they are linked to, in one command. The links come as a flat union
/// rather than as joins, whose rows would be the product of all of them.
/// </summary>
internal static class StructureReading
{
    private enum Kind
    {
        Subject = 1,
        SubjectGrade,
        SubjectDivision,
        SubjectSchoolType,
        Division,
        DivisionGrade,
        DivisionSchoolType,
    }

    /// <summary>The subjects, in order of their ids.</summary>
    public static async Task<IReadOnlyList<SubjectSummary>> SubjectsAsync(this ILmsDb db, IQueryable<Subject> which, CancellationToken ct)
    {
        var links = which.Select(one => new { Kind = (int)Kind.Subject, Owner = 0, one.Id, one.Name })
            .Concat(which.SelectMany(one => one.Grades, (one, grade) => new { Kind = (int)Kind.SubjectGrade, Owner = one.Id, grade.Id, grade.Name }))
            .Concat(which.SelectMany(one => one.Divisions, (one, division) => new { Kind = (int)Kind.SubjectDivision, Owner = one.Id, division.Id, division.Name }))
            .Concat(which.SelectMany(one => one.SchoolTypes, (one, type) => new { Kind = (int)Kind.SubjectSchoolType, Owner = one.Id, type.Id, type.Name }))
            .Concat(db.Set<Division>().SelectMany(one => one.Grades, (one, grade) => new { Kind = (int)Kind.DivisionGrade, Owner = one.Id, grade.Id, grade.Name }))
            .Concat(db.Set<Division>().SelectMany(one => one.SchoolTypes, (one, type) => new { Kind = (int)Kind.DivisionSchoolType, Owner = one.Id, type.Id, type.Name }));
        var rows = Links.Of(await links.Select(link => new Link((Kind)link.Kind, link.Owner, link.Id, link.Name)).ToListAsync(ct));
        return [.. rows.All(Kind.Subject, 0).Select(subject => new SubjectSummary(
            subject.Id,
            subject.Name,
            rows.All(Kind.SubjectGrade, subject.Id),
            [.. rows.All(Kind.SubjectDivision, subject.Id).Select(rows.Division)],
            rows.All(Kind.SubjectSchoolType, subject.Id)))];
    }

    /// <summary>The divisions, in order of their ids.</summary>
    public static async Task<IReadOnlyList<DivisionSummary>> DivisionsAsync(IQueryable<Division> which, CancellationToken ct)
    {
        var links = which.Select(one => new { Kind = (int)Kind.Division, Owner = 0, one.Id, one.Name })
            .Concat(which.SelectMany(one => one.Grades, (one, grade) => new { Kind = (int)Kind.DivisionGrade, Owner = one.Id, grade.Id, grade.Name }))
            .Concat(which.SelectMany(one => one.SchoolTypes, (one, type) => new { Kind = (int)Kind.DivisionSchoolType, Owner = one.Id, type.Id, type.Name }));
        var rows = Links.Of(await links.Select(link => new Link((Kind)link.Kind, link.Owner, link.Id, link.Name)).ToListAsync(ct));
        return [.. rows.All(Kind.Division, 0).Select(rows.Division)];
    }

    private sealed record Link(Kind Kind, int Owner, int Id, string Name);

    private sealed class Links
    {
        private readonly ILookup<(Kind Kind, int Owner), NamedRow> rows;

        private Links(ILookup<(Kind, int), NamedRow> rows) => this.rows = rows;

        public static Links Of(IEnumerable<Link> links) =>
            new(links.OrderBy(link => link.Id).ToLookup(link => (link.Kind, link.Owner), link => new NamedRow(link.Id, link.Name)));

        public IReadOnlyList<NamedRow> All(Kind kind, int owner) => [.. rows[(kind, owner)]];

        public DivisionSummary Division(NamedRow row) =>
            new(row.Id, row.Name, All(Kind.DivisionGrade, row.Id), All(Kind.DivisionSchoolType, row.Id));
    }
}
