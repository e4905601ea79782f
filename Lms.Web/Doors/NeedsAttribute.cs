using Lms.Domain.Access;
using Microsoft.AspNetCore.Authorization;

namespace Lms.Web.Doors;

/// <summary>
/// Only somebody with this permission may open the page: <c>@attribute [Needs(Permission.ReadEnrollments)]</c>.
/// Checked on the first request and again whenever the page is reached inside a circuit.
/// </summary>
public sealed class NeedsAttribute(Permission permission) : AuthorizeAttribute(PolicyOf(permission))
{
    /// <summary>The permission asked for.</summary>
    public Permission Permission { get; } = permission;

    /// <summary>The name of the policy that asks for the permission.</summary>
    public static string PolicyOf(Permission permission) => $"Needs:{permission}";
}
