using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Common;

/// <summary>Checks of list filters that point at other rows.</summary>
public static class Filtering
{
    /// <summary>The sentence for a filter that names a row that does not exist.</summary>
    public const string NotAmongChoices = "Select a valid choice. That choice is not one of the available choices.";

    /// <summary>
    /// Complains about a filter by an id that no row of <paramref name="rows"/> has. Call it only when the page came out
    /// empty: a filter that found something names something, and the lookup is saved.
    /// </summary>
    public static async Task KnownAsync<T>(this Complaints said, string field, int? id, DbSet<T> rows, CancellationToken ct)
        where T : class
    {
        if (id is { } wanted && !said.Has(field) && !await rows.AnyAsync(row => EF.Property<int>(row, "Id") == wanted, ct))
            said.Add(field, "invalid_choice", NotAmongChoices);
    }
}
