using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.HomeworkFiles;
using Lms.Domain.Questions;
using Lms.Domain.Regrading;

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
public sealed class HomeworkQuestion : IRegradable
{
    public int Id { get; private set; }

    public int HomeworkId { get; init; }

    public Homework Homework { get; init; } = null!;

    public required int QuestionId { get; init; }

    public Question Question { get; init; } = null!;

    public int Order { get; set; }

    /// <summary>What it is worth here, whole points as everywhere in homework; null for the bank's points.</summary>
    public int? PointsHere { get; set; }

    /// <summary>The ids of the right choices where it was regraded with another key than the bank's, separated by commas; null for the bank's key.</summary>
    public string? KeyHere { get; set; }

    /// <summary>Everybody earns full points, whatever they answered.</summary>
    public bool IsBonus { get; set; }

    /// <summary>Taken out of the reckoning after the fact.</summary>
    public bool IsDropped { get; set; }

    /// <inheritdoc />
    decimal? IRegradable.PointsHere
    {
        get => PointsHere;
        set => PointsHere = (int?)value;
    }
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

    /// <summary>Points; null until every answer is marked. A new one changes its student's total in the gradebook.</summary>
    public decimal? Score
    {
        get;
        set
        {
            if (field != value)
                ScoreChanges = (ScoreChanges ?? 0) + 1;
            field = value;
        }
    }

    /// <summary>
    /// How often what it counts for has changed since the totals of its course were made; null for not at all. A number and no
    /// mark, so that a change is stored even when somebody else has just taken the earlier one into account.
    /// </summary>
    public int? ScoreChanges { get; private set; }

    /// <summary>The score that staff set by hand; it stands whatever the answers come to. Null for none.</summary>
    public decimal? OverrideScore { get; set; }

    public HomeworkStatus Status { get; set; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public List<HomeworkAnswer> Answers { get; init; } = [];

    /// <summary>Adds its answers up; all of them must be there.</summary>
    public void AddUp() => AddUp(Answers.ConvertAll(answer => answer.PointsEarned));

    /// <summary>Adds up what its answers earned: it is graded while every one has points. A score set by hand stands.</summary>
    public void AddUp(IReadOnlyCollection<decimal?> points)
    {
        var isMarked = points.All(one => one is not null);
        Score = OverrideScore ?? (isMarked ? points.Sum() : null);
        Status = isMarked ? HomeworkStatus.Graded : HomeworkStatus.Submitted;
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

    /// <summary>What a marker gave, whatever the question counts for; null when nobody has marked it.</summary>
    public decimal? MarkerPoints { get; set; }

    public int? MarkedById { get; private set; }

    public DateTimeOffset? MarkedAt { get; private set; }

    /// <summary>What the marker says to the student.</summary>
    public string? MarkerComment { get; set; }

    /// <summary>Notes what a marker gives a written answer; what it earns is reckoned from that.</summary>
    public void Mark(decimal points, string? comment, int byUserId, DateTimeOffset now)
    {
        MarkerPoints = points;
        MarkerComment = comment;
        MarkedById = byUserId;
        MarkedAt = now;
    }
}
