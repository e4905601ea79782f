using Lms.Domain.Accounts;
using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Common;
using Lms.Domain.Purchases;
using Lms.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.LiveClasses;

/// <summary>Which of those who could come are wanted; null leaves a criterion out.</summary>
public sealed record PresenceFilter(bool? Came = null);

/// <summary>One student who came, or could have come.</summary>
public sealed record PresenceSummary
{
    public required int StudentId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    /// <summary>First join, or first look at a stream; null for those who did not come.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>Last leave; null while nobody knows.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>Seconds in the room; null while nobody knows.</summary>
    public int? Seconds { get; init; }

    /// <summary>True once the provider's list says so; before, it is what the student's own click says.</summary>
    public bool IsConfirmed { get; init; }
}

/// <summary>Who came to a class and who could have come but did not: students with access to its lecture at its time. By name.</summary>
public sealed class ListPresence(ILmsDb db) : IUseCase
{
    private static readonly Ordering<Student> Order = new Ordering<Student>(rows => rows.OrderBy(row => row.NameAr).ThenBy(row => row.Id), rows => rows.ThenBy(row => row.Id))
        .Allow("name", row => row.NameAr)
        .Allow("code", row => row.Code);

    /// <exception cref="RefusedException">There is no such class within reach (404).</exception>
    public async Task<Page<PresenceSummary>> Handle(Actor actor, int liveClassId, PresenceFilter filter, PageRequest request, CancellationToken ct)
    {
        var reach = RecordReach.Of(actor);
        var live = await db.Set<LiveClass>().AsNoTracking().Where(row => row.Id == liveClassId && reach.Courses(db).Any(course => course.Id == row.Lecture.Topic.CourseId))
            .Select(row => new { row.LectureId, row.StartsAt, row.EndsAt }).FirstOrDefaultAsync(ct).OrRefuseAsync();

        var there = db.Set<LiveAttendance>().Where(row => row.LiveClassId == liveClassId);
        var watched = db.Set<ContentVisit>().Where(row => row.LiveClassId == liveClassId);
        var came = db.Set<Student>().Where(row => there.Any(one => one.StudentId == row.Id) || watched.Any(one => one.StudentId == row.Id));
        var invited = db.Set<Purchase>().Where(row => row.LectureId == live.LectureId && row.PurchasedAt < live.EndsAt && row.EffectiveExpiry > live.StartsAt);
        var rows = db.Set<Student>().AsNoTracking().Where(row => came.Any(one => one.Id == row.Id) || invited.Any(one => one.StudentId == row.Id));
        if (filter.Came is { } isThere)
            rows = rows.Where(row => came.Any(one => one.Id == row.Id) == isThere);
        return await Order.Apply(rows.Search(request, row => row.NameAr, row => row.Code, row => row.User.Email!), request.Order).Select(row => new PresenceSummary
        {
            StudentId = row.Id,
            Code = row.Code,
            Name = row.NameAr,
            Email = row.User.Email ?? string.Empty,
            JoinedAt = there.Where(one => one.StudentId == row.Id).Select(one => (DateTimeOffset?)one.JoinedAt).FirstOrDefault() ?? watched.Where(one => one.StudentId == row.Id).Select(one => (DateTimeOffset?)one.FirstAt).FirstOrDefault(),
            LeftAt = there.Where(one => one.StudentId == row.Id).Select(one => one.LeftAt).FirstOrDefault(),
            Seconds = there.Where(one => one.StudentId == row.Id).Select(one => one.Seconds).FirstOrDefault(),
            IsConfirmed = there.Any(one => one.StudentId == row.Id && one.IsConfirmed),
        }).PageAsync(request, ct);
    }
}
