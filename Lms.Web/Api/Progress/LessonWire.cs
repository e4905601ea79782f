using System.Text.Json;
using Lms.Domain.Common;
using Lms.Domain.Lessons;

namespace Lms.Web.Api.Progress;

/// <summary>A record of one lecture as the progress API writes it.</summary>
internal sealed record LessonWire(
    Guid UserId, Guid CourseId, Guid LessonId, Guid? ContentId, string Status, decimal ProgressPercentage, int VideoPositionSeconds, decimal? QuizScore, int QuizAttempts, bool? QuizPassed, int TimeSpentMinutes,
    string? UserNotes, bool IsBookmarked, JsonElement? Metadata, Guid Id, DateTimeOffset? CompletedAt, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static LessonWire Of(LessonRecord row) => new(
        row.UserId, row.CourseId, row.LectureId, row.ContentId, Wording.Snake(row.Status), row.Percent, row.PositionSeconds, row.QuizScore, row.QuizAttempts, row.QuizPassed, row.MinutesSpent,
        row.Notes, row.IsBookmarked, row.Metadata is { } json ? JsonDocument.Parse(json).RootElement.Clone() : null, row.Id, row.CompletedAt, row.CreatedAt, row.UpdatedAt);
}

/// <summary>The totals of a course.</summary>
internal sealed record SummaryWire(
    Guid CourseId, int TotalLessons, int CompletedLessons, int InProgressLessons, decimal CompletionPercentage, int TotalTimeSpentMinutes, DateTimeOffset? LastAccessed)
{
    public static SummaryWire Of(CourseCompletion row) => new(row.CourseId, row.Total, row.Completed, row.InProgress, row.Percent, row.MinutesSpent, row.LastAccessed);
}
