using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Progress;

/// <summary>Which progress is wanted; null leaves a criterion out.</summary>
public sealed record VideoProgressFilter
{
    public int? LectureId { get; init; }

    public int? VideoId { get; init; }

    /// <summary>Staff only; a student sees their own whatever they ask for.</summary>
    public int? StudentId { get; init; }

    public bool? IsCompleted { get; init; }
}

/// <summary>A student's own watch progress, or everybody's on the teacher's lectures (edutrack-14.3).</summary>
public sealed class ListVideoProgress(ILmsDb db) : IUseCase
{
    private static readonly Ordering<VideoProgress> Order = new Ordering<VideoProgress>(
            rows => rows.OrderByDescending(row => row.LastWatchedAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("last_watched_at", row => row.LastWatchedAt)
        .Allow("percent_watched", row => row.PercentWatched);

    public async Task<Page<VideoProgressSummary>> Handle(Actor actor, Input<VideoProgressFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadProgress);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<VideoProgress>().AsNoTracking();
        rows = reach == Reach.Own
            ? rows.Where(row => row.StudentId == actor.StudentId)
            : rows.TaughtBy(actor, row => row.Video.Lecture.Topic.Course);
        if (filter.LectureId is { } lecture)
            rows = rows.Where(row => row.Video.LectureId == lecture);
        if (filter.VideoId is { } video)
            rows = rows.Where(row => row.VideoId == video);
        if (filter.StudentId is { } student && reach != Reach.Own)
            rows = rows.Where(row => row.StudentId == student);
        if (filter.IsCompleted is { } completed)
            rows = rows.Where(row => row.IsCompleted == completed);

        var page = await Order.Apply(rows, request.Order).Select(VideoProgressSummary.Projection).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("lecture", filter.LectureId, db.Set<Lecture>(), ct);
            await said.KnownAsync("video", filter.VideoId, db.Set<Video>(), ct);
            if (reach != Reach.Own)
                await said.KnownAsync("student", filter.StudentId, db.Set<Student>(), ct);
            said.Refuse();
        }

        return page;
    }
}
