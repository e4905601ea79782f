using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Marking;
using Lms.Domain.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>Gives points for the written answers of an attempt; when all have some the score is set and the student is told (edutrack-10.14).</summary>
public sealed class GradeAttempt(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), points out of range (400), or still running (400).</exception>
    public Task<AttemptDetail> Handle(Actor actor, int attemptId, Input<IReadOnlyList<MarkDraft>> input, CancellationToken ct)
    {
        actor.Require(Permission.GradeWork);
        return ExamRanking.AfterAsync(db, db.InTransaction(
            async () =>
            {
                var work = (await HandedInQuiz.LoadAsync(db, attemptId, ct)).OrNotYours(actor);
                var marks = input.Open(out var said);
                WrittenMarking.Check(work, marks, said);
                said.Refuse();
                work.MustBeHandedIn();
                var now = clock.Now();
                WrittenMarking.Apply(db, actor, work, marks, now);
                await db.SaveAsync(ct);
                return (await AttemptReview.DetailAsync(db, db.Set<QuizAttempt>().Where(row => row.Id == attemptId), forStudent: false, now, ct))!;
            },
            ct), ct);
    }
}
