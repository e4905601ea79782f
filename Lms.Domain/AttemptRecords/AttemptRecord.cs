using System.Linq.Expressions;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Extensions;
using Lms.Domain.Grading;
using Lms.Domain.Quizzes;
using Lms.Domain.Ranking;

namespace Lms.Domain.AttemptRecords;

/// <summary>An attempt with everything that is told of it to those who look after records. Its figures hold at <see cref="AsOf"/>.</summary>
public sealed record AttemptRecord
{
    public required int Id { get; init; }

    public required int QuizId { get; init; }

    public required string QuizTitle { get; init; }

    public required string CourseName { get; init; }

    /// <summary>The student's attempts at the exam are counted from 1.</summary>
    public required int Number { get; init; }

    public required int UserId { get; init; }

    public required int StudentId { get; init; }

    public required string StudentCode { get; init; }

    public required string Username { get; init; }

    public string? Email { get; init; }

    public required string Name { get; init; }

    public required string Phone { get; init; }

    public required AttemptState State { get; init; }

    /// <summary>True when the deadline ended it.</summary>
    public required bool IsTimedOut { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastStartedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public DateTimeOffset? LastSavedAt { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public DateTimeOffset? RunningSince { get; init; }

    public required long EndedMilliseconds { get; init; }

    public required int CorrectCount { get; init; }

    public required int IncorrectCount { get; init; }

    public required int PartialCount { get; init; }

    public required int UnansweredCount { get; init; }

    public required int PendingCount { get; init; }

    /// <summary>Questions answered so far; while it runs those with a stored answer.</summary>
    public required int AnsweredCount { get; init; }

    /// <summary>Null while it runs or waits.</summary>
    public decimal? FinalScore { get; init; }

    /// <summary>Points obtained so far.</summary>
    public required decimal Score { get; init; }

    public required decimal MaximumScore { get; init; }

    public decimal? PassingScore { get; init; }

    public required QuizSettings Settings { get; init; }

    public decimal? TimeMultiplier { get; init; }

    public int? AllowanceMinutes { get; init; }

    public required int AddedMinutes { get; init; }

    public int? RankWhenPublished { get; init; }

    public decimal? Percentile { get; init; }

    public string? InstitutionReference { get; init; }

    /// <summary>The moment at which it was looked at.</summary>
    public DateTimeOffset AsOf { get; init; }

    public AttemptStanding Standing => State switch
    {
        AttemptState.Running => AttemptStanding.Running,
        AttemptState.Submitted => AttemptStanding.Completed,
        _ => AttemptStanding.DidNotFinish,
    };

    public int QuestionCount => CorrectCount + IncorrectCount + PartialCount + UnansweredCount + PendingCount;

    public decimal Percentage => AttemptFigures.Percentage(Score, MaximumScore);

    /// <summary>How long the attempt may take, extensions included; null for no limit.</summary>
    public TimeSpan? Allowed => DeadlineCalculator.ScheduleOf(new DeadlineTerms
    {
        TimerMinutes = Settings.TimerMinutes,
        TimeMultiplier = TimeMultiplier ?? 1,
        AllowanceMinutes = AllowanceMinutes ?? 0,
        AddedMinutes = AddedMinutes,
    }).AllowedMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    public TimeSpan TimeTaken => AttemptFigures.Taken(TimeSpan.FromMilliseconds(EndedMilliseconds), RunningSince, Deadline, Allowed, AsOf);

    /// <summary>What is left of <see cref="Allowed"/>; null for no limit.</summary>
    public TimeSpan? TimeLeft => Allowed - TimeTaken;

    public int Speed => AttemptFigures.Speed(AnsweredCount, TimeTaken);

    public AttemptOutcome Outcome => AttemptFigures.Outcome(State != AttemptState.Running, AnsweredCount, FinalScore, PassingScore);

    /// <summary>Null while ranks are not published, or it has none.</summary>
    public int? Rank => RankPublication.IsPublished(Settings, AsOf) ? RankWhenPublished : null;

    /// <summary>How the row is read.</summary>
    internal static Expression<Func<QuizAttempt, AttemptRecord>> Projection(ILmsDb db, DateTimeOffset now) => row => new AttemptRecord
    {
        Id = row.Id,
        QuizId = row.QuizId,
        QuizTitle = row.Quiz.Title,
        CourseName = row.Quiz.Lecture.Topic.Course.Name,
        Number = row.Number,
        UserId = row.Student.UserId,
        StudentId = row.StudentId,
        StudentCode = row.Student.Code,
        Username = row.Student.User.UserName!,
        Email = row.Student.User.Email,
        Name = row.Student.User.Name,
        Phone = row.Student.PhoneNumber,
        State = row.State,
        IsTimedOut = row.IsTimedOut,
        StartedAt = row.StartedAt,
        LastStartedAt = row.LastStartedAt,
        SubmittedAt = row.SubmittedAt,
        LastSavedAt = row.LastSavedAt,
        Deadline = row.Deadline,
        RunningSince = row.RunningSince,
        EndedMilliseconds = row.TakenMilliseconds,
        CorrectCount = row.CorrectCount,
        IncorrectCount = row.IncorrectCount,
        PartialCount = row.PartialCount,
        UnansweredCount = row.UnansweredCount,
        PendingCount = row.PendingCount,
        AnsweredCount = row.State == AttemptState.Running ? row.Answers.Count(answer => answer.Chosen != string.Empty || answer.Written != null) : row.CorrectCount + row.IncorrectCount + row.PartialCount + row.PendingCount,
        FinalScore = row.Score,
        Score = row.Score ?? row.Answers.Sum(answer => answer.PointsEarned) ?? 0,
        MaximumScore = row.MaximumScore,
        PassingScore = row.Quiz.PassingScore,
        Settings = row.Quiz.Settings,
        TimeMultiplier = db.Set<DueDateExtension>().Where(one => one.QuizId == row.QuizId && one.StudentId == row.StudentId).Select(one => (decimal?)one.TimeMultiplier).FirstOrDefault(),
        AllowanceMinutes = db.Set<DueDateExtension>().Where(one => one.QuizId == row.QuizId && one.StudentId == row.StudentId).Select(one => (int?)one.AllowanceMinutes).FirstOrDefault(),
        AddedMinutes = row.AddedMinutes,
        RankWhenPublished = row.Rank,
        Percentile = row.Percentile,
        InstitutionReference = row.InstitutionReference,
        AsOf = now,
    };
}
