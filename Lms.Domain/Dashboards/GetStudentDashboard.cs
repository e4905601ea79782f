using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Announcements;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.LiveClasses;
using Lms.Domain.Notifications;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Lms.Domain.Workload;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Dashboards;

/// <summary>What a student sees first: where to go on, how far they are, what is to do, which classes come, what came of it, what ends soon, what was announced, what is new. Eleven commands.</summary>
public sealed class GetStudentDashboard(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Access is announced to end so many days ahead.</summary>
    public const int SoonDays = 7;

    private const int Shown = 5;

    private const int MostWork = 8;

    private const int MostAnnouncements = 3;

    public async Task<StudentDashboard> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ReadStudentDashboard);
        var studentId = actor.StudentId ?? throw GeneralRefusals.PermissionDenied.Thrown();
        var now = clock.Now();
        var head = await db.Set<Student>().AsNoTracking().Where(row => row.Id == studentId).Select(row => new
        {
            row.Balance,
            MayAct = row.User.IsActive && row.Status == StudentStatus.Active,
            Pending = db.Set<Enrollment>().Count(one => one.StudentId == studentId && one.Status == EnrollmentStatus.Pending),
            Unread = db.Set<Notification>().Count(one => one.RecipientId == row.UserId && !one.IsRead),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();

        var (toDo, results) = await WorkAsync(studentId, now, ct);
        return new StudentDashboard
        {
            Balance = head.Balance,
            MayAct = head.MayAct,
            PendingRequests = head.Pending,
            UnreadNotifications = head.Unread,
            Courses = await CourseProgressReading.OfStudentAsync(db, studentId, now, ct),
            Continue = await ContinueAsync(studentId, now, ct),
            Expiring = await ExpiringAsync(studentId, now, ct),
            LiveClasses = await LiveClassReading.ComingAsync(db, studentId, now, now.AddDays(SoonDays), Shown, ct),
            ToDo = [.. toDo.Take(MostWork)],
            ToDoCount = toDo.Count,
            Results = results,
            Announcements = await db.Told(studentId, now).NewestFirst().Take(MostAnnouncements).Select(AnnouncementSummary.Projection(now)).ToListAsync(ct),
            Notifications = await db.Set<Notification>().AsNoTracking().Where(row => row.RecipientId == actor.UserId)
                .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Take(Shown).Select(NotificationSummary.Projection).ToListAsync(ct),
        };
    }

    /// <summary>Results stay to be seen after access has ended; what is to do needs access.</summary>
    private async Task<(IReadOnlyList<WorkItem> ToDo, IReadOnlyList<WorkItem> Results)> WorkAsync(int studentId, DateTimeOffset now, CancellationToken ct)
    {
        var bought = db.Set<Lecture>().Where(lecture => db.Set<Purchase>().Any(purchase => purchase.StudentId == studentId && purchase.LectureId == lecture.Id));
        var work = await WorkReading.OfAsync(db, studentId, bought, now, ct);
        if (work.Count == 0)
            return ([], []);
        var open = await db.Set<Purchase>().Opening(now).Where(purchase => purchase.StudentId == studentId).Select(purchase => purchase.LectureId).ToListAsync(ct);
        var soon = now.AddDays(SoonDays);
        return (
            [.. work.Where(item => open.Contains(item.LectureId) && (item.IsToDo || (item.State == WorkState.NotOpenYet && item.Opens <= soon))).OrderByDescending(item => item.State == WorkState.Running)],
            [.. work.Where(item => item.State == WorkState.Marked).OrderByDescending(item => item.HandedInAt).Take(Shown)]);
    }

    private async Task<IReadOnlyList<ContinueItem>> ContinueAsync(int studentId, DateTimeOffset now, CancellationToken ct) =>
        await db.Set<VideoProgress>().AsNoTracking()
            .Where(row => row.StudentId == studentId && !row.IsCompleted && row.Video.IsActive
                && db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == studentId && purchase.LectureId == row.Video.LectureId))
            .OrderByDescending(row => row.LastWatchedAt).ThenByDescending(row => row.Id).Take(Shown)
            .Select(row => new ContinueItem
            {
                VideoId = row.VideoId,
                VideoName = row.Video.Name,
                Platform = row.Video.Platform,
                LectureId = row.Video.LectureId,
                LectureName = row.Video.Lecture.Name,
                CourseId = row.Video.Lecture.Topic.CourseId,
                CourseName = row.Video.Lecture.Topic.Course.Name,
                PositionSeconds = row.PositionSeconds,
                PercentWatched = row.PercentWatched,
                LastWatchedAt = row.LastWatchedAt,
            }).ToListAsync(ct);

    private async Task<IReadOnlyList<ExpiringLecture>> ExpiringAsync(int studentId, DateTimeOffset now, CancellationToken ct)
    {
        var soon = now.AddDays(SoonDays);
        return await db.Set<Purchase>().AsNoTracking()
            .Where(row => row.StudentId == studentId && row.EffectiveExpiry > now && row.EffectiveExpiry <= soon)
            .OrderBy(row => row.EffectiveExpiry).ThenBy(row => row.Id).Take(Shown)
            .Select(row => new ExpiringLecture
            {
                LectureId = row.LectureId,
                LectureName = row.Lecture.Name,
                CourseId = row.Lecture.Topic.CourseId,
                CourseName = row.Lecture.Topic.Course.Name,
                AccessEnds = row.EffectiveExpiry,
            }).ToListAsync(ct);
    }
}
