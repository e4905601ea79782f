using Lms.Domain.Courses;
using Lms.Domain.Files;

namespace Lms.Domain.Materials;

/// <summary>A PDF that belongs to a lecture.</summary>
public sealed class Material
{
    public int Id { get; private set; }

    public required int LectureId { get; set; }

    public Lecture Lecture { get; init; } = null!;

    public required string Title { get; set; }

    public string? Description { get; set; }

    public required Guid FileId { get; set; }

    public StoredFile File { get; init; } = null!;

    public bool IsActive { get; set; } = true;

    public required int CreatedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
