using System.Linq.Expressions;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;

namespace Lms.Domain.Institutions;

/// <summary>An institution and how much belongs to it.</summary>
public sealed record InstitutionSummary
{
    public required int Id { get; init; }

    /// <summary>Short upper-case name, unique.</summary>
    public required string Acronym { get; init; }

    public required string Name { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    public required int Courses { get; init; }

    public required int Teachers { get; init; }

    public required int Students { get; init; }

    /// <summary>People with at least one administrative flag.</summary>
    public required int Staff { get; init; }

    /// <summary>How the row is read.</summary>
    internal static Expression<Func<Institution, InstitutionSummary>> Projection(ILmsDb db) => institution => new InstitutionSummary
    {
        Id = institution.Id,
        Acronym = institution.Acronym,
        Name = institution.Name,
        TimeZone = institution.TimeZone,
        Courses = db.Set<Course>().Count(row => row.InstitutionId == institution.Id),
        Teachers = db.Set<Teacher>().Count(row => row.User.InstitutionId == institution.Id),
        Students = db.Set<Student>().Count(row => row.User.InstitutionId == institution.Id),
        Staff = db.Set<InstitutionStaff>().Count(row => row.InstitutionId == institution.Id),
    };
}

/// <summary>Somebody who administers an institution, and what for.</summary>
public sealed record InstitutionStaffSummary(int UserId, string Name, string Username, bool IsAdmin, bool IsLegalAdmin, bool IsSendAdmin, bool IsDataAdmin);

/// <summary>An institution with who administers it and what it teaches.</summary>
/// <param name="Institution">The row and its counts.</param>
/// <param name="Staff">By name.</param>
/// <param name="Courses">The newest courses, at most <see cref="GetInstitution.Shown"/>.</param>
public sealed record InstitutionDetail(InstitutionSummary Institution, IReadOnlyList<InstitutionStaffSummary> Staff, IReadOnlyList<CourseSummary> Courses);
