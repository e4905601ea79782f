using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Homeworks;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.TaughtStudents;

/// <summary>What waits for the staff of one teacher; for an assistant nothing of what is not left to them.</summary>
/// <param name="PendingCount">Requests without an answer.</param>
/// <param name="Pending">Those that have waited longest, at most <see cref="GetAssistantDashboard.Shown"/>.</param>
/// <param name="ExpiringCount">Running access that ends within <see cref="GetAssistantDashboard.Days"/> days.</param>
/// <param name="Expiring">What ends first, at most <see cref="GetAssistantDashboard.Shown"/>.</param>
/// <param name="StudentCount">Students let into at least one course.</param>
/// <param name="HomeworkToMark">Homework that was handed in and has not all its marks.</param>
/// <param name="AnswersToMark">Written answers of quizzes that nobody has marked.</param>
public sealed record AssistantDashboard(
    int PendingCount, IReadOnlyList<EnrollmentSummary> Pending, int ExpiringCount, IReadOnlyList<PurchaseSummary> Expiring, int StudentCount, int HomeworkToMark, int AnswersToMark);

/// <summary>What an assistant (or the teacher) looks at first.</summary>
public sealed class GetAssistantDashboard(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Rows of each list.</summary>
    public const int Shown = 5;

    /// <summary>How many days ahead access counts as ending soon.</summary>
    public const int Days = 7;

    public async Task<AssistantDashboard> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ReadTeachingDashboard);
        var now = clock.Now();
        var (seesRequests, seesPurchases, seesWork) = (actor.May(Permission.ReadEnrollments), actor.May(Permission.ReadPurchases), actor.May(Permission.ReadSubmissions));
        var requests = db.Set<Enrollment>().AsNoTracking().TaughtBy(actor, row => row.Course).Where(row => seesRequests);
        var homework = db.Set<HomeworkSubmission>().TaughtBy(actor, row => row.Homework.Lecture.Topic.Course).Where(row => row.Status == HomeworkStatus.Submitted && seesWork);
        var attempts = db.Set<QuizAttempt>().TaughtBy(actor, row => row.Quiz.Lecture.Topic.Course).Where(row => row.State == AttemptState.Submitted && seesWork);
        var pending = requests.Where(row => row.Status == EnrollmentStatus.Pending);
        var expiring = db.Set<Purchase>().AsNoTracking().TaughtBy(actor, row => row.Lecture.Topic.Course).Where(row => seesPurchases).EndingWithin(now, Days);

        var counts = await db.Set<Teacher>().AsNoTracking().Where(row => row.Id == actor.TeacherId)
            .Select(_ => new
            {
                Pending = pending.Count(),
                Expiring = expiring.Count(),
                Students = requests.Where(row => row.Status == EnrollmentStatus.Approved).Select(row => row.StudentId).Distinct().Count(),
                Homework = homework.Count(),
                Answers = attempts.Sum(row => row.PendingCount),
            })
            .SingleAsync(ct);
        return new AssistantDashboard(
            counts.Pending,
            await pending.OrderBy(row => row.EnrolledAt).ThenBy(row => row.Id).Take(Shown).Select(EnrollmentSummary.Projection).ToListAsync(ct),
            counts.Expiring,
            await expiring.OrderBy(row => row.EffectiveExpiry).ThenBy(row => row.Id).Take(Shown).Select(PurchaseSummary.Projection(now)).ToListAsync(ct),
            counts.Students,
            counts.Homework,
            counts.Answers);
    }
}
