using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Announcements;

/// <summary>
/// The announcements somebody may read, the newest first: a student those of courses they were let into, while they are
/// shown; staff all of the courses within reach. In one course, or in all (null).
/// </summary>
public sealed class ListAnnouncements(ILmsDb db, TimeProvider clock) : IUseCase
{
    public async Task<Page<AnnouncementSummary>> Handle(Actor actor, int? courseId, PageRequest request, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadContent);
        var now = clock.Now();
        var rows = reach switch
        {
            Reach.Everything => db.Set<Announcement>().AsNoTracking(),
            Reach.Teaching => db.Set<Announcement>().AsNoTracking().TaughtBy(actor, row => row.Course),
            _ => db.Told(actor.StudentId, now),
        };
        if (courseId is { } course)
            rows = rows.Where(row => row.CourseId == course);
        return await rows.Search(request, row => row.Title, row => row.Text).NewestFirst().Select(AnnouncementSummary.Projection(now)).PageAsync(request, ct);
    }
}
