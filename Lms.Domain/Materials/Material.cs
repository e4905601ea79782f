using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Files;

namespace Lms.Domain.Materials;

/// <summary>A PDF that belongs to a lecture.</summary>
public sealed class Material
{
    /// <summary>The most characters of <see cref="Title"/>.</summary>
    public const int MaxTitleLength = 200;

    public int Id { get; private set; }

    public required int LectureId { get; set; }

    public Lecture Lecture { get; init; } = null!;

    public required string Title { get; set; }

    public string? Description { get; set; }

    /// <summary>The bytes; replaced as a whole.</summary>
    public required Guid FileId { get; set; }

    public StoredFile File { get; init; } = null!;

    public bool IsActive { get; set; } = true;

    /// <summary>Who uploaded it; null once that account has been deleted.</summary>
    public required int? CreatedById { get; init; }

    public User? CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
