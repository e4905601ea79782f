using System.Linq.Expressions;

namespace Lms.Domain.Common;

/// <summary>Free-text search: every word must be found, case-insensitively, in at least one of the texts.</summary>
public static class Searching
{
    /// <summary>Keeps the rows in which each word of <paramref name="request"/> occurs in at least one of <paramref name="texts"/>.</summary>
    public static IQueryable<T> Search<T>(this IQueryable<T> rows, PageRequest request, params Expression<Func<T, string?>>[] texts)
    {
        foreach (var word in request.Words)
        {
            var row = Expression.Parameter(typeof(T), "row");
            var needle = Expression.Property(Expression.Constant(new Needle(word.ToLowerInvariant())), nameof(Needle.Text));
            var found = texts
                .Select(text => new Replace(text.Parameters[0], row).Visit(text.Body))
                .Select(text => (Expression)Expression.AndAlso(
                    Expression.NotEqual(text, Expression.Constant(null, typeof(string))),
                    Expression.Call(Expression.Call(text, nameof(string.ToLower), null), nameof(string.Contains), null, needle)))
                .Aggregate(Expression.OrElse);
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(found, row));
        }

        return rows;
    }

    /// <summary>Held by reference so that the word travels as a parameter and the query is compiled once.</summary>
    private sealed record Needle(string Text);

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
