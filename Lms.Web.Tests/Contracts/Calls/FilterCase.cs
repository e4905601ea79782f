using System.Text.Json;

namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>What one value of a documented query parameter must do to a list.</summary>
/// <param name="Id">The endpoint.</param>
/// <param name="Parameter">The documented name.</param>
/// <param name="Query">What is sent, without the question mark.</param>
/// <param name="Keeps">The rows that must come, in their order, of all the rows that come without it.</param>
public sealed record FilterCase(string Id, string Parameter, Func<Scene, string> Query, Func<IReadOnlyList<JsonElement>, Scene, IEnumerable<JsonElement>> Keeps)
{
    public FilterCase(string id, string parameter, string query, Func<JsonElement, bool> holds)
        : this(id, parameter, _ => query, (rows, _) => rows.Where(holds)) => Literal = query;

    public FilterCase(string id, string parameter, Func<Scene, string> query, Func<JsonElement, Scene, bool> holds)
        : this(id, parameter, query, (rows, scene) => rows.Where(row => holds(row, scene)))
    {
    }

    /// <summary>What is sent, where it does not depend on the scene: by this the documented values are counted off.</summary>
    public string? Literal { get; init; }

    /// <summary>The scene has no such row, and can have none.</summary>
    public bool FindsNothing { get; init; }
}
