using Lms.Domain.Courses;

namespace Lms.Domain.Quizzes;

/// <summary>A set of questions taken against the clock or in peace.</summary>
public sealed class Quiz
{
    public int Id { get; private set; }

    /// <summary>The id that dialects with UUIDs show.</summary>
    public Guid PublicId { get; init; } = Guid.NewGuid();

    public required int LectureId { get; set; }

    public Lecture Lecture { get; init; } = null!;

    public required string Title { get; set; }

    public string Description { get; set; } = string.Empty;

    /// <summary>Points needed to pass; null when nobody passes or fails.</summary>
    public decimal? PassingScore { get; set; }

    public bool IsActive { get; set; } = true;

    public bool IsPublished { get; set; }

    public QuizSettings Settings { get; init; } = new();

    public required DateTimeOffset CreatedAt { get; init; }

    public List<QuizSection> Sections { get; init; } = [];

    public List<QuizQuestion> Questions { get; init; } = [];
}

/// <summary>A named part of a quiz.</summary>
public sealed class QuizSection
{
    public int Id { get; private set; }

    public int QuizId { get; init; }

    public required string Name { get; set; }

    public int Order { get; set; }
}

/// <summary>A bank question as one quiz uses it.</summary>
public sealed class QuizQuestion : Regrading.IRegradable
{
    public int Id { get; private set; }

    public int QuizId { get; init; }

    public Quiz Quiz { get; init; } = null!;

    public required int QuestionId { get; init; }

    public Questions.Question Question { get; init; } = null!;

    public int? SectionId { get; set; }

    /// <summary>The part it belongs to; set instead of its id while both are new.</summary>
    public QuizSection? Section { get; set; }

    public int Order { get; set; }

    /// <summary>What it is worth here; null for the bank's points.</summary>
    public decimal? PointsHere { get; set; }

    /// <summary>
    /// The ids of the right choices where this quiz was regraded with another key than the bank's, separated by commas;
    /// null for the bank's key.
    /// </summary>
    public string? KeyHere { get; set; }

    /// <summary>What a wrong answer costs, a positive number; 0 for nothing.</summary>
    public decimal NegativePoints { get; set; }

    /// <summary>What each right choice of an incomplete answer earns; null for all or nothing.</summary>
    public decimal? PartialPoints { get; set; }

    /// <summary>Everybody earns full points, whatever they answered.</summary>
    public bool IsBonus { get; set; }

    /// <summary>Taken out of the reckoning after the fact.</summary>
    public bool IsDropped { get; set; }
}
