using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Materials;

/// <summary>What may be said about a material.</summary>
public sealed record MaterialDraft
{
    public Maybe<int?> LectureId { get; init; }

    /// <summary>At most 200 characters.</summary>
    public Maybe<string?> Title { get; init; }

    public Maybe<string?> Description { get; init; }

    /// <summary>A PDF of at most 50 MB.</summary>
    public Maybe<Upload?> File { get; init; }

    public Maybe<bool?> IsActive { get; init; }

    /// <summary>
    /// Finds the lecture that was sent and refuses another teacher's, as ownership comes before what is wrong with the
    /// rest of the body; then checks the rest.
    /// </summary>
    /// <returns>The lecture sent, or null when none was.</returns>
    /// <exception cref="RefusedException">Another teacher's lecture (403), or something is wrong (400).</exception>
    internal async Task<LectureOfMaterial?> CheckAsync(ILmsDb db, Actor actor, Reach reach, Complaints said, bool creating, CancellationToken ct)
    {
        LectureOfMaterial? lecture = null;
        if (said.Present("lecture", LectureId, required: creating) && LectureId.Value is { } id)
        {
            lecture = await db.Set<Lecture>().Where(row => row.Id == id).Select(row => new LectureOfMaterial(row.Id, row.Name, row.Topic.CourseId, row.Topic.Course.TeacherId)).FirstOrDefaultAsync(ct);
            if (lecture is null)
                said.NoSuchRow("lecture", id);
            else if (reach != Reach.Everything && !actor.Teaches(lecture.TeacherId, lecture.CourseId))
                throw GeneralRefusals.PermissionDenied.Thrown();
        }

        said.Text("title", Title, required: creating, max: Material.MaxTitleLength);
        said.Text("description", Description, nullable: true, blank: true);
        said.Present("is_active", IsActive);
        FileRule.Pdf.Check("file", File, said, required: creating);
        said.Refuse();
        return lecture;
    }

    /// <summary>Where a material belongs.</summary>
    internal sealed record LectureOfMaterial(int Id, string Name, int CourseId, int TeacherId);
}
