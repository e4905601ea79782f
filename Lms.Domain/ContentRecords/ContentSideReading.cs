using Lms.Domain.Accounts;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.LiveClasses;
using Lms.Domain.Materials;
using Lms.Domain.Notes;
using Lms.Domain.Progress;
using Lms.Domain.Quizzes;
using Lms.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.ContentRecords;

/// <summary>Reads what a page of records refers to: one command for each kind of row that occurs.</summary>
internal sealed class ContentSideReading(ILmsDb db, DateTimeOffset now)
{
    public async Task<ContentSides> ReadAsync(IReadOnlyList<ContentRecord> records, CancellationToken ct)
    {
        var live = await LiveClassesAsync(records, ct);
        return new ContentSides
        {
            People = await PeopleAsync([.. records.Select(row => row.UserId).Distinct()], ct),
            Courses = await CoursesAsync([.. records.Select(row => row.CourseId).Distinct()], ct),
            Items = [.. await QuizzesAsync(records, ct), .. await VideosAsync(records, ct), .. await MaterialsAsync(records, ct), .. await NotesAsync(records, ct), .. live.Values.Select(ItemOf)],
            Attempts = await AttemptsAsync(Sources(records, ContentKind.Exam, ContentKind.Quiz), ct),
            Videos = await WatchedAsync(Sources(records, ContentKind.Video), ct),
            Conferences = await PresenceAsync(Sources(records, ContentKind.VideoConference), live, ct),
            Streams = [.. records.Where(row => row.Kind == ContentKind.LiveStream).Select(row => new StreamRecord(row.SourceId, row.UserId, live[row.ContentId]))],
        };
    }

    private static List<int> Sources(IEnumerable<ContentRecord> records, params ContentKind[] kinds) => [.. records.Where(row => kinds.Contains(row.Kind)).Select(row => row.SourceId)];

    private static List<int> Contents(IEnumerable<ContentRecord> records, params ContentKind[] kinds) => [.. records.Where(row => kinds.Contains(row.Kind)).Select(row => row.ContentId).Distinct()];

    private static ContentItem ItemOf(LiveClassSummary live) => new(
        live.Kind == LiveClassKind.LiveStream ? ContentKind.LiveStream : ContentKind.VideoConference, live.Id, 0, live.TopicId, live.CourseId, live.IsFree, live.Title, live.Description, live.StartsAt, live.EndsAt);

    private async Task<Dictionary<int, LiveClassSummary>> LiveClassesAsync(IReadOnlyList<ContentRecord> records, CancellationToken ct)
    {
        var ids = Contents(records, ContentKind.VideoConference, ContentKind.LiveStream);
        return ids.Count == 0 ? [] : (await db.Set<LiveClass>().AsNoTracking().Where(row => ids.Contains(row.Id)).Select(LiveClassSummary.Projection(db)).ToListAsync(ct))
            .ToDictionary(row => row.Id, row => row.Seen(now, isStaff: true));
    }

    private async Task<List<PersonRecord>> PeopleAsync(List<int> ids, CancellationToken ct) => ids.Count == 0 ? [] : await db.Set<Student>().AsNoTracking().Where(row => ids.Contains(row.UserId))
        .OrderBy(row => row.UserId).Select(row => new PersonRecord(row.UserId, row.User.UserName!, row.User.Email, row.PhoneNumber)).ToListAsync(ct);

    private async Task<List<CourseRecord>> CoursesAsync(List<int> ids, CancellationToken ct) => ids.Count == 0 ? [] : await db.Set<Course>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id)
        .Select(row => new CourseRecord
        {
            Id = row.Id,
            Key = row.Key,
            Name = row.Name,
            Description = row.Description,
            CoverId = row.CoverId,
            CreatedById = row.Teacher.UserId,
            CreatedAt = row.CreatedAt,
            TopicCount = row.Topics.Count,
            QuizCount = db.Set<Quiz>().Count(one => one.Lecture.Topic.CourseId == row.Id),
            VideoCount = db.Set<Video>().Count(one => one.Lecture.Topic.CourseId == row.Id),
            MaterialCount = db.Set<Material>().Count(one => one.Lecture.Topic.CourseId == row.Id),
            NoteCount = db.Set<Note>().Count(one => one.Lecture.Topic.CourseId == row.Id),
            LiveClassCount = db.Set<LiveClass>().Count(one => one.Lecture.Topic.CourseId == row.Id),
        }).ToListAsync(ct);

    private async Task<List<ContentItem>> QuizzesAsync(IReadOnlyList<ContentRecord> records, CancellationToken ct)
    {
        var ids = Contents(records, ContentKind.Exam, ContentKind.Quiz);
        return ids.Count == 0 ? [] : await db.Set<Quiz>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).Select(row => new ContentItem(
            row.Settings.TimerMinutes > 0 || row.Sections.Any() ? ContentKind.Exam : ContentKind.Quiz, row.Id, 0, row.Lecture.TopicId, row.Lecture.Topic.CourseId, row.Lecture.Price <= row.Lecture.Discount,
            row.Title, row.Description, row.Settings.OpenDate, row.Settings.CloseDate)).ToListAsync(ct);
    }

    private async Task<List<ContentItem>> VideosAsync(IReadOnlyList<ContentRecord> records, CancellationToken ct)
    {
        var ids = Contents(records, ContentKind.Video);
        return ids.Count == 0 ? [] : await db.Set<Video>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).Select(row => new ContentItem(
            ContentKind.Video, row.Id, row.Order, row.Lecture.TopicId, row.Lecture.Topic.CourseId, row.Lecture.Price <= row.Lecture.Discount, row.Name, string.Empty, null, null)).ToListAsync(ct);
    }

    private async Task<List<ContentItem>> MaterialsAsync(IReadOnlyList<ContentRecord> records, CancellationToken ct)
    {
        var ids = Contents(records, ContentKind.Attachment);
        return ids.Count == 0 ? [] : await db.Set<Material>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).Select(row => new ContentItem(
            ContentKind.Attachment, row.Id, 0, row.Lecture.TopicId, row.Lecture.Topic.CourseId, row.Lecture.Price <= row.Lecture.Discount, row.Title, row.Description ?? string.Empty, null, null)).ToListAsync(ct);
    }

    private async Task<List<ContentItem>> NotesAsync(IReadOnlyList<ContentRecord> records, CancellationToken ct)
    {
        var ids = Contents(records, ContentKind.Note);
        return ids.Count == 0 ? [] : await db.Set<Note>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).Select(row => new ContentItem(
            ContentKind.Note, row.Id, row.Order, row.Lecture.TopicId, row.Lecture.Topic.CourseId, row.Lecture.Price <= row.Lecture.Discount, row.Title, string.Empty, null, null)).ToListAsync(ct);
    }

    private async Task<Dictionary<int, AttemptRecord>> AttemptsAsync(List<int> ids, CancellationToken ct) => ids.Count == 0 ? [] :
        await db.Set<QuizAttempt>().AsNoTracking().Where(row => ids.Contains(row.Id)).Select(AttemptRecord.Projection(db, now)).ToDictionaryAsync(row => row.Id, ct);

    private async Task<List<VideoRecord>> WatchedAsync(List<int> ids, CancellationToken ct) => ids.Count == 0 ? [] : await db.Set<VideoProgress>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id)
        .Select(row => new VideoRecord(row.Id, row.VideoId, row.StartedAt, row.PercentWatched, row.WatchedSeconds, row.Video.DurationMinutes, row.IsCompleted, row.Video.LiveClassId != null)).ToListAsync(ct);

    private async Task<List<ConferenceRecord>> PresenceAsync(List<int> ids, Dictionary<int, LiveClassSummary> live, CancellationToken ct)
    {
        if (ids.Count == 0)
            return [];
        var rows = await db.Set<LiveAttendance>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.Student.UserId, row.Seconds, row.JoinedAt, row.LeftAt, row.LiveClassId }).ToListAsync(ct);
        return rows.ConvertAll(row => new ConferenceRecord(row.Id, row.UserId, row.Seconds, row.JoinedAt, row.LeftAt, live[row.LiveClassId]));
    }
}
