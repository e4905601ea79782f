using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;

namespace Lms.Domain.Videos;

/// <summary>Which videos are wanted; null leaves a criterion out.</summary>
public sealed record VideoFilter
{
    public int? LectureId { get; init; }

    public VideoPlatform? Platform { get; init; }

    public bool? IsActive { get; init; }
}

/// <summary>The videos somebody may watch or manage (edutrack-5.1).</summary>
public sealed class ListVideos(ILmsDb db, TimeProvider clock) : IUseCase
{
    private static readonly Ordering<Video> Order = new Ordering<Video>(
            rows => rows.OrderBy(row => row.Order).ThenBy(row => row.Id),
            rows => rows.ThenBy(row => row.Id))
        .Allow("order", row => row.Order)
        .Allow("created_at", row => row.CreatedAt)
        .Allow("duration_minutes", row => row.DurationMinutes);

    /// <summary>One page; searched by name and address.</summary>
    public async Task<Page<VideoSummary>> Handle(Actor actor, Input<VideoFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadContent);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.ReadableVideos(actor, reach, clock.Now());
        if (filter.LectureId is { } lecture)
            rows = rows.Where(row => row.LectureId == lecture);
        if (filter.Platform is { } platform)
            rows = rows.Where(row => row.Platform == platform);
        if (filter.IsActive is { } active)
            rows = rows.Where(row => row.IsActive == active);
        rows = rows.Search(request, row => row.Name, row => row.VideoUrl);

        var page = await Order.Apply(rows, request.Order).Select(VideoSummary.Projection).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("lecture", filter.LectureId, db.Set<Lecture>(), ct);
            said.Refuse();
        }

        return page;
    }
}
