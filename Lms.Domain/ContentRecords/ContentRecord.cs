using Lms.Domain.AttemptRecords;
using Lms.Domain.Common;
using Lms.Domain.LiveClasses;

namespace Lms.Domain.ContentRecords;

/// <summary>The kinds of content, with the numbers by which integrations know them; there is no 6.</summary>
public enum ContentKind
{
    /// <summary>A quiz with a timer or sections.</summary>
    Exam = 1,
    Quiz = 2,
    Video = 3,
    Attachment = 4,
    Note = 5,
    VideoConference = 7,
    LiveStream = 8,
}

/// <summary>How far somebody is with one piece of content. The last two occur with exams and quizzes only.</summary>
public enum ContentState
{
    Started,
    Completed,

    /// <summary>Handed in, waits for a marker.</summary>
    PendingEvaluation,

    /// <summary>Handed in, and somebody has marked it.</summary>
    EvaluationCompleted,
}

/// <summary>What one person did with one piece of content.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="SourceId">The attempt, watch progress, visit or attendance behind it.</param>
/// <param name="ContentId">The quiz, video, material, note or live class.</param>
public sealed record ContentRecord(
    ContentKind Kind, int SourceId, int UserId, int CourseId, int TopicId, int ContentId, ContentState State, DateTimeOffset CreatedAt, DateTimeOffset? CompletedAt)
{
    /// <summary>One number for the record, unique over all kinds.</summary>
    public long Id => ContentNumber.Of(Kind, SourceId);

    /// <summary>One number for the content, unique over all kinds; the same whether a quiz is timed or not.</summary>
    public long ContentNumberOf => ContentNumber.Of(Kind, ContentId);
}

/// <summary>Numbers that are unique over all kinds of content: the row's own id, and the kind as last digit.</summary>
public static class ContentNumber
{
    /// <summary>The number; an exam's is a quiz's, for a quiz may get a timer tomorrow.</summary>
    public static long Of(ContentKind kind, int id) => (10L * id) + (int)(kind == ContentKind.Quiz ? ContentKind.Exam : kind);

    /// <summary>The ids of one family of rows among these numbers.</summary>
    public static IReadOnlyList<int> IdsOf(ContentKind kind, IEnumerable<long> numbers) =>
        [.. numbers.Where(number => number % 10 == Of(kind, 0) && number / 10 <= int.MaxValue).Select(number => (int)(number / 10))];
}

/// <summary>A piece of content.</summary>
/// <param name="IsFree">Whether its lecture costs nothing.</param>
public sealed record ContentItem(ContentKind Kind, int Id, int Order, int TopicId, int CourseId, bool IsFree, string Title, string Description, DateTimeOffset? Start, DateTimeOffset? End)
{
    public long Number => ContentNumber.Of(Kind, Id);
}

/// <summary>Somebody who learns.</summary>
public sealed record PersonRecord(int UserId, string Username, string? Email, string? Phone);

/// <summary>How far somebody watched a video; the rest is null while its length is unknown.</summary>
public sealed record VideoRecord(int Id, int VideoId, DateTimeOffset StartedAt, int PercentWatched, int WatchedSeconds, int? DurationMinutes, bool IsCompleted, bool IsRecording)
{
    /// <summary>Seconds not watched yet.</summary>
    public int? RemainingSeconds => DurationMinutes is > 0 and { } minutes ? Math.Max(0, (minutes * 60) - WatchedSeconds) : null;
}

/// <summary>Somebody's presence in a conference.</summary>
public sealed record ConferenceRecord(int Id, int UserId, int? Seconds, DateTimeOffset JoinedAt, DateTimeOffset? LeftAt, LiveClassSummary Class);

/// <summary>That somebody watched a live stream.</summary>
public sealed record StreamRecord(int Id, int UserId, LiveClassSummary Class);

/// <summary>A course, with how much is in it.</summary>
public sealed record CourseRecord
{
    public required int Id { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public Guid? CoverId { get; init; }

    public required int CreatedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required int TopicCount { get; init; }

    public required int QuizCount { get; init; }

    public required int VideoCount { get; init; }

    public required int MaterialCount { get; init; }

    public required int NoteCount { get; init; }

    public required int LiveClassCount { get; init; }

    public int ContentCount => QuizCount + VideoCount + MaterialCount + NoteCount + LiveClassCount;
}

/// <summary>One page of records, and every row that it refers to, once.</summary>
public sealed record ContentRecordPage(Page<ContentRecord> Records, ContentSides Sides);


/// <summary>What the records of a page refer to.</summary>
public sealed record ContentSides
{
    public required IReadOnlyList<PersonRecord> People { get; init; }

    public required IReadOnlyList<CourseRecord> Courses { get; init; }

    public required IReadOnlyList<ContentItem> Items { get; init; }

    public required IReadOnlyDictionary<int, AttemptRecord> Attempts { get; init; }

    public required IReadOnlyList<VideoRecord> Videos { get; init; }

    public required IReadOnlyList<ConferenceRecord> Conferences { get; init; }

    public required IReadOnlyList<StreamRecord> Streams { get; init; }
}
