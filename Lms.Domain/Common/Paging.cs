using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Common;

/// <summary>Turns a projected query into a page with at most two commands.</summary>
public static class Paging
{
    /// <summary>Counts and fetches one page; one command when every row is wanted or the first page is not full.</summary>
    /// <exception cref="RefusedException">The page lies behind the last one and the request is strict.</exception>
    public static async Task<Page<T>> PageAsync<T>(this IQueryable<T> rows, PageRequest request, CancellationToken ct)
    {
        if (request.Offset < 0)
            throw GeneralRefusals.InvalidPage.Thrown();
        if (request.Limit is not { } limit)
        {
            var all = await rows.ToListAsync(ct);
            return new Page<T>(all, all.Count);
        }

        var items = await rows.Skip(request.Offset).Take(limit).ToListAsync(ct);
        if (items.Count > 0 && items.Count < limit)
            return new Page<T>(items, request.Offset + items.Count);
        if (items.Count == 0 && request.Offset == 0)
            return new Page<T>(items, 0);
        if (items.Count == 0 && request.StrictPage)
            throw GeneralRefusals.InvalidPage.Thrown();
        return new Page<T>(items, await rows.CountAsync(ct));
    }

    /// <summary>Fetches one page of rows whose number was read together with something else.</summary>
    /// <exception cref="RefusedException">The page lies behind the last one and the request is strict.</exception>
    public static async Task<Page<T>> PageAsync<T>(this IQueryable<T> rows, PageRequest request, int count, CancellationToken ct)
    {
        if (request.Offset < 0 || (request.StrictPage && request.Offset > 0 && request.Offset >= count))
            throw GeneralRefusals.InvalidPage.Thrown();
        if (count <= request.Offset)
            return new Page<T>([], count);
        return new Page<T>(await (request.Limit is { } limit ? rows.Skip(request.Offset).Take(limit) : rows).ToListAsync(ct), count);
    }
}
