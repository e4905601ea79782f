using System.Linq.Expressions;

namespace Lms.Domain.Common;

/// <summary>The names a list can be ordered by. Unknown names are ignored; the default order breaks every tie.</summary>
public sealed class Ordering<T>(Func<IQueryable<T>, IOrderedQueryable<T>> byDefault, Func<IOrderedQueryable<T>, IOrderedQueryable<T>> tieBreaker)
{
    private readonly Dictionary<string, Func<IQueryable<T>, bool, bool, IOrderedQueryable<T>>> names = new(StringComparer.Ordinal);

    /// <summary>Adds a name.</summary>
    public Ordering<T> Allow<TKey>(string name, Expression<Func<T, TKey>> key)
    {
        names[name] = (rows, first, down) => (first, down) switch
        {
            (true, false) => rows.OrderBy(key),
            (true, true) => rows.OrderByDescending(key),
            (false, false) => ((IOrderedQueryable<T>)rows).ThenBy(key),
            (false, true) => ((IOrderedQueryable<T>)rows).ThenByDescending(key),
        };
        return this;
    }

    /// <summary>Orders the rows as asked, or by default.</summary>
    public IOrderedQueryable<T> Apply(IQueryable<T> rows, IReadOnlyList<string>? asked)
    {
        IOrderedQueryable<T>? ordered = null;
        foreach (var term in asked ?? [])
        {
            var down = term.StartsWith('-');
            if (names.TryGetValue(down ? term[1..] : term, out var by))
                ordered = by(ordered ?? rows, ordered is null, down);
        }

        return ordered is null ? byDefault(rows) : tieBreaker(ordered);
    }
}
