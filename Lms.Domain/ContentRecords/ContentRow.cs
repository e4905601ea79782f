using Lms.Domain.AttemptRecords;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.LiveClasses;
using Lms.Domain.Progress;
using Lms.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.ContentRecords;

/// <summary>One row of any kind in the shape that all kinds share, so that the database can put them into one order.</summary>
internal sealed class ContentRow
{
    public int Kind { get; init; }

    public int SourceId { get; init; }

    public int UserId { get; init; }

    public int InstitutionId { get; init; }

    public int TeacherId { get; init; }

    public int CourseId { get; init; }

    public int TopicId { get; init; }

    public int ContentId { get; init; }

    public int State { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>The kinds that come from one table.</summary>
    public static readonly ContentKind[][] Families =
    [
        [ContentKind.Exam, ContentKind.Quiz],
        [ContentKind.Video],
        [ContentKind.Attachment],
        [ContentKind.Note],
        [ContentKind.VideoConference],
        [ContentKind.LiveStream],
    ];

    /// <summary>The rows of a family.</summary>
    /// <param name="state">The only state that is wanted, or null. Where the rows know it by an index of their own it is asked for there.</param>
    public static IQueryable<ContentRow> Of(ILmsDb db, ContentKind kind, RecordReach reach, ContentState? state, DateTimeOffset now) => kind switch
    {
        ContentKind.Exam or ContentKind.Quiz => Attempts(Standing(reach.Attempts(db.Set<QuizAttempt>().AsNoTracking()), state)),
        ContentKind.Video => Videos(db.Set<VideoProgress>().AsNoTracking()),
        ContentKind.Attachment => Materials(db.Set<ContentVisit>().AsNoTracking()),
        ContentKind.Note => Notes(db.Set<ContentVisit>().AsNoTracking()),
        ContentKind.VideoConference => Conferences(db.Set<LiveAttendance>().AsNoTracking()),
        _ => Streams(db.Set<ContentVisit>().AsNoTracking(), now),
    };

    /// <summary>The attempts in this state; those that wait for a marker or had one are few, and have indexes that hold only them.</summary>
    private static IQueryable<QuizAttempt> Standing(IQueryable<QuizAttempt> rows, ContentState? state) => state switch
    {
        ContentState.Started => rows.Where(row => row.State == AttemptState.Running),
        ContentState.PendingEvaluation => rows.Where(row => row.PendingCount > 0 && row.RunningQuizId == null),
        ContentState.EvaluationCompleted => rows.Where(row => row.MarkedCount > 0 && row.PendingCount == 0 && row.RunningQuizId == null),
        ContentState.Completed => rows.Where(row => row.PendingCount == 0 && row.MarkedCount == 0 && row.RunningQuizId == null),
        _ => rows,
    };

    private static IQueryable<ContentRow> Attempts(IQueryable<QuizAttempt> rows) => rows.Select(row => new ContentRow
    {
        Kind = row.Quiz.Settings.TimerMinutes > 0 || row.Quiz.Sections.Any() ? (int)ContentKind.Exam : (int)ContentKind.Quiz,
        SourceId = row.Id,
        UserId = row.Student.UserId,
        InstitutionId = row.InstitutionId,
        TeacherId = row.Quiz.Lecture.Topic.Course.TeacherId,
        CourseId = row.Quiz.Lecture.Topic.CourseId,
        TopicId = row.Quiz.Lecture.TopicId,
        ContentId = row.QuizId,
        State = row.State == AttemptState.Running ? (int)ContentState.Started
            : row.PendingCount > 0 ? (int)ContentState.PendingEvaluation
            : row.MarkedCount > 0 ? (int)ContentState.EvaluationCompleted : (int)ContentState.Completed,
        CreatedAt = row.StartedAt,
        CompletedAt = row.PendingCount > 0 ? null : row.SubmittedAt,
    });

    private static IQueryable<ContentRow> Videos(IQueryable<VideoProgress> rows) => rows.Select(row => new ContentRow
    {
        Kind = (int)ContentKind.Video,
        SourceId = row.Id,
        UserId = row.Student.UserId,
        InstitutionId = row.Video.Lecture.Topic.Course.InstitutionId,
        TeacherId = row.Video.Lecture.Topic.Course.TeacherId,
        CourseId = row.Video.Lecture.Topic.CourseId,
        TopicId = row.Video.Lecture.TopicId,
        ContentId = row.VideoId,
        State = row.IsCompleted ? (int)ContentState.Completed : (int)ContentState.Started,
        CreatedAt = row.StartedAt,
        CompletedAt = row.CompletedAt,
    });

    private static IQueryable<ContentRow> Materials(IQueryable<ContentVisit> rows) => rows.Where(row => row.MaterialId != null).Select(row => new ContentRow
    {
        Kind = (int)ContentKind.Attachment,
        SourceId = row.Id,
        UserId = row.Student.UserId,
        InstitutionId = row.Lecture.Topic.Course.InstitutionId,
        TeacherId = row.Lecture.Topic.Course.TeacherId,
        CourseId = row.Lecture.Topic.CourseId,
        TopicId = row.Lecture.TopicId,
        ContentId = row.MaterialId!.Value,
        State = (int)ContentState.Completed,
        CreatedAt = row.FirstAt,
        CompletedAt = row.FirstAt,
    });

    private static IQueryable<ContentRow> Notes(IQueryable<ContentVisit> rows) => rows.Where(row => row.NoteId != null).Select(row => new ContentRow
    {
        Kind = (int)ContentKind.Note,
        SourceId = row.Id,
        UserId = row.Student.UserId,
        InstitutionId = row.Lecture.Topic.Course.InstitutionId,
        TeacherId = row.Lecture.Topic.Course.TeacherId,
        CourseId = row.Lecture.Topic.CourseId,
        TopicId = row.Lecture.TopicId,
        ContentId = row.NoteId!.Value,
        State = (int)ContentState.Completed,
        CreatedAt = row.FirstAt,
        CompletedAt = row.FirstAt,
    });

    private static IQueryable<ContentRow> Conferences(IQueryable<LiveAttendance> rows) => rows.Where(row => row.LiveClass.Kind == LiveClassKind.VideoConference).Select(row => new ContentRow
    {
        Kind = (int)ContentKind.VideoConference,
        SourceId = row.Id,
        UserId = row.Student.UserId,
        InstitutionId = row.LiveClass.Lecture.Topic.Course.InstitutionId,
        TeacherId = row.LiveClass.Lecture.Topic.Course.TeacherId,
        CourseId = row.LiveClass.Lecture.Topic.CourseId,
        TopicId = row.LiveClass.Lecture.TopicId,
        ContentId = row.LiveClassId,
        State = row.LeftAt != null ? (int)ContentState.Completed : (int)ContentState.Started,
        CreatedAt = row.JoinedAt,
        CompletedAt = row.LeftAt,
    });

    /// <summary>A stream has been watched once it is over.</summary>
    private static IQueryable<ContentRow> Streams(IQueryable<ContentVisit> rows, DateTimeOffset now) => rows.Where(row => row.LiveClassId != null).Select(row => new ContentRow
    {
        Kind = (int)ContentKind.LiveStream,
        SourceId = row.Id,
        UserId = row.Student.UserId,
        InstitutionId = row.Lecture.Topic.Course.InstitutionId,
        TeacherId = row.Lecture.Topic.Course.TeacherId,
        CourseId = row.Lecture.Topic.CourseId,
        TopicId = row.Lecture.TopicId,
        ContentId = row.LiveClassId!.Value,
        State = row.LiveClass!.EndsAt <= now ? (int)ContentState.Completed : (int)ContentState.Started,
        CreatedAt = row.FirstAt,
        CompletedAt = row.LiveClass!.EndsAt <= now ? row.LiveClass!.EndsAt : null,
    });
}
