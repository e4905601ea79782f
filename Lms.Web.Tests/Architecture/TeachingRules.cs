using System.Text.RegularExpressions;
using Lms.Domain.Access;

namespace Lms.Web.Tests.Architecture;

/// <summary>Whose courses something is about is asked in one place, which knows that assistants may be limited to some of them.</summary>
internal static partial class TeachingRules
{
    /// <summary>
    /// A source that assistants come to does not compare teachers by itself. One that asks only for permissions that no
    /// assistant holds may; so may the exceptions, each with its reason.
    /// </summary>
    public static IEnumerable<string> TeachersComparedByHand(IEnumerable<(string Path, string Text)> domain, IReadOnlyDictionary<string, string> exceptions) =>
        from file in domain
        where file.Text.Contains("actor.TeacherId", StringComparison.Ordinal) && !exceptions.ContainsKey(file.Path)
        let asked = Asked().Matches(file.Text).Select(match => Enum.Parse<Permission>(match.Groups[1].Value)).ToList()
        where asked.Count == 0 || asked.Exists(permission => AccessTable.PermissionsOf(Role.Assistant).ContainsKey(permission))
        select $"{file.Path}: say TaughtBy(actor, ...) or actor.Teaches(...)";

    [GeneratedRegex(@"Permission\.(\w+)")]
    private static partial Regex Asked();
}
