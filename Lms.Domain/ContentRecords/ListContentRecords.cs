using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.ContentRecords;

/// <summary>Which records are wanted; null leaves a criterion out, several values of one are alternatives.</summary>
public sealed record ContentRecordFilter
{
    public IReadOnlyList<int>? UserIds { get; init; }

    public IReadOnlyList<int>? TopicIds { get; init; }

    public IReadOnlyList<int>? CourseIds { get; init; }

    /// <summary>As <see cref="ContentNumber"/> makes them.</summary>
    public IReadOnlyList<long>? ContentNumbers { get; init; }

    /// <summary>Attempts at these; all other kinds drop out.</summary>
    public IReadOnlyList<int>? QuizIds { get; init; }

    public ContentKind? Kind { get; init; }

    public ContentState? State { get; init; }

    /// <summary>Completed on this day of the institution.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>Completed before this day begins.</summary>
    public DateOnly? CompletedBefore { get; init; }

    /// <summary>Completed after this day ends.</summary>
    public DateOnly? CompletedAfter { get; init; }

    internal bool NamesDays => CompletedOn is not null || CompletedBefore is not null || CompletedAfter is not null;
}

/// <summary>
/// What people did with every kind of content, the newest first (testpress-1.4). Each kind gives its own newest rows,
/// which its indexes hold in order, and the database joins them into one page; the rows that a page refers to are read
/// with a fixed number of commands, however many there are.
/// </summary>
public sealed class ListContentRecords(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">The actor administers nothing (403), or a criterion could not be read (400).</exception>
    public async Task<ContentRecordPage> Handle(Actor actor, Input<ContentRecordFilter> input, PageRequest request, CancellationToken ct)
    {
        var reach = RecordReach.Of(actor);
        var filter = input.Open(out var said);
        said.Refuse();
        if (request.Offset < 0)
            throw GeneralRefusals.InvalidPage.Thrown();
        var now = clock.Now();
        var days = filter.NamesDays ? await InstitutionDays.OfAsync(db, actor, ct) : null;
        var families = ContentRow.Families.Where(family => Concerns(filter, family)).Select(family => Filtered(ContentRow.Of(db, family[0], reach, filter.State, now), filter, family, reach, days)).ToList();
        var (rows, count) = families.Count == 0 ? ([], 0) : await PageAsync(families, request, ct);
        if (rows.Count == 0 && request.Offset > 0)
            throw GeneralRefusals.InvalidPage.Thrown();
        var records = rows.ConvertAll(row => new ContentRecord((ContentKind)row.Kind, row.SourceId, row.UserId, row.CourseId, row.TopicId, row.ContentId, (ContentState)row.State, row.CreatedAt, row.CompletedAt));
        return new ContentRecordPage(new Page<ContentRecord>(records, count), await new ContentSideReading(db, now).ReadAsync(records, ct));
    }

    private static async Task<(List<ContentRow> Rows, int Count)> PageAsync(List<IQueryable<ContentRow>> families, PageRequest request, CancellationToken ct)
    {
        var most = request.Offset + request.Limit!.Value;
        var newest = families.Select(rows => rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.SourceId).Take(most)).Aggregate((all, next) => all.Concat(next));
        var rows = await newest.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.SourceId).ThenBy(row => row.Kind).Skip(request.Offset).Take(request.Limit.Value).ToListAsync(ct);
        if (rows.Count > 0 && rows.Count < request.Limit)
            return (rows, request.Offset + rows.Count);
        return (rows, rows.Count == 0 && request.Offset == 0 ? 0 : await families.Select(all => all.Select(row => row.SourceId)).Aggregate((all, next) => all.Concat(next)).CountAsync(ct));
    }

    /// <summary>Whether the family can hold anything that is wanted.</summary>
    private static bool Concerns(ContentRecordFilter filter, ContentKind[] family) =>
        (filter.Kind is not { } kind || family.Contains(kind))
        && (filter.QuizIds is null || family.Contains(ContentKind.Exam))
        && (filter.State is not (ContentState.PendingEvaluation or ContentState.EvaluationCompleted) || family.Contains(ContentKind.Exam))
        && (filter.ContentNumbers is not { } numbers || ContentNumber.IdsOf(family[0], numbers).Count > 0);

    private static IQueryable<ContentRow> Filtered(IQueryable<ContentRow> rows, ContentRecordFilter filter, ContentKind[] family, RecordReach reach, InstitutionDays? days)
    {
        if (reach.Reach == Reach.Institution)
            rows = rows.Where(row => reach.InstitutionIds.Contains(row.InstitutionId));
        else if (reach.Reach != Reach.Everything)
            rows = rows.Where(row => row.TeacherId == reach.Actor.TeacherId);
        if (reach.Actor.CourseIds is { } limits && reach.Reach == Reach.Teaching)
            rows = rows.Where(row => limits.Contains(row.CourseId));
        if (filter.UserIds is { } users)
            rows = rows.Where(row => users.Contains(row.UserId));
        if (filter.CourseIds is { } courses)
            rows = rows.Where(row => courses.Contains(row.CourseId));
        if (filter.TopicIds is { } topics)
            rows = rows.Where(row => topics.Contains(row.TopicId));
        if (filter.QuizIds is { } quizzes)
            rows = rows.Where(row => quizzes.Contains(row.ContentId));
        if (filter.ContentNumbers is { } numbers)
        {
            var ids = ContentNumber.IdsOf(family[0], numbers);
            rows = rows.Where(row => ids.Contains(row.ContentId));
        }

        if (filter.Kind is { } kind && family.Length > 1)
            rows = rows.Where(row => row.Kind == (int)kind);
        if (filter.State is { } state && family[0] != ContentKind.Exam)
            rows = rows.Where(row => row.State == (int)state);
        if (family[0] == ContentKind.Exam && (filter.CompletedOn is { } day ? days!.EndOf(day) : filter.CompletedBefore is { } next ? days!.StartOf(next) : (DateTimeOffset?)null) is { } last)
            rows = rows.Where(row => row.CreatedAt < last); // nothing is handed in before it began: the walk through the newest can begin there
        return OnDays(rows, filter, days);
    }

    private static IQueryable<ContentRow> OnDays(IQueryable<ContentRow> rows, ContentRecordFilter filter, InstitutionDays? days)
    {
        if (filter.CompletedOn is { } on)
        {
            var (from, to) = (days!.StartOf(on), days.EndOf(on));
            rows = rows.Where(row => row.CompletedAt >= from && row.CompletedAt < to);
        }

        if (filter.CompletedBefore is { } before)
        {
            var end = days!.StartOf(before);
            rows = rows.Where(row => row.CompletedAt < end);
        }

        if (filter.CompletedAfter is { } after)
        {
            var start = days!.EndOf(after);
            rows = rows.Where(row => row.CompletedAt >= start);
        }

        return rows;
    }
}
