using System.Text.Json.Serialization;
using Lms.Domain.AttemptRecords;
using Lms.Domain.ContentRecords;
using Lms.Domain.LiveClasses;

namespace Lms.Web.Api.Testpress;

/// <summary>A page of content attempts, and beside it every row that they refer to, once.</summary>
internal sealed record ContentAttemptsWire(
    IReadOnlyList<ContentAttemptWire> ContentAttempts, IReadOnlyList<ContentUserWire> Users, IReadOnlyList<UserVideoWire> UserVideos, IReadOnlyList<UserExamWire> UserExams, IReadOnlyList<ContentCourseWire> Courses,
    IReadOnlyList<ChapterContentWire> ChapterContents, IReadOnlyList<UserConferenceWire> UserVideoConferences, IReadOnlyList<UserStreamWire> UserLiveStreams)
{
    public static ContentAttemptsWire Of(ContentRecordPage page, HttpContext http) => new(
        [.. page.Records.Items.Select(row => ContentAttemptWire.Of(row, page.Sides))],
        [.. page.Sides.People.Select(row => new ContentUserWire(row.UserId, row.Username, row.Email, row.Phone))],
        [.. page.Sides.Videos.Select(UserVideoWire.Of)],
        [.. page.Sides.Attempts.Values.OrderBy(row => row.Id).Select(UserExamWire.Of)],
        [.. page.Sides.Courses.Select(row => ContentCourseWire.Of(row, http))],
        [.. page.Sides.Items.Select(ChapterContentWire.Of)],
        [.. page.Sides.Conferences.Select(UserConferenceWire.Of)],
        [.. page.Sides.Streams.Select(UserStreamWire.Of)]);
}

/// <summary>One content attempt; exactly one of the six ids is set. The two counts are there only in rows of an assessment.</summary>
internal sealed record ContentAttemptWire(
    long Id, int UserId, int CourseId, int ChapterId, long ChapterContentId, string ContentType, string State, decimal? RemainingTime,
    int? AssessmentId, int? UserVideoConferenceId, int? UserVideoId, int? UserLiveStreamId, int? UserContentId, int? UserAttachmentId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? CorrectAnswersCount,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? IncorrectAnswersCount,
    DateTimeOffset Created, DateTimeOffset? CompletedOn)
{
    public static ContentAttemptWire Of(ContentRecord row, ContentSides sides)
    {
        var attempt = row.Kind is ContentKind.Exam or ContentKind.Quiz ? sides.Attempts[row.SourceId] : null;
        return new ContentAttemptWire(
            row.Id, row.UserId, row.CourseId, row.TopicId, row.ContentNumberOf, TestpressWords.OfRecord(row.Kind), TestpressWords.Of(row.State), (decimal?)attempt?.TimeLeft?.TotalSeconds,
            attempt?.Id, Only(ContentKind.VideoConference), Only(ContentKind.Video), Only(ContentKind.LiveStream), Only(ContentKind.Note), Only(ContentKind.Attachment),
            attempt?.CorrectCount, attempt?.IncorrectCount, row.CreatedAt, row.CompletedAt);

        int? Only(ContentKind kind) => row.Kind == kind ? row.SourceId : null;
    }
}

internal sealed record ContentUserWire(int Id, string Username, string? Email, string? Phone);

internal sealed record UserVideoWire(int Id, int VideoId, DateTimeOffset Created, int WatchedPercentage, decimal? RemainingDuration, string State, bool IsLiveClassRecording)
{
    public static UserVideoWire Of(VideoRecord row) =>
        new(row.Id, row.VideoId, row.StartedAt, row.PercentWatched, row.RemainingSeconds, TestpressWords.Of(row.IsCompleted ? ContentState.Completed : ContentState.Started), row.IsRecording);
}

/// <summary>An attempt beside its content attempt; the total is what could be earned, the rank a number or NA.</summary>
internal sealed record UserExamWire(
    int Id, int ExamId, int UserId, decimal TotalScore, int NumberOfCorrectAnswers, int NumberOfIncorrectAnswers, int NumberOfUnansweredQuestions, int NumberOfAnsweredQuestions,
    decimal Percentage, object Rank, string Result, int TotalQuestions)
{
    public static UserExamWire Of(AttemptRecord row) => new(
        row.Id, row.QuizId, row.UserId, row.MaximumScore, row.CorrectCount, row.IncorrectCount, row.UnansweredCount, row.QuestionCount - row.UnansweredCount,
        row.Percentage, row.Rank is { } rank ? rank : "NA", TestpressWords.Of(row.Outcome), row.QuestionCount);
}

internal sealed record ContentCourseWire(
    int Id, string Title, string Description, string Image, int CreatedBy, DateTimeOffset Created, DateTimeOffset Modified, string Slug, int ChaptersCount, int ContentsCount, int ExamsCount, int VideosCount,
    int AttachmentsCount, int HtmlContentsCount, int Order, int? MaxAllowedViewsPerVideo, int? MaxAllowedWatchMinutes)
{
    public static ContentCourseWire Of(CourseRecord row, HttpContext http) => new(
        row.Id, row.Name, row.Description ?? string.Empty, row.CoverId is { } cover ? AdminAddress.Of(http, $"/media/{cover}") : string.Empty, row.CreatedById, row.CreatedAt, row.CreatedAt,
        row.Key[(row.Key.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace('+', '-').ToLowerInvariant(),
        row.TopicCount, row.ContentCount, row.QuizCount, row.VideoCount, row.MaterialCount, row.NoteCount, 0, null, null);
}

internal sealed record ChapterContentWire(
    long Id, int Order, int ChapterId, bool FreePreview, string Title, int CourseId, int? ExamId, int? ContentId, int? VideoId, int? AttachmentId, string ContentType, DateTimeOffset? Start, DateTimeOffset? End, string Description)
{
    public static ChapterContentWire Of(ContentItem row)
    {
        return new ChapterContentWire(
            row.Number, row.Order, row.TopicId, row.IsFree, row.Title, row.CourseId, Only(ContentKind.Exam) ?? Only(ContentKind.Quiz), Only(ContentKind.Note), Only(ContentKind.Video), Only(ContentKind.Attachment),
            TestpressWords.OfContent(row.Kind), row.Start, row.End, row.Description);

        int? Only(ContentKind kind) => row.Kind == kind ? row.Id : null;
    }
}

internal sealed record UserConferenceWire(int Id, int UserId, int? Duration, DateTimeOffset? JoinTime, DateTimeOffset? LeaveTime, ConferenceWire VideoConference)
{
    public static UserConferenceWire Of(ConferenceRecord row) => new(row.Id, row.UserId, row.Seconds, row.JoinedAt, row.LeftAt, ConferenceWire.Of(row.Class));
}

/// <summary>A conference; its secrets are told only while one may join.</summary>
internal sealed record ConferenceWire(
    int Id, string Title, string ConferenceId, DateTimeOffset Start, int Duration, string Provider, string JoinUrl, string? Password, string? AccessToken, bool? ShowRecordedVideo, string State, bool HasRecordingExpired)
{
    public static ConferenceWire Of(LiveClassSummary row) => new(
        row.Id, row.Title, row.MeetingNumber, row.StartsAt, row.DurationMinutes, TestpressWords.Of(row.Provider), row.JoinUrl, row.Password, row.AccessToken, row.ShowsRecording, TestpressWords.OfConference(row.State),
        row.HasRecordingExpired);
}

internal sealed record UserStreamWire(int Id, int UserId, StreamWire LiveStream)
{
    public static UserStreamWire Of(StreamRecord row) => new(row.Id, row.UserId, new StreamWire(
        row.Class.Id, row.Class.Title, row.Class.JoinUrl, row.Class.DurationMinutes, row.Class.ShowsRecording, TestpressWords.OfStream(row.Class.State), row.Class.ChatUrl));
}

internal sealed record StreamWire(int Id, string Title, string StreamUrl, int Duration, bool ShowRecordedVideo, string Status, string? ChatEmbedUrl);
