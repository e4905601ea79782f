using Lms.Domain.Structure;

namespace Lms.Domain.Curriculum;

/// <summary>A chapter of a subject in a grade; the catalogue is shared by all teachers.</summary>
public sealed class Chapter
{
    public int Id { get; private set; }

    public required string Name { get; set; }

    public required int SubjectId { get; set; }

    public Subject Subject { get; init; } = null!;

    public required int GradeId { get; set; }

    public Grade Grade { get; init; } = null!;

    /// <summary>Place among its siblings, ascending; ties are broken by id.</summary>
    public int Order { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public List<Lesson> Lessons { get; init; } = [];
}

/// <summary>A lesson of a chapter: where bank questions hang.</summary>
public sealed class Lesson
{
    public int Id { get; private set; }

    public required int ChapterId { get; set; }

    public Chapter Chapter { get; init; } = null!;

    public required string Name { get; set; }

    /// <summary>Place among its siblings, ascending; ties are broken by id.</summary>
    public int Order { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
