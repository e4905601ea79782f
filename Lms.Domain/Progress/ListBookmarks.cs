using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Progress;

/// <summary>A lecture in a student's bookmarks.</summary>
public sealed record BookmarkSummary
{
    public required int LectureId { get; init; }

    public required string LectureName { get; init; }

    public required string TopicName { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    public required bool HasNotes { get; init; }

    /// <summary>The end of access, past or to come; null when never bought.</summary>
    public DateTimeOffset? AccessEnds { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A student's bookmarks, the last touched first.</summary>
public sealed class ListBookmarks(ILmsDb db) : IUseCase
{
    private static readonly Ordering<LessonProgress> Order = new Ordering<LessonProgress>(
            rows => rows.OrderByDescending(row => row.UpdatedAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("updated_at", row => row.UpdatedAt)
        .Allow("name", row => row.Lecture.Name)
        .Allow("course", row => row.Lecture.Topic.Course.Name);

    /// <summary>One page; searched by lecture and course name.</summary>
    public async Task<Page<BookmarkSummary>> Handle(Actor actor, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ReportProgress);
        var rows = db.Set<LessonProgress>().AsNoTracking().Where(row => row.StudentId == actor.StudentId && row.IsBookmarked)
            .Search(request, row => row.Lecture.Name, row => row.Lecture.Topic.Course.Name);
        return await Order.Apply(rows, request.Order).Select(row => new BookmarkSummary
        {
            LectureId = row.LectureId,
            LectureName = row.Lecture.Name,
            TopicName = row.Lecture.Topic.Name,
            CourseId = row.Lecture.Topic.CourseId,
            CourseName = row.Lecture.Topic.Course.Name,
            HasNotes = row.Notes != "",
            AccessEnds = db.Set<Purchase>().Where(purchase => purchase.StudentId == row.StudentId && purchase.LectureId == row.LectureId)
                .OrderByDescending(purchase => purchase.EffectiveExpiry).Select(purchase => (DateTimeOffset?)purchase.EffectiveExpiry).FirstOrDefault(),
            UpdatedAt = row.UpdatedAt,
        }).PageAsync(request, ct);
    }
}
