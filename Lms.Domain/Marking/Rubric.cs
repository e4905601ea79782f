using Lms.Domain.Grading;
using Lms.Domain.Questions;

namespace Lms.Domain.Marking;

/// <summary>One thing that one teacher looks for in the answers to a written question, and what it is worth.</summary>
public sealed class RubricCriterion
{
    public int Id { get; private set; }

    public required int QuestionId { get; init; }

    public Question Question { get; init; } = null!;

    /// <summary>Whose rubric it is: a question that many teachers use has one rubric for each.</summary>
    public required int TeacherId { get; init; }

    public required string Name { get; set; }

    /// <summary>The most points it earns, above 0.</summary>
    public required decimal Points { get; set; }

    public int Order { get; set; }
}

/// <summary>What one answer earned for one criterion.</summary>
public sealed class RubricMark
{
    public int Id { get; private set; }

    public required GradedWork Work { get; init; }

    /// <summary>The answer of the attempt or submission.</summary>
    public required int AnswerId { get; init; }

    public required int CriterionId { get; init; }

    public RubricCriterion Criterion { get; init; } = null!;

    public required decimal Points { get; init; }
}
