using Lms.Domain.Access;

namespace Lms.Web.Components.Shared;

/// <summary>Permissions and reaches as people say them: keys of SharedTexts.</summary>
public static class PermissionWords
{
    /// <summary><c>AnswerEnrollments</c> becomes "Answer enrollments".</summary>
    public static string Of(Permission permission)
    {
        var words = string.Concat(permission.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));
        return words;
    }

    /// <summary>How far it goes.</summary>
    public static string Of(Reach reach) => reach switch
    {
        Reach.Own => "what is your own",
        Reach.Teaching => "in the courses you teach",
        Reach.Everything => "on the whole site",
        _ => "nothing",
    };
}
