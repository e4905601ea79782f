using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Domain.Notifications;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Dashboards;

/// <summary>What a student sees first: where to go on, how far they are, what ends soon, what is new. Six commands.</summary>
public sealed class GetStudentDashboard(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Access is announced to end so many days ahead.</summary>
    public const int SoonDays = 7;

    private const int Shown = 5;

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

        return new StudentDashboard
        {
            Balance = head.Balance,
            MayAct = head.MayAct,
            PendingRequests = head.Pending,
            UnreadNotifications = head.Unread,
            Courses = await CourseProgressReading.OfStudentAsync(db, studentId, now, ct),
            Continue = await ContinueAsync(studentId, now, ct),
            Expiring = await ExpiringAsync(studentId, now, ct),
            Notifications = await db.Set<Notification>().AsNoTracking().Where(row => row.RecipientId == actor.UserId)
                .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Take(Shown).Select(NotificationSummary.Projection).ToListAsync(ct),
        };
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
