using Lms.Domain.Common;

namespace Lms.Domain.Access;

/// <summary>One line of the table of what somebody may do.</summary>
/// <param name="Permission">Which.</param>
/// <param name="Sentence">What it lets its holder do.</param>
/// <param name="Reach">How far; <see cref="Reach.None"/> when the person does not hold it.</param>
/// <param name="Scope">The same in words.</param>
public sealed record PermissionInWords(Permission Permission, string Sentence, Reach Reach, string Scope)
{
    /// <summary>True when the person may.</summary>
    public bool IsHeld => Reach != Reach.None;
}

/// <summary>
/// What the actor may do, and, for an assistant, what only their teacher may: straight from <see cref="AccessTable"/>,
/// so that what the page says and what the doors do cannot differ.
/// </summary>
public sealed class PermissionsInWords : IUseCase
{
    /// <summary>The lines, held ones first, each part in the order of <see cref="Permission"/>.</summary>
    public IReadOnlyList<PermissionInWords> Handle(Actor actor)
    {
        var role = actor.StrongestRole ?? throw GeneralRefusals.PermissionDenied.Thrown();
        var shown = actor.Roles.Append(role == Role.Assistant ? Role.Teacher : role).SelectMany(one => AccessTable.PermissionsOf(one).Keys).Distinct();
        return
        [
            .. shown.Select(permission => (Permission: permission, Reach: actor.ReachOf(permission)))
                .Select(one => new PermissionInWords(one.Permission, PermissionWords.Of(one.Permission), one.Reach, PermissionWords.Of(one.Reach, role)))
                .OrderByDescending(line => line.IsHeld).ThenBy(line => line.Permission),
        ];
    }
}
