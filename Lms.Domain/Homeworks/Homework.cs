using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.HomeworkFiles;
using Lms.Domain.Questions;

namespace Lms.Domain.Homeworks;

/// <summary>Set work beside a lecture: handed in once, in one go.</summary>
public sealed class Homework
{
    public int Id { get; private set; }

    public required int LectureId { get; set; }

    public Lecture Lecture { get; init; } = null!;

    public required string Title { get; set; }

    public string Description { get; set; } = string.Empty;

    /// <summary>Shown once graded and closed.</summary>
    public string ModelAnswer { get; set; } = string.Empty;

    public bool IsActive { get; set; } = true;

    public bool IsPublished { get; set; }

    /// <summary>True when written questions may also be answered with files.</summary>
    public bool TakesFiles { get; set; } = true;

    public DateTimeOffset? OpenDate { get; set; }

    public DateTimeOffset? CloseDate { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public List<HomeworkQuestion> Questions { get; init; } = [];
}

/// <summary>A bank question as one homework uses it.</summary>
public sealed class HomeworkQuestion
{
    public int Id { get; private set; }

    public int HomeworkId { get; init; }

    public Homework Homework { get; init; } = null!;

    public required int QuestionId { get; init; }

    public Question Question { get; init; } = null!;

    public int Order { get; set; }
}

/// <summary>Where a submission stands.</summary>
public enum HomeworkStatus
{
    Submitted,
    Graded,
}

/// <summary>What one student handed in; at most one per student and homework.</summary>
public sealed class HomeworkSubmission
{
    public int Id { get; private set; }

    public required int HomeworkId { get; init; }

    public Homework Homework { get; init; } = null!;

    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    /// <summary>Points; null until every answer is marked.</summary>
    public decimal? Score { get; set; }

    /// <summary>The score that staff set by hand; it stands whatever the answers come to. Null for none.</summary>
    public decimal? OverrideScore { get; set; }

    public HomeworkStatus Status { get; set; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public List<HomeworkAnswer> Answers { get; init; } = [];

    /// <summary>Adds the answers up; it is graded once every one has points.</summary>
    public void AddUp()
    {
        if (Answers.Exists(answer => answer.PointsEarned is null))
            return;
        Score = OverrideScore ?? Answers.Sum(answer => answer.PointsEarned);
        Status = HomeworkStatus.Graded;
    }
}

/// <summary>One answer of a submission.</summary>
public sealed class HomeworkAnswer
{
    public int Id { get; private set; }

    public int SubmissionId { get; init; }

    public HomeworkSubmission Submission { get; init; } = null!;

    public required int HomeworkQuestionId { get; init; }

    public HomeworkQuestion HomeworkQuestion { get; init; } = null!;

    public int? SelectedChoiceId { get; init; }

    public Choice? SelectedChoice { get; init; }

    public string? Written { get; init; }

    /// <summary>What was handed in with it.</summary>
    public List<HomeworkFile> Files { get; init; } = [];

    /// <summary>Null until marked.</summary>
    public decimal? PointsEarned { get; set; }

    public bool? IsCorrect { get; set; }

    public int? MarkedById { get; private set; }

    public DateTimeOffset? MarkedAt { get; private set; }

    /// <summary>What the marker says to the student.</summary>
    public string? MarkerComment { get; set; }

    /// <summary>Gives points for a written answer.</summary>
    public void Mark(decimal points, decimal fullPoints, string? comment, int byUserId, DateTimeOffset now)
    {
        PointsEarned = points;
        IsCorrect = points >= fullPoints;
        MarkerComment = comment;
        MarkedById = byUserId;
        MarkedAt = now;
    }
}
