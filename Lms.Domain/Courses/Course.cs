using Lms.Domain.Accounts;
using Lms.Domain.Structure;

namespace Lms.Domain.Courses;

/// <summary>What one teacher teaches one grade in one subject.</summary>
public sealed class Course
{
    public int Id { get; private set; }

    /// <summary>The id that dialects with UUIDs show.</summary>
    public Guid PublicId { get; init; } = Guid.NewGuid();

    /// <summary>The key that Open edX clients use: <c>course-v1:ORG+NUMBER+RUN</c>, unique.</summary>
    public required string Key { get; init; }

    public required int InstitutionId { get; init; }

    public required string Name { get; set; }

    public required int TeacherId { get; set; }

    public Teacher Teacher { get; init; } = null!;

    public required int GradeId { get; set; }

    public Grade Grade { get; init; } = null!;

    public required int SubjectId { get; set; }

    public Subject Subject { get; init; } = null!;

    public string? Description { get; set; }

    /// <summary>The stored cover (see <see cref="Files.StoredFile"/>).</summary>
    public Guid? CoverId { get; set; }

    public bool IsActive { get; set; } = true;

    public required DateTimeOffset CreatedAt { get; init; }

    public List<Topic> Topics { get; init; } = [];
}
