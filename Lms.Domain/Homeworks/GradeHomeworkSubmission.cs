using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Marking;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Homeworks;

/// <summary>Gives points for the written answers of a submission; when all have some it is graded and the student is told (edutrack-9.13).</summary>
public sealed class GradeHomeworkSubmission(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), or points out of range (400).</exception>
    public Task<HomeworkSubmissionDetail> Handle(Actor actor, int submissionId, Input<IReadOnlyList<MarkDraft>> input, CancellationToken ct)
    {
        actor.Require(Permission.GradeWork);
        return db.InTransaction(
            async () =>
            {
                var work = (await HandedInHomework.LoadAsync(db, submissionId, ct)).OrNotYours(actor);
                var marks = input.Open(out var said);
                WrittenMarking.Check(work, marks, said);
                said.Refuse();
                var now = clock.Now();
                WrittenMarking.Apply(db, actor, work, marks, now);
                await db.SaveAsync(ct);
                return (await HomeworkReading.DetailAsync(db, db.Set<HomeworkSubmission>().Where(row => row.Id == submissionId), forStudent: false, now, ct))!;
            },
            ct);
    }
}
