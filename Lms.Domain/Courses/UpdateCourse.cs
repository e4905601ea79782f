using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Courses;

/// <summary>Changes what is sent of a course (edutrack-2.5). Only the owner of the site may give it to another teacher.</summary>
public sealed class UpdateCourse(ILmsDb db, FileIntake files, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such course (404), another teacher's (403), a field is wrong (400).</exception>
    public async Task<CourseSummary> Handle(Actor actor, int courseId, Input<CourseDraft> input, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ManageCourses);
        var course = await db.Set<Course>().FirstOrDefaultAsync(row => row.Id == courseId, ct).OrRefuseAsync();
        if (reach != Reach.Everything && course.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();
        var draft = input.Open(out var said);
        await CourseChecks.CheckAsync(db, actor, reach, draft, said, isNew: false, ct);

        var now = clock.Now();
        course.Name = draft.Name.Or(course.Name)!;
        course.GradeId = draft.GradeId.Value ?? course.GradeId;
        course.SubjectId = draft.SubjectId.Value ?? course.SubjectId;
        course.TeacherId = draft.TeacherId.Value ?? course.TeacherId;
        course.Description = draft.Description.Or(course.Description);
        course.IsActive = draft.IsActive.Value ?? course.IsActive;
        if (draft.Cover.IsSent)
            course.CoverId = await files.ReplaceAsync(course.CoverId, draft.Cover.Value, FileRule.Picture, actor, now, ct);
        db.Note(actor, now, "course.changed", "course", courseId, $"Changed the course {course.Name}.");
        await files.SaveAsync(ct);
        return await db.Set<Course>().AsNoTracking().Where(row => row.Id == courseId).Select(CourseSummary.Projection(db, null)).SingleAsync(ct);
    }
}
