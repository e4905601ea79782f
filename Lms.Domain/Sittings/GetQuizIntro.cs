using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Extensions;
using Lms.Domain.Grading;
using Lms.Domain.Purchases;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sittings;

/// <summary>What a student reads before a quiz: its rules as they are for this student, and the attempts made.</summary>
/// <param name="Quiz">The quiz.</param>
/// <param name="HasAccess">False once access to the lecture has ended: attempts stay readable, none can begin.</param>
/// <param name="Schedule">When and for how long this student may work.</param>
/// <param name="HasExtension">True when staff gave this student other dates or more time.</param>
/// <param name="Mine">The attempts so far, newest first.</param>
/// <param name="Hindrance">Why no attempt can begin now; null when one can, or when one runs.</param>
public sealed record QuizIntro(QuizSummary Quiz, bool HasAccess, Schedule Schedule, bool HasExtension, MyAttempts Mine, Refusal? Hindrance)
{
    /// <summary>The attempt that runs; null when none does.</summary>
    public AttemptSummary? Running => Mine.Attempts.FirstOrDefault(row => row.State == AttemptState.Running);
}

/// <summary>Reads the page before a quiz.</summary>
public sealed class GetQuizIntro(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown or not published (404), or the lecture was never bought (403).</exception>
    public async Task<QuizIntro> Handle(Actor actor, int quizId, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var now = clock.Now();
        var quiz = await db.Set<Quiz>().AsNoTracking().Where(row => row.Id == quizId && row.IsActive && row.IsPublished).Select(QuizSummary.Projection).FirstOrDefaultAsync(ct)
            ?? throw GeneralRefusals.NotFound.Thrown();
        var bought = db.Set<Purchase>().Where(purchase => purchase.StudentId == actor.StudentId && purchase.LectureId == quiz.LectureId);
        var opening = bought.Opening(now);
        var access = await db.Set<Quiz>().Where(row => row.Id == quizId).Select(_ => new { Has = opening.Any(), Had = bought.Any() }).SingleAsync(ct);
        if (!access.Had)
            throw LectureAccess.Missing.Thrown();

        var own = await db.Set<DueDateExtension>().AsNoTracking().FirstOrDefaultAsync(row => row.QuizId == quizId && row.StudentId == actor.StudentId, ct);
        var terms = AttemptDeadlines.Terms(quiz.Settings, own, 0);
        var mine = await OwnAttempts.ReadAsync(db, actor, quizId, quiz.Settings, quiz.PassingScore, now, ct);
        return new QuizIntro(quiz, access.Has, DeadlineCalculator.ScheduleOf(terms), own is not null, mine, HindranceOf(terms, mine, access.Has, now));
    }

    private static Refusal? HindranceOf(DeadlineTerms terms, MyAttempts mine, bool hasAccess, DateTimeOffset now) =>
        mine.Attempts.Any(row => row.State == AttemptState.Running) ? null
        : !hasAccess ? LectureAccess.Missing
        : !DeadlineCalculator.IsOpen(terms, now) ? terms.Opens > now ? AttemptRefusals.NotOpenYet : AttemptRefusals.Closed
        : mine.Left == 0 ? AttemptRefusals.NoAttemptLeft
        : null;
}
