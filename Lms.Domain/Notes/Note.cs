using Lms.Domain.Courses;

namespace Lms.Domain.Notes;

/// <summary>A text of a lecture to be read; not what students write down for themselves.</summary>
public sealed class Note
{
    public int Id { get; private set; }

    /// <summary>The id that dialects with UUIDs show.</summary>
    public Guid PublicId { get; init; } = Guid.NewGuid();

    public required int LectureId { get; init; }

    public Lecture Lecture { get; init; } = null!;

    public required string Title { get; set; }

    /// <summary>Sanitised HTML.</summary>
    public required string Body { get; set; }

    /// <summary>Place among its siblings, ascending; ties are broken by id.</summary>
    public int Order { get; set; }

    public bool IsActive { get; set; } = true;

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}

