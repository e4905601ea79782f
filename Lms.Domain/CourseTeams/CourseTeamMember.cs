using Lms.Domain.Courses;

namespace Lms.Domain.CourseTeams;

/// <summary>What somebody may do in one course's team. The course's teacher and assistants hold theirs by rule, without a row.</summary>
public enum CourseRole
{
    Instructor,
    Staff,
    LimitedStaff,
    DataResearcher,
    Beta,
    CcxCoach,
}

/// <summary>One person's role in one course.</summary>
public sealed class CourseTeamMember
{
    public int Id { get; private set; }

    public required int CourseId { get; init; }

    public Course Course { get; init; } = null!;

    public required int UserId { get; init; }

    public required CourseRole Role { get; init; }
}
