using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.LiveClasses;

/// <summary>One attendee: first join, last leave, seconds actually present (null while still in).</summary>
public sealed record AttendanceSummary(int Id, int UserId, string Name, string Email, DateTimeOffset JoinedAt, DateTimeOffset? LeftAt, int? Seconds);

/// <summary>Who came to a video conference, the latest joiner first (testpress-1.5).</summary>
public sealed class ListAttendance(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">No such conference within reach (404).</exception>
    public async Task<Page<AttendanceSummary>> Handle(Actor actor, int liveClassId, PageRequest request, CancellationToken ct)
    {
        var reach = RecordReach.Of(actor);
        var page = await db.Set<LiveAttendance>().AsNoTracking().Where(row => row.LiveClassId == liveClassId && row.LiveClass.Kind == LiveClassKind.VideoConference)
            .Where(row => reach.Courses(db).Any(course => course.Id == row.LiveClass.Lecture.Topic.CourseId))
            .OrderByDescending(row => row.JoinedAt).ThenBy(row => row.Id)
            .Select(row => new AttendanceSummary(row.Id, row.Student.UserId, row.Student.User.Name, row.Student.User.Email ?? string.Empty, row.JoinedAt, row.LeftAt, row.Seconds))
            .PageAsync(request, ct);
        if (page.Count > 0)
            return page;
        var exists = await db.Set<LiveClass>().AnyAsync(row => row.Id == liveClassId && row.Kind == LiveClassKind.VideoConference && reach.Courses(db).Any(course => course.Id == row.Lecture.Topic.CourseId), ct);
        return exists ? page : throw GeneralRefusals.NotFound.Thrown();
    }
}
