using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;

namespace Lms.Domain.Lectures;

/// <summary>One lecture with the videos its reader may watch: for a student none before buying (edutrack-4.2).</summary>
public sealed class GetLecture(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">There is no such lecture within reach (404).</exception>
    public async Task<LectureDetail> Handle(Actor actor, int lectureId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadContent);
        var now = clock.Now();
        var found = await db.DetailsAsync(db.ReadableLectures(actor, reach, now).Where(row => row.Id == lectureId), actor, reach, now, ct);
        return found.SingleOrDefault().OrRefuse();
    }
}
