namespace Lms.Domain.Structure;

/// <summary>A row that is only an id and a name: a grade, a school type, a governorate.</summary>
public sealed record NamedRow(int Id, string Name);

/// <summary>A district and its governorate.</summary>
public sealed record AreaSummary(int Id, string Name, int GovernorateId);

/// <summary>A branch of study with the grades and school types it exists in.</summary>
public sealed record DivisionSummary(int Id, string Name, IReadOnlyList<NamedRow> Grades, IReadOnlyList<NamedRow> SchoolTypes);

/// <summary>A subject with the grades, divisions and school types it is taught in.</summary>
public sealed record SubjectSummary(
    int Id, string Name, IReadOnlyList<NamedRow> Grades, IReadOnlyList<DivisionSummary> Divisions, IReadOnlyList<NamedRow> SchoolTypes);
