using System.Linq.Expressions;
using Lms.Domain.Access;

namespace Lms.Domain.AssistantTemplates;

/// <summary>A template as its teacher sees it.</summary>
public sealed record AssistantTemplateSummary
{
    /// <summary>How the row is read.</summary>
    internal static readonly Expression<Func<AssistantTemplate, AssistantTemplateSummary>> Projection = row => new AssistantTemplateSummary
    {
        Id = row.Id,
        Name = row.Name,
        Duties = row.Duties,
        SaysWhere = row.SaysWhere,
        IsLimitedToCourses = row.IsLimitedToCourses,
        CourseIds = row.Courses.OrderBy(one => one.CourseId).Select(one => one.CourseId).ToList(),
    };

    public required int Id { get; init; }

    public required string Name { get; init; }

    public required Duties Duties { get; init; }

    /// <summary>False leaves an assistant's courses as they are.</summary>
    public required bool SaysWhere { get; init; }

    /// <summary>True for some courses, false for all; means nothing unless it says where.</summary>
    public required bool IsLimitedToCourses { get; init; }

    public required IReadOnlyList<int> CourseIds { get; init; }
}
