namespace Lms.Domain.Courses;

/// <summary>A chapter of a course.</summary>
public sealed class Topic
{
    public int Id { get; private set; }

    public required int CourseId { get; set; }

    public Course Course { get; init; } = null!;

    public required string Name { get; set; }

    public string? Description { get; set; }

    /// <summary>Place among its siblings, ascending; ties are broken by id.</summary>
    public int Order { get; set; }

    public bool IsActive { get; set; } = true;

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public List<Lecture> Lectures { get; init; } = [];
}
