using Lms.Domain.Enrollments;
using Lms.Domain.Grading;

namespace Lms.Domain.Gradebook;

/// <summary>A quiz or homework as a column of the gradebook.</summary>
/// <param name="Maximum">Points that can be earned now.</param>
/// <param name="Counts">False for practice, which adds to no total.</param>
public sealed record GradebookColumn(GradedWork Work, int Id, string Title, string LectureName, decimal Maximum, bool Counts);

/// <summary>What a gradebook looks like before its rows are read.</summary>
public sealed record GradebookHead(int CourseId, string CourseName, IReadOnlyList<GradebookColumn> Columns);

/// <summary>What stands behind a cell.</summary>
public enum CellState
{
    /// <summary>Somebody works on it.</summary>
    Running,

    /// <summary>Handed in; an answer waits for a marker.</summary>
    Waiting,

    Scored,
}

/// <summary>One student's result of one quiz or homework; there is none for work that was never begun.</summary>
/// <param name="Score">The score that counts, by the quiz's rule for several attempts.</param>
/// <param name="Passed">Null without a score or a mark to reach.</param>
/// <param name="IsOverridden">Some score behind it was set by hand.</param>
public sealed record GradebookCell(GradedWork Work, int WorkId, CellState State, decimal? Score, bool? Passed, bool IsOverridden);

/// <summary>One student's line.</summary>
/// <param name="Earned">Points of everything that has a score and counts.</param>
/// <param name="Possible">Points that could be earned in the same.</param>
/// <param name="Cells">What was begun, in no order.</param>
public sealed record GradebookRow(int StudentId, string Name, string Code, decimal Earned, decimal Possible, IReadOnlyList<GradebookCell> Cells)
{
    /// <summary>100 x earned / possible; null before anything has a score.</summary>
    public decimal? Percentage => PercentageOf(Earned, Possible);

    internal static decimal? PercentageOf(decimal earned, decimal possible) => possible == 0 ? null : Math.Max(0, 100 * earned / possible);
}

/// <summary>Whose lines are wanted.</summary>
/// <param name="Status">Where their request to join stands; students who are in by default.</param>
public sealed record GradebookFilter(EnrollmentStatus Status = EnrollmentStatus.Approved);
