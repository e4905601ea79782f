using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Lectures;

/// <summary>What making and changing a lecture have in common.</summary>
internal static class LectureChecks
{
    private const int LongestAccess = 3650;

    /// <summary>Checks every field of the draft against <paramref name="current"/>; all of what a lecture needs is asked for when there is none yet.</summary>
    /// <exception cref="RefusedException">The topic is another teacher's (403), a field is wrong (400).</exception>
    public static async Task CheckAsync(ILmsDb db, Actor actor, LectureDraft draft, Complaints said, Lecture? current, CancellationToken ct)
    {
        var isNew = current is null;
        if (said.Present("topic", draft.TopicId, required: isNew))
        {
            var teacherId = await db.Set<Topic>().Where(topic => topic.Id == draft.TopicId.Value).Select(topic => (int?)topic.Course.TeacherId).FirstOrDefaultAsync(ct);
            if (teacherId is null)
                said.NoSuchRow("topic", draft.TopicId.Value);
            else if (teacherId != actor.TeacherId)
                throw CourseRefusals.NotYours.Thrown();
        }

        said.Text("name", draft.Name, required: isNew, max: 200);
        said.Text("description", draft.Description, nullable: true, blank: true, max: CourseChecks.LongestDescription);
        said.Money("price", draft.Price, required: isNew, min: 0);
        said.Money("discount", draft.Discount, min: 0);
        if (!said.Has("price") && !said.Has("discount") && (draft.Discount.Value ?? current?.Discount ?? 0) > (draft.Price.Value ?? current?.Price ?? 0))
            said.Add("discount", LectureRefusals.DiscountAbovePrice);
        said.Number("available_days", draft.AvailableDays, required: isNew, min: 1, max: LongestAccess);
        said.Present("is_visible", draft.IsVisible);
        FileRule.Picture.Check("picture", draft.Picture, said, nullable: true);
        said.Number("order", draft.Order, min: 0);
        said.Refuse();
    }

    /// <summary>The place after the last lecture of the topic.</summary>
    public static async Task<int> LastPlaceAsync(ILmsDb db, int topicId, CancellationToken ct) =>
        (await db.Set<Lecture>().Where(lecture => lecture.TopicId == topicId).MaxAsync(lecture => (int?)lecture.Order, ct) ?? 0) + 1;
}
