using System.Linq.Expressions;
using Lms.Domain.Courses;

namespace Lms.Domain.Topics;

/// <summary>Everything any dialect or page shows of a topic by itself.</summary>
public sealed record TopicSummary
{
    internal static readonly Expression<Func<Topic, TopicSummary>> Projection = topic => new TopicSummary
    {
        Id = topic.Id,
        CourseId = topic.CourseId,
        CourseName = topic.Course.Name,
        Name = topic.Name,
        Description = topic.Description,
        Order = topic.Order,
        IsActive = topic.IsActive,
        LectureCount = topic.Lectures.Count,
        CreatedAt = topic.CreatedAt,
        UpdatedAt = topic.UpdatedAt,
    };

    public required int Id { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required int Order { get; init; }

    public required bool IsActive { get; init; }

    /// <summary>All lectures, visible or not.</summary>
    public required int LectureCount { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
