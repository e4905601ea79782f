using System.Linq.Expressions;
using Lms.Domain.Access;

namespace Lms.Domain.Courses;

/// <summary>
/// The one way to narrow a query to what somebody teaches or assists in: the teacher's courses, and of these only the
/// ones an assistant is limited to. For a single row that was read, ask <see cref="Actor.Teaches"/>.
/// </summary>
internal static class TaughtRows
{
    /// <summary>The courses that the actor teaches, or assists in.</summary>
    public static IQueryable<Course> TaughtBy(this IQueryable<Course> courses, Actor actor) => courses.Where(Of(actor));

    /// <summary>The rows of courses that the actor teaches, or assists in.</summary>
    public static IQueryable<TRow> TaughtBy<TRow>(this IQueryable<TRow> rows, Actor actor, Expression<Func<TRow, Course>> courseOf)
    {
        var taught = Of(actor);
        var body = new Putting(taught.Parameters[0], courseOf.Body).Visit(taught.Body);
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(body, courseOf.Parameters));
    }

    private static Expression<Func<Course, bool>> Of(Actor actor)
    {
        var teacherId = actor.TeacherId;
        return actor.CourseIds is { } ids
            ? course => course.TeacherId == teacherId && ids.Contains(course.Id)
            : course => course.TeacherId == teacherId;
    }

    private sealed class Putting(ParameterExpression place, Expression what) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == place ? what : node;
    }
}
