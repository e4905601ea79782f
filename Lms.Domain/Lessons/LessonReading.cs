using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Completion;
using Lms.Domain.Courses;
using Lms.Domain.Progress;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Lessons;

/// <summary>Reads records of lectures: three commands, however many there are. Reading stores nothing.</summary>
internal sealed class LessonReading(ILmsDb db, LessonSeat seat, DateTimeOffset now)
{
    private const int SecondsPerMinute = 60;

    private sealed record Lesson(int Id, Guid PublicId, DateTimeOffset CreatedAt, LessonProgress? Kept);

    /// <summary>The records of these lectures, in the order of the course.</summary>
    public async Task<IReadOnlyList<LessonRecord>> OfAsync(IQueryable<Lecture> lectures, CancellationToken ct)
    {
        var studentId = seat.StudentId ?? 0;
        var lessons = await lectures.OrderBy(row => row.Topic.Order).ThenBy(row => row.TopicId).ThenBy(row => row.Order).ThenBy(row => row.Id)
            .Select(row => new Lesson(row.Id, row.PublicId, row.CreatedAt, db.Set<LessonProgress>().FirstOrDefault(kept => kept.LectureId == row.Id && kept.StudentId == studentId))).ToListAsync(ct);
        var states = await new CompletionReading(db, studentId, now).OfAsync(lectures, ct);
        var finished = (await db.Set<QuizAttempt>().AsNoTracking()
            .Where(row => row.StudentId == studentId && row.State != AttemptState.Running && !row.Quiz.Settings.IsPractice && lectures.Any(lecture => lecture.Id == row.Quiz.LectureId))
            .Select(row => new { row.Quiz.LectureId, row.Score, row.MaximumScore }).ToListAsync(ct)).ToLookup(row => row.LectureId);
        return lessons.ConvertAll(lesson => Of(
            lesson.PublicId, lesson.CreatedAt, lesson.Kept, states.GetValueOrDefault(lesson.Id) ?? new LectureCompletionState(lesson.Id, [], KeptProgress.None),
            [.. finished[lesson.Id].Select(row => row.Score is { } score ? AttemptFigures.Percentage(score, row.MaximumScore) : (decimal?)null)]));
    }

    /// <summary>One record of what is kept, what was done and the percentages of the finished attempts.</summary>
    public LessonRecord Of(Guid lectureId, DateTimeOffset lectureCreatedAt, LessonProgress? kept, LectureCompletionState state, IReadOnlyList<decimal?> attempts)
    {
        var last = state.Items.Where(item => item.LastAt is not null).MaxBy(item => item.LastAt);
        var watched = state.Items.Where(item => item is { Kind: ProgressKind.Video, LastAt: not null }).MaxBy(item => item.LastAt);
        var position = kept?.PositionAt is { } at && (watched is null || at >= watched.LastAt) ? kept.PositionSeconds : watched?.PositionSeconds ?? kept?.PositionSeconds ?? 0;
        var minutes = Math.Max(kept?.MinutesSpent ?? 0, state.Items.Sum(item => item.Seconds) / SecondsPerMinute);
        var percent = state.IsCompleted ? CompletionRule.Full : Math.Max(state.Percent, Math.Min(kept?.ReportedPercent ?? 0, CompletionRule.Full - 1));
        var mustPass = state.Items.Where(item => item.MustPass).ToList();
        return new LessonRecord
        {
            Id = Derived($"progress {seat.UserPublicId} {lectureId}"),
            UserId = seat.UserPublicId,
            CourseId = seat.CoursePublicId,
            LectureId = lectureId,
            ContentId = last is null ? null : last.PublicId != Guid.Empty ? last.PublicId : Derived(string.Create(CultureInfo.InvariantCulture, $"{last.Kind} {last.Id}")),
            Status = state.IsCompleted ? LessonStatus.Completed : percent > 0 || position > 0 || minutes > 0 || state.IsBegun || kept is { IsBegun: true } ? LessonStatus.InProgress : LessonStatus.NotStarted,
            Percent = percent,
            PositionSeconds = position,
            QuizScore = attempts.Max() is { } best ? decimal.Round(best, 2, MidpointRounding.AwayFromZero) : null,
            QuizAttempts = attempts.Count,
            QuizPassed = mustPass.Count == 0 ? null : mustPass.TrueForAll(item => item.IsDone),
            MinutesSpent = minutes,
            Notes = kept?.Notes is { Length: > 0 } notes ? notes : null,
            IsBookmarked = kept?.IsBookmarked ?? false,
            Metadata = kept?.Metadata,
            CompletedAt = state.CompletedAt,
            CreatedAt = kept?.CreatedAt ?? lectureCreatedAt,
            UpdatedAt = new[] { kept?.UpdatedAt, state.LastAt }.Max() ?? lectureCreatedAt,
        };
    }

    /// <summary>An id that is always the same for the same words.</summary>
    private static Guid Derived(string words)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(words))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
