using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.CourseTeams;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Courses;

/// <summary>
/// Which topics, lectures and videos somebody may read: everything of their courses for those who teach them, what is
/// on show for students, and what they paid for wherever it is.
/// </summary>
internal static class ContentReach
{
    /// <summary>For a student the active topics of active courses.</summary>
    public static IQueryable<Topic> ReadableTopics(this ILmsDb db, Actor actor, Reach reach)
    {
        var rows = db.Set<Topic>().AsNoTracking();
        return reach switch
        {
            Reach.Everything => rows,
            Reach.Teaching => rows.TaughtBy(actor, row => row.Course),
            _ => rows.Where(row =>
                (actor.StudentId != null && row.IsActive && row.Course.IsActive)
                || db.Teams(actor).Any(member => member.CourseId == row.CourseId)),
        };
    }

    /// <summary>For a student the lectures on show: visible ones of active topics of active courses.</summary>
    public static IQueryable<Lecture> ListedLectures(this ILmsDb db, Actor actor, Reach reach)
    {
        var rows = db.Set<Lecture>().AsNoTracking();
        return reach switch
        {
            Reach.Everything => rows,
            Reach.Teaching => rows.TaughtBy(actor, row => row.Topic.Course),
            _ => rows.Where(row =>
                (actor.StudentId != null && row.IsVisible && row.Topic.IsActive && row.Topic.Course.IsActive)
                || db.Teams(actor).Any(member => member.CourseId == row.Topic.CourseId)),
        };
    }

    /// <summary>The lectures somebody may open by id: for a student those on show and those their purchases open.</summary>
    public static IQueryable<Lecture> ReadableLectures(this ILmsDb db, Actor actor, Reach reach, DateTimeOffset now) =>
        reach != Reach.Own || actor.StudentId is not { } studentId
            ? db.ListedLectures(actor, reach)
            : db.Set<Lecture>().AsNoTracking().Where(row =>
                (row.IsVisible && row.Topic.IsActive && row.Topic.Course.IsActive)
                || db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == studentId && purchase.LectureId == row.Id)
                || db.Teams(actor).Any(member => member.CourseId == row.Topic.CourseId));

    /// <summary>
    /// The lectures a student knows: those they may open by id, and those they wrote notes to or bookmarked, whatever
    /// has become of them.
    /// </summary>
    public static IQueryable<Lecture> KnownLectures(this ILmsDb db, Actor actor, DateTimeOffset now)
    {
        var readable = db.ReadableLectures(actor, Reach.Own, now);
        return db.Set<Lecture>().AsNoTracking().Where(row =>
            readable.Any(one => one.Id == row.Id) || db.Set<LessonProgress>().Any(kept => kept.StudentId == actor.StudentId && kept.LectureId == row.Id));
    }

    /// <summary>For a student the active videos of the lectures their purchases open.</summary>
    public static IQueryable<Video> ReadableVideos(this ILmsDb db, Actor actor, Reach reach, DateTimeOffset now)
    {
        var rows = db.Set<Video>().AsNoTracking();
        return reach switch
        {
            Reach.Everything => rows,
            Reach.Teaching => rows.TaughtBy(actor, row => row.Lecture.Topic.Course),
            _ => rows.Where(row =>
                (row.IsActive && db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == actor.StudentId && purchase.LectureId == row.LectureId))
                || db.Teams(actor).Any(member => member.CourseId == row.Lecture.Topic.CourseId)),
        };
    }

    /// <summary>The teams in which somebody looks after a course, not the ones in which they only study data or try things out.</summary>
    public static IQueryable<CourseTeamMember> Teams(this ILmsDb db, Actor actor) => db.Set<CourseTeamMember>().Where(member =>
        member.UserId == actor.UserId && (member.Role == CourseRole.Instructor || member.Role == CourseRole.Staff || member.Role == CourseRole.LimitedStaff));
}
