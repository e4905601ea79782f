using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;

namespace Lms.Domain.Lectures;

/// <summary>Which lectures are wanted; null leaves a criterion out.</summary>
public sealed record LectureFilter
{
    public int? TopicId { get; init; }

    public bool? IsVisible { get; init; }
}

/// <summary>The lectures somebody can find (edutrack-4.1).</summary>
public sealed class ListLectures(ILmsDb db) : IUseCase
{
    internal static Ordering<Lecture> OrderedBy(Func<IQueryable<Lecture>, IOrderedQueryable<Lecture>> byDefault) =>
        new Ordering<Lecture>(byDefault, rows => rows.ThenBy(row => row.Id))
            .Allow("order", row => row.Order)
            .Allow("price", row => row.Price)
            .Allow("created_at", row => row.CreatedAt)
            .Allow("name", row => row.Name);

    private static readonly Ordering<Lecture> Order = OrderedBy(rows => rows.OrderBy(row => row.Order).ThenBy(row => row.Id));

    /// <summary>One page; searched by name, description and topic name.</summary>
    public async Task<Page<LectureSummary>> Handle(Actor actor, Input<LectureFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadContent);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.ListedLectures(actor, reach);
        if (filter.TopicId is { } topic)
            rows = rows.Where(row => row.TopicId == topic);
        if (filter.IsVisible is { } visible)
            rows = rows.Where(row => row.IsVisible == visible);
        rows = rows.Search(request, row => row.Name, row => row.Description, row => row.Topic.Name);

        var page = await Order.Apply(rows, request.Order).Select(LectureSummary.Projection(db, actor.StudentId)).PageAsync(request, ct);
        if (page.Count == 0)
        {
            await said.KnownAsync("topic", filter.TopicId, db.Set<Topic>(), ct);
            said.Refuse();
        }

        return page;
    }
}
