using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;

namespace Lms.Domain.Topics;

/// <summary>Which topics are wanted; null leaves a criterion out.</summary>
public sealed record TopicFilter
{
    public int? CourseId { get; init; }

    public bool? IsActive { get; init; }
}

/// <summary>The topics somebody may read (edutrack-3.1).</summary>
public sealed class ListTopics(ILmsDb db) : IUseCase
{
    private static readonly Ordering<Topic> Order = new Ordering<Topic>(
            rows => rows.OrderBy(row => row.Order).ThenBy(row => row.Id),
            rows => rows.ThenBy(row => row.Id))
        .Allow("order", row => row.Order)
        .Allow("created_at", row => row.CreatedAt)
        .Allow("name", row => row.Name);

    /// <summary>One page; searched by name, description and course name.</summary>
    public async Task<Page<TopicSummary>> Handle(Actor actor, Input<TopicFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadContent);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.ReadableTopics(actor, reach);
        if (filter.CourseId is { } course)
            rows = rows.Where(row => row.CourseId == course);
        if (filter.IsActive is { } active)
            rows = rows.Where(row => row.IsActive == active);
        rows = rows.Search(request, row => row.Name, row => row.Description, row => row.Course.Name);

        var page = await Order.Apply(rows, request.Order).Select(TopicSummary.Projection).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("course", filter.CourseId, db.Set<Course>(), ct);
            said.Refuse();
        }

        return page;
    }
}
