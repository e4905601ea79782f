using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Lectures;
using Lms.Domain.Materials;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Outline;

/// <summary>The two commands that read what is in a course: topics with their lectures, and videos with the reader's progress.</summary>
internal static class OutlineReading
{
    /// <summary>Every topic and lecture for staff; for a student what is on show and what their running purchases open.</summary>
    public static Task<List<TopicRow>> TopicsAsync(ILmsDb db, int courseId, int? student, DateTimeOffset now, CancellationToken ct)
    {
        var isStaff = student is null;
        var open = db.Set<Purchase>().Where(purchase => purchase.StudentId == student && purchase.EffectiveExpiry > now);
        var shown = db.Set<Lecture>().Where(lecture => isStaff || (lecture.Topic.IsActive && lecture.IsVisible) || open.Any(purchase => purchase.LectureId == lecture.Id));
        var kept = db.Set<LessonProgress>().Where(row => row.StudentId == student && row.IsBookmarked);
        return db.Set<Topic>().AsNoTracking()
            .Where(topic => topic.CourseId == courseId && (isStaff || topic.IsActive || topic.Lectures.Any(lecture => open.Any(purchase => purchase.LectureId == lecture.Id))))
            .OrderBy(topic => topic.Order).ThenBy(topic => topic.Id)
            .Select(topic => new TopicRow
            {
                Id = topic.Id,
                Name = topic.Name,
                Description = topic.Description,
                Order = topic.Order,
                IsActive = topic.IsActive,
                Lectures = shown.Where(lecture => lecture.TopicId == topic.Id)
                    .OrderBy(lecture => lecture.Order).ThenBy(lecture => lecture.Id)
                    .Select(lecture => new LectureRow
                    {
                        Id = lecture.Id,
                        Name = lecture.Name,
                        Description = lecture.Description,
                        Price = lecture.Price,
                        Discount = lecture.Discount,
                        AvailableDays = lecture.AvailableDays,
                        IsVisible = lecture.IsVisible,
                        PictureId = lecture.PictureId,
                        Order = lecture.Order,
                        MaterialCount = db.Set<Material>().Count(material => material.LectureId == lecture.Id && (isStaff || material.IsActive)),
                        PurchaseCount = isStaff ? db.Set<Purchase>().Count(purchase => purchase.LectureId == lecture.Id) : 0,
                        AccessEnds = db.Set<Purchase>().Where(purchase => purchase.StudentId == student && purchase.LectureId == lecture.Id)
                            .OrderByDescending(purchase => purchase.EffectiveExpiry).Select(purchase => (DateTimeOffset?)purchase.EffectiveExpiry).FirstOrDefault(),
                        IsBookmarked = kept.Any(row => row.LectureId == lecture.Id),
                    }).ToList(),
            }).ToListAsync(ct);
    }

    /// <summary>The videos by lecture, in their order.</summary>
    public static async Task<ILookup<int, OutlineVideo>> VideosAsync(ILmsDb db, int courseId, int? student, CancellationToken ct)
    {
        var isStaff = student is null;
        var rows = await (
            from video in db.Set<Video>().AsNoTracking()
            where video.Lecture.Topic.CourseId == courseId && (isStaff || video.IsActive)
            join progress in db.Set<VideoProgress>().Where(row => row.StudentId == student) on video.Id equals progress.VideoId into watched
            from progress in watched.DefaultIfEmpty()
            orderby video.Order, video.Id
            select new OutlineVideo
            {
                Id = video.Id,
                LectureId = video.LectureId,
                Name = video.Name,
                Platform = video.Platform,
                Order = video.Order,
                DurationMinutes = video.DurationMinutes,
                IsActive = video.IsActive,
                PercentWatched = (int?)progress.PercentWatched ?? 0,
                IsCompleted = (bool?)progress.IsCompleted ?? false,
            }).ToListAsync(ct);
        return rows.ToLookup(video => video.LectureId);
    }

    /// <summary>A topic as read, before its videos are known.</summary>
    internal sealed record TopicRow
    {
        public required int Id { get; init; }

        public required string Name { get; init; }

        public string? Description { get; init; }

        public required int Order { get; init; }

        public required bool IsActive { get; init; }

        public required List<LectureRow> Lectures { get; init; }

        public OutlineTopic Whole(Func<LectureRow, OutlineLecture> whole) => new()
        {
            Id = Id,
            Name = Name,
            Description = Description,
            Order = Order,
            IsActive = IsActive,
            Lectures = Lectures.ConvertAll(lecture => whole(lecture)),
        };
    }

    /// <summary>A lecture as read, before its videos are known.</summary>
    internal sealed record LectureRow
    {
        public required int Id { get; init; }

        public required string Name { get; init; }

        public string? Description { get; init; }

        public required decimal Price { get; init; }

        public required decimal Discount { get; init; }

        public required int AvailableDays { get; init; }

        public required bool IsVisible { get; init; }

        public Guid? PictureId { get; init; }

        public required int Order { get; init; }

        public required int MaterialCount { get; init; }

        public required int PurchaseCount { get; init; }

        public DateTimeOffset? AccessEnds { get; init; }

        public required bool IsBookmarked { get; init; }

        public OutlineLecture ForStaff(IReadOnlyList<OutlineVideo> videos) => new()
        {
            Id = Id,
            Name = Name,
            Description = Description,
            Price = Price,
            Discount = Discount,
            AvailableDays = AvailableDays,
            IsVisible = IsVisible,
            PictureId = PictureId,
            Order = Order,
            MaterialCount = MaterialCount,
            PurchaseCount = PurchaseCount,
            Videos = videos,
        };

        public OutlineLecture ForStudent(IReadOnlyList<OutlineVideo> videos, LectureLock reason, int percent) => ForStaff(videos) with
        {
            Lock = reason,
            AccessEnds = AccessEnds,
            IsBookmarked = IsBookmarked,
            Percent = percent,
        };
    }
}
