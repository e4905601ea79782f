using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Courses;

/// <summary>Whose a lecture is that a draft hangs work on.</summary>
internal static class LectureOwnership
{
    /// <summary>Complains about a lecture that does not exist.</summary>
    /// <exception cref="RefusedException">It is another teacher's (403).</exception>
    public static async Task CheckAsync(ILmsDb db, Actor actor, int lectureId, Complaints said, CancellationToken ct)
    {
        var owner = await db.Set<Lecture>().Where(row => row.Id == lectureId).Select(row => (int?)row.Topic.Course.TeacherId).FirstOrDefaultAsync(ct);
        if (owner is null)
            said.NoSuchRow("lecture", lectureId);
        else if (owner != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();
    }
}
