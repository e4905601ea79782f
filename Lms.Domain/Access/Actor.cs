using Lms.Domain.Common;

namespace Lms.Domain.Access;

/// <summary>Who is doing something: one person with their roles, or the system itself. Made at the doors, passed to every verb.</summary>
public sealed record Actor
{
    /// <summary>Background work: may do everything and belongs to nobody.</summary>
    public static readonly Actor System = new() { Name = "system", Roles = [Role.SiteOwner], IsActive = true };

    /// <summary>The account's id; 0 for <see cref="System"/>.</summary>
    public int UserId { get; init; }

    /// <summary>The name other people see.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>What the person is, strongest first.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>The student profile, when there is one.</summary>
    public int? StudentId { get; init; }

    /// <summary>The teacher this person is, or assists: an assistant acts as their teacher.</summary>
    public int? TeacherId { get; init; }

    /// <summary>The assistant profile, when there is one.</summary>
    public int? AssistantId { get; init; }

    /// <summary>What the person's teacher leaves to them as an assistant; everything for everybody else.</summary>
    public Duties Duties { get; init; } = Duties.All;

    /// <summary>The courses an assistant is limited to; null for those who are not limited.</summary>
    public IReadOnlyList<int>? CourseIds { get; init; }

    /// <summary>The institution the account belongs to.</summary>
    public int? InstitutionId { get; init; }

    /// <summary>The institutions whose administrator the person is.</summary>
    public IReadOnlyList<int> AdministeredInstitutionIds { get; init; } = [];

    /// <summary>The language the person reads: <c>en</c> or <c>ar</c>.</summary>
    public string Locale { get; init; } = "en";

    /// <summary>The IANA time zone in which the person reads times.</summary>
    public string TimeZone { get; init; } = "Africa/Cairo";

    /// <summary>False once an account is switched off.</summary>
    public bool IsActive { get; init; }

    /// <summary>The strongest role, which decides the dashboard; null for an account without any.</summary>
    public Role? StrongestRole => Roles.Count == 0 ? null : Roles.Max();

    /// <summary>The roles that reach anything: who holds another flag of an institution than the administrator's administers none.</summary>
    private IEnumerable<Role> ReachingRoles => AdministeredInstitutionIds.Count > 0 ? Roles : Roles.Where(role => role != Role.InstitutionAdmin);

    /// <summary>How far the permission reaches for this person.</summary>
    public Reach ReachOf(Permission permission) => Roles.Contains(Role.Assistant) && !Duties.Allows(permission)
        ? AccessTable.ReachOf(permission, ReachingRoles.Where(role => role != Role.Assistant), Reach.None)
        : AccessTable.ReachOf(permission, ReachingRoles);

    /// <summary>True for what belongs to this course of this teacher: it is the person's own course, or one they assist in.</summary>
    public bool Teaches(int teacherId, int courseId) => teacherId == TeacherId && CourseIds?.Contains(courseId) != false;

    /// <summary>True when the person holds the permission at all.</summary>
    public bool May(Permission permission) => ReachOf(permission) != Reach.None;

    /// <summary>The reach of the permission, or a refusal.</summary>
    /// <exception cref="RefusedException">The person does not hold it.</exception>
    public Reach Require(Permission permission)
    {
        var reach = ReachOf(permission);
        return reach == Reach.None ? throw GeneralRefusals.PermissionDenied.Thrown() : reach;
    }
}
