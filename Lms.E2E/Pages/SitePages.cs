using System.Reflection;
using Lms.Domain.Access;
using Lms.Web.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace Lms.E2E.Pages;

/// <summary>All pages there are, found in the product itself, so that a new page is looked at without anybody listing it.</summary>
public static class SitePages
{
    /// <summary>The pages of an attempt: somebody has to begin one.</summary>
    private const string Attempts = "/student/attempts/";

    private static readonly string[] Routes =
        [.. typeof(NavMap).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).Order(StringComparer.Ordinal)];

    /// <summary>The demo account that plays a role.</summary>
    public static string Player(Role role) => role switch
    {
        Role.Student => "student1",
        Role.Assistant => "assistant1",
        Role.Teacher => "teacher1",
        Role.Instructor => "instructor1",
        Role.InstitutionAdmin => "instadmin1",
        Role.SiteOwner => "siteowner",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>Addresses of the role's pages: those of the navigation, and others whose route has no parameter.</summary>
    public static IReadOnlyList<string> Of(Role role) =>
        [.. NavMap.Of(role).Select(item => item.Href).Union(Routes.Where(route => !route.Contains('{', StringComparison.Ordinal) && NavMap.RoleOf(route.TrimStart('/')) == role))];

    /// <summary>Routes of the role's pages that need an id: a link must lead there, but for pages that begin with a deed.</summary>
    public static IReadOnlyList<string> DetailsOf(Role role) =>
        [.. Routes.Where(route => route.Contains('{', StringComparison.Ordinal) && NavMap.RoleOf(route.TrimStart('/')) == role && !route.StartsWith(Attempts, StringComparison.Ordinal))];

    /// <summary>Pages that belong to no role.</summary>
    public static IReadOnlyList<string> OfNoRole { get; } = [.. Routes.Where(route => !route.Contains('{', StringComparison.Ordinal) && NavMap.RoleOf(route.TrimStart('/')) is null)];
}
