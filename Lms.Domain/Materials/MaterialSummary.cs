using System.Linq.Expressions;

namespace Lms.Domain.Materials;

/// <summary>Everything any dialect or page shows of a study material.</summary>
public sealed record MaterialSummary
{
    public required int Id { get; init; }

    public required int LectureId { get; init; }

    public required string LectureName { get; init; }

    public required int TopicId { get; init; }

    public required string TopicName { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The name it was uploaded under.</summary>
    public required string FileName { get; init; }

    /// <summary>Bytes.</summary>
    public required long FileLength { get; init; }

    public required bool IsActive { get; init; }

    /// <summary>Null once that account has been deleted.</summary>
    public int? CreatedById { get; init; }

    public string? CreatedByName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>How the row is read: one flat projection, never a graph.</summary>
    internal static Expression<Func<Material, MaterialSummary>> Projection { get; } = material => new MaterialSummary
    {
        Id = material.Id,
        LectureId = material.LectureId,
        LectureName = material.Lecture.Name,
        TopicId = material.Lecture.TopicId,
        TopicName = material.Lecture.Topic.Name,
        CourseId = material.Lecture.Topic.CourseId,
        CourseName = material.Lecture.Topic.Course.Name,
        Title = material.Title,
        Description = material.Description,
        FileName = material.File.OriginalName,
        FileLength = material.File.Length,
        IsActive = material.IsActive,
        CreatedById = material.CreatedById,
        CreatedByName = material.CreatedBy!.Name,
        CreatedAt = material.CreatedAt,
        UpdatedAt = material.UpdatedAt,
    };
}
