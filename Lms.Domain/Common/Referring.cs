using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Common;

/// <summary>Checks of body fields that point at other rows.</summary>
public static class Referring
{
    /// <summary>Checks an id: sent when required, not null unless allowed, and one of <paramref name="rows"/> has it.</summary>
    /// <returns>True when the id of a row was sent.</returns>
    public static async Task<bool> RowAsync<T>(
        this Complaints said, string field, Maybe<int?> id, IQueryable<T> rows, CancellationToken ct, bool required = false, bool nullable = false)
        where T : class
    {
        if (!said.Present(field, id, required, nullable) || id.Value is not { } wanted)
            return false;
        if (!await rows.AnyAsync(row => EF.Property<int>(row, "Id") == wanted, ct))
            said.NoSuchRow(field, wanted);
        return !said.Has(field);
    }
}
