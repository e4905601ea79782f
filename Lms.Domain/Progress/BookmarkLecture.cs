using Lms.Domain.Access;
using Lms.Domain.Common;

namespace Lms.Domain.Progress;

/// <summary>Puts a lecture into a student's bookmarks or takes it out; either twice changes nothing.</summary>
public sealed class BookmarkLecture(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">There is no such lecture within reach (404).</exception>
    public async Task<LectureKeepsake> Handle(Actor actor, int lectureId, bool isBookmarked, CancellationToken ct)
    {
        actor.Require(Permission.ReportProgress);
        var now = clock.Now();
        await LectureKeeping.RequireKnownAsync(db, actor, lectureId, now, ct);
        return await LectureKeeping.ChangeAsync(db, actor, lectureId, now, row => row.IsBookmarked = isBookmarked, ct);
    }
}
