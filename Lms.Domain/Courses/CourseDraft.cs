using Lms.Domain.Common;
using Lms.Domain.Files;

namespace Lms.Domain.Courses;

/// <summary>What a course is made of or changed to.</summary>
public sealed record CourseDraft
{
    public Maybe<string?> Name { get; init; }

    public Maybe<int?> GradeId { get; init; }

    public Maybe<int?> SubjectId { get; init; }

    /// <summary>Whose course it is; teachers may only name themselves.</summary>
    public Maybe<int?> TeacherId { get; init; }

    public Maybe<string?> Description { get; init; }

    public Maybe<Upload?> Cover { get; init; }

    /// <summary>True unless said otherwise.</summary>
    public Maybe<bool?> IsActive { get; init; }
}
