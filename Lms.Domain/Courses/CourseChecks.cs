using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Structure;

namespace Lms.Domain.Courses;

/// <summary>What making and changing a course have in common.</summary>
internal static class CourseChecks
{
    public const int LongestDescription = 10_000;

    /// <summary>Checks every field of the draft; all of what a course needs is asked for when it is new.</summary>
    /// <exception cref="RefusedException">A teacher names another teacher (403).</exception>
    public static async Task CheckAsync(ILmsDb db, Actor actor, Reach reach, CourseDraft draft, Complaints said, bool isNew, CancellationToken ct)
    {
        if (reach != Reach.Everything && draft.TeacherId is { IsSent: true, Value: { } teacher } && teacher != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();

        said.Text("name", draft.Name, required: isNew, max: 200);
        await said.RowAsync("grade", draft.GradeId, db.Set<Grade>(), ct, required: isNew);
        await said.RowAsync("subject", draft.SubjectId, db.Set<Subject>(), ct, required: isNew);
        await said.RowAsync("teacher", draft.TeacherId, db.Set<Teacher>(), ct, required: isNew && reach == Reach.Everything);
        said.Text("description", draft.Description, nullable: true, blank: true, max: LongestDescription);
        FileRule.Picture.Check("cover_picture", draft.Cover, said, nullable: true);
        said.Present("is_active", draft.IsActive);
        said.Refuse();
    }
}
