using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Topics;

/// <summary>What making and changing a topic have in common.</summary>
internal static class TopicChecks
{
    /// <summary>Checks every field of the draft; all of what a topic needs is asked for when it is new.</summary>
    /// <exception cref="RefusedException">The course is another teacher's (403), a field is wrong (400).</exception>
    public static async Task CheckAsync(ILmsDb db, Actor actor, TopicDraft draft, Complaints said, bool isNew, CancellationToken ct)
    {
        if (said.Present("course", draft.CourseId, required: isNew))
        {
            var teacherId = await db.Set<Course>().Where(course => course.Id == draft.CourseId.Value).Select(course => (int?)course.TeacherId).FirstOrDefaultAsync(ct);
            if (teacherId is null)
                said.NoSuchRow("course", draft.CourseId.Value);
            else if (teacherId != actor.TeacherId)
                throw CourseRefusals.NotYours.Thrown();
        }

        said.Text("name", draft.Name, required: isNew, max: 200);
        said.Text("description", draft.Description, nullable: true, blank: true, max: CourseChecks.LongestDescription);
        said.Number("order", draft.Order, min: 0);
        said.Present("is_active", draft.IsActive);
        said.Refuse();
    }

    /// <summary>The place after the last topic of the course.</summary>
    public static async Task<int> LastPlaceAsync(ILmsDb db, int courseId, CancellationToken ct) =>
        (await db.Set<Topic>().Where(topic => topic.CourseId == courseId).MaxAsync(topic => (int?)topic.Order, ct) ?? 0) + 1;
}
