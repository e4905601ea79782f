using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.Purchases;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>One attempt with its answers: a student's own, or one of the teacher's courses (edutrack-10.3).</summary>
public sealed class GetAttempt(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown, somebody else's, or another teacher's (404).</exception>
    public async Task<AttemptDetail> Handle(Actor actor, int attemptId, CancellationToken ct)
    {
        var forStudent = actor.Require(Permission.ReadSubmission) == Reach.Own;
        var now = clock.Now();
        var rows = db.Set<QuizAttempt>().Where(row => row.Id == attemptId);
        rows = forStudent ? rows.Where(row => row.StudentId == actor.StudentId) : rows.TaughtBy(actor, row => row.Quiz.Lecture.Topic.Course);
        var found = (await AttemptReview.DetailAsync(db, rows, forStudent, now, ct)).OrRefuse();
        if (found.Summary.State != AttemptState.Running || !AttemptClosing.IsOverdue(found.Summary.Deadline, now))
            return found;
        await AttemptClosing.CloseAsync(db, attemptId, now, ct);
        return (await AttemptReview.DetailAsync(db, rows, forStudent, now, ct))!;
    }
}

/// <summary>A student's attempts of one quiz, and what they come to.</summary>
/// <param name="Allowed">Attempts one may make; 0 for no limit.</param>
/// <param name="Left">Attempts left; null for no limit.</param>
/// <param name="FinalScore">The score that counts; null while it may not be seen or is not complete.</param>
public sealed record MyAttempts(int Allowed, int? Left, AttemptScoring Scoring, decimal? FinalScore, bool? Passed, IReadOnlyList<AttemptSummary> Attempts);

/// <summary>A student's own attempts of one quiz (edutrack-10.12); readable after access has ended for whoever once bought the lecture.</summary>
public sealed class ListMyAttempts(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown quiz (404), or the lecture was never bought (403).</exception>
    public async Task<MyAttempts> Handle(Actor actor, int quizId, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var now = clock.Now();
        var quiz = await db.Set<Quiz>().AsNoTracking().Where(row => row.Id == quizId && row.IsActive && row.IsPublished).Select(row => new
        {
            row.Settings,
            row.PassingScore,
            HasBought = db.Set<Purchase>().Any(purchase => purchase.StudentId == actor.StudentId && purchase.LectureId == row.LectureId),
        }).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        if (!quiz.HasBought)
            throw LectureAccess.Missing.Thrown();

        return await OwnAttempts.ReadAsync(db, actor, quizId, quiz.Settings, quiz.PassingScore, now, ct);
    }
}

/// <summary>Reads a student's own attempts, for every verb that shows them.</summary>
internal static class OwnAttempts
{
    /// <summary>The attempts, newest first, and what they come to; one whose time is up is closed first.</summary>
    public static async Task<MyAttempts> ReadAsync(ILmsDb db, Actor actor, int quizId, QuizSettings settings, decimal? passingScore, DateTimeOffset now, CancellationToken ct)
    {
        var attempts = await RowsAsync(db, actor, quizId, ct);
        if (attempts.Find(row => row.State == AttemptState.Running && AttemptClosing.IsOverdue(row.Deadline, now)) is { } overdue)
        {
            await AttemptClosing.CloseAsync(db, overdue.Id, now, ct);
            attempts = await RowsAsync(db, actor, quizId, ct);
        }

        var seen = attempts.ConvertAll(row => AttemptReview.Seen(row, forStudent: true, now));
        var finished = seen.Where(row => row.State != AttemptState.Running).OrderBy(row => row.Number).ToList();
        var final = GradeCalculator.Final(settings.AttemptScoring, [.. finished.Select(row => row.Score)]);
        var allowed = settings.AttemptsAllowed;
        return new MyAttempts(allowed, allowed == 0 ? null : Math.Max(0, allowed - seen.Count), settings.AttemptScoring, final, GradeCalculator.Passes(final, passingScore), seen);
    }

    private static Task<List<AttemptSummary>> RowsAsync(ILmsDb db, Actor actor, int quizId, CancellationToken ct) => db.Set<QuizAttempt>().AsNoTracking()
        .Where(row => row.QuizId == quizId && row.StudentId == actor.StudentId).OrderByDescending(row => row.Number).Select(AttemptSummary.Projection).ToListAsync(ct);
}

/// <summary>Which attempts are wanted; null leaves a criterion out.</summary>
public sealed record AttemptFilter(int? StudentId = null, bool? IsTimedOut = null);

/// <summary>The attempts of one quiz, for staff (edutrack-10.13).</summary>
public sealed class ListAttempts(ILmsDb db, TimeProvider clock) : IUseCase
{
    private static readonly Ordering<QuizAttempt> Order = new Ordering<QuizAttempt>(
            rows => rows.OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("started_at", row => row.StartedAt)
        .Allow("submitted_at", row => row.SubmittedAt)
        .Allow("score", row => row.Score);

    /// <exception cref="RefusedException">Unknown quiz, or another teacher's (404).</exception>
    public async Task<Page<AttemptSummary>> Handle(Actor actor, int quizId, Input<AttemptFilter> input, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ReadSubmissions);
        var filter = input.Open(out var said);
        var now = clock.Now();
        var page = await ReadAsync(actor, quizId, filter, request, ct);
        var overdue = page.Items.Where(row => row.State == AttemptState.Running && AttemptClosing.IsOverdue(row.Deadline, now)).ToList();
        if (overdue.Count > 0)
        {
            foreach (var attempt in overdue)
                await AttemptClosing.CloseAsync(db, attempt.Id, now, ct);
            page = await ReadAsync(actor, quizId, filter, request, ct);
        }

        if (page.Count == 0)
        {
            if (!await db.Set<Quiz>().TaughtBy(actor, row => row.Lecture.Topic.Course).AnyAsync(row => row.Id == quizId, ct))
                throw GeneralRefusals.NotFound.Thrown();
            await said.KnownAsync("student", filter.StudentId, db.Set<Student>(), ct);
        }

        said.Refuse();
        return page.Map(row => AttemptReview.Seen(row, forStudent: false, now));
    }

    private Task<Page<AttemptSummary>> ReadAsync(Actor actor, int quizId, AttemptFilter filter, PageRequest request, CancellationToken ct)
    {
        var rows = db.Set<QuizAttempt>().AsNoTracking().Where(row => row.QuizId == quizId).TaughtBy(actor, row => row.Quiz.Lecture.Topic.Course);
        if (filter.StudentId is { } student)
            rows = rows.Where(row => row.StudentId == student);
        if (filter.IsTimedOut is { } isTimedOut)
            rows = rows.Where(row => row.IsTimedOut == isTimedOut);
        rows = rows.Search(request, row => row.Student.NameAr, row => row.Student.NameEn, row => row.Student.Code);
        return Order.Apply(rows, request.Order).Select(AttemptSummary.Projection).PageAsync(request, ct);
    }
}
