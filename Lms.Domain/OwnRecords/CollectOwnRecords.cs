using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Domain.Homeworks;
using Lms.Domain.Notifications;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Lms.Domain.Sessions;
using Lms.Domain.VideoMarks;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.OwnRecords;

/// <summary>Puts together everything this site holds about the actor: nobody can ask for somebody else's.</summary>
public sealed class CollectOwnRecords(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">There is no such account any more (404).</exception>
    public async Task<PersonalRecords> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ManageOwnAccount);
        var now = clock.Now();
        return new PersonalRecords
        {
            MadeAt = now,
            Account = (await db.Set<User>().AsNoTracking().Where(user => user.Id == actor.UserId)
                .Select(user => new OwnAccount(user.UserName!, user.Name, user.Email!, user.EmailConfirmed, user.TwoFactorEnabled, user.CreatedAt)).FirstOrDefaultAsync(ct)).OrRefuse(),
            Sessions = await db.Set<Session>().AsNoTracking().Where(row => row.UserId == actor.UserId).OrderBy(row => row.CreatedAt).Select(SessionSummary.Projection).ToListAsync(ct),
            Notifications = await db.Set<Notification>().AsNoTracking().Where(row => row.RecipientId == actor.UserId).OrderBy(row => row.Id).Select(NotificationSummary.Projection).ToListAsync(ct),
            Student = actor.StudentId is { } studentId ? await StudentAsync(studentId, now, ct) : null,
        };
    }

    private async Task<OwnStudentRecords> StudentAsync(int studentId, DateTimeOffset now, CancellationToken ct)
    {
        var attempts = await db.Set<QuizAttempt>().AsNoTracking().Where(row => row.StudentId == studentId).OrderBy(row => row.Id).Select(AttemptSummary.Projection).ToListAsync(ct);
        return new OwnStudentRecords
        {
            Profile = await db.Set<Student>().AsNoTracking().Where(row => row.Id == studentId).Select(StudentSummary.Projection).SingleAsync(ct),
            Enrollments = await db.Set<Enrollment>().AsNoTracking().Where(row => row.StudentId == studentId).OrderBy(row => row.Id).Select(EnrollmentSummary.Projection).ToListAsync(ct),
            Purchases = await db.Set<Purchase>().AsNoTracking().Where(row => row.StudentId == studentId).OrderBy(row => row.Id).Select(PurchaseSummary.Projection(now)).ToListAsync(ct),
            BalanceTransactions = await db.Set<BalanceTransaction>().AsNoTracking().Where(row => row.StudentId == studentId).OrderBy(row => row.Id).Select(TransactionSummary.Projection).ToListAsync(ct),
            VideoProgress = await db.Set<VideoProgress>().AsNoTracking().Where(row => row.StudentId == studentId).OrderBy(row => row.Id).Select(VideoProgressSummary.Projection).ToListAsync(ct),
            KeptLectures = await db.Set<LessonProgress>().AsNoTracking().Where(row => row.StudentId == studentId).OrderBy(row => row.Id)
                .Select(row => new LectureKeepsake(row.LectureId, row.Notes, row.IsBookmarked, row.UpdatedAt)).ToListAsync(ct),
            VideoMarks = await db.Set<VideoMark>().AsNoTracking().Where(row => row.StudentId == studentId).OrderBy(row => row.Id).Select(VideoMarkSummary.Projection).ToListAsync(ct),
            HomeworkSubmissions = await db.Set<HomeworkSubmission>().AsNoTracking().Where(row => row.StudentId == studentId).OrderBy(row => row.Id).Select(HomeworkSubmissionSummary.Projection).ToListAsync(ct),
            QuizAttempts = [.. attempts.Select(row => AttemptReview.Seen(row, forStudent: true, now))],
        };
    }
}
