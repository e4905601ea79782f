using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Access;

/// <summary>One line of the table of what somebody may do.</summary>
/// <param name="Permission">Which.</param>
/// <param name="Sentence">What it lets its holder do.</param>
/// <param name="Reach">How far; <see cref="Reach.None"/> when the person does not hold it.</param>
public sealed record PermissionInWords(Permission Permission, string Sentence, Reach Reach)
{
    /// <summary>True when the person may.</summary>
    public bool IsHeld => Reach != Reach.None;

    /// <summary>True for what assistants can be given and this one was not.</summary>
    public bool IsWithheld { get; init; }
}

/// <summary>What somebody may do, and whose courses their teaching permissions reach.</summary>
/// <param name="TeacherName">The teacher one is, or assists; null for everybody else.</param>
/// <param name="Lines">Held ones first, each part in the order of <see cref="Permission"/>.</param>
/// <param name="CourseNames">The courses an assistant is limited to; null for those who are not limited.</param>
public sealed record PermissionTable(string? TeacherName, IReadOnlyList<PermissionInWords> Lines, IReadOnlyList<string>? CourseNames);

/// <summary>
/// What the actor may do, and, for an assistant, what only their teacher may: straight from <see cref="AccessTable"/>,
/// so that what the page says and what the doors do cannot differ.
/// </summary>
public sealed class PermissionsInWords(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">The account is nothing on this site (403).</exception>
    public async Task<PermissionTable> Handle(Actor actor, CancellationToken ct)
    {
        var role = actor.StrongestRole ?? throw GeneralRefusals.PermissionDenied.Thrown();
        var shown = actor.Roles.Append(role == Role.Assistant ? Role.Teacher : role).SelectMany(one => AccessTable.PermissionsOf(one).Keys).Distinct();
        var lines = shown.Select(permission => new PermissionInWords(permission, PermissionWords.Of(permission), actor.ReachOf(permission)) { IsWithheld = !actor.May(permission) && !actor.Duties.Allows(permission) })
            .OrderByDescending(line => line.IsHeld).ThenBy(line => line.Permission).ToList();
        var teacher = await db.Set<Teacher>().Where(row => row.Id == actor.TeacherId).Select(row => row.User.Name).FirstOrDefaultAsync(ct);
        var courses = actor.CourseIds is null ? null : await db.Set<Course>().TaughtBy(actor).OrderBy(row => row.Name).ThenBy(row => row.Id).Select(row => row.Name).ToListAsync(ct);
        return new PermissionTable(teacher, lines, courses);
    }
}
