using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Courses;

/// <summary>Opens a course, for oneself as a teacher or for any teacher as the owner of the site (edutrack-2.4).</summary>
public sealed class CreateCourse(ILmsDb db, FileIntake files, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Another teacher is named (403), a field is wrong (400).</exception>
    public async Task<CourseSummary> Handle(Actor actor, Input<CourseDraft> input, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ManageCourses);
        var draft = input.Open(out var said);
        await CourseChecks.CheckAsync(db, actor, reach, draft, said, isNew: true, ct);

        var now = clock.Now();
        var teacherId = draft.TeacherId.Value ?? actor.TeacherId!.Value;
        var (institutionId, key) = await CourseKeys.NewAsync(db, teacherId, now, ct);
        var coverId = await files.ReplaceAsync(null, draft.Cover.Value, FileRule.Picture, actor, now, ct);
        var id = await files.InTransaction(
            async () =>
            {
                var course = new Course
                {
                    Key = key,
                    InstitutionId = institutionId,
                    Name = draft.Name.Value!,
                    TeacherId = teacherId,
                    GradeId = draft.GradeId.Value!.Value,
                    SubjectId = draft.SubjectId.Value!.Value,
                    Description = draft.Description.Value,
                    CoverId = coverId,
                    IsActive = draft.IsActive.Value ?? true,
                    CreatedAt = now,
                };
                db.Set<Course>().Add(course);
                await db.SaveAsync(ct);
                db.Note(actor, now, "course.created", "course", course.Id, $"Opened the course {course.Name} ({key}).");
                return course.Id;
            },
            ct);
        return await db.Set<Course>().AsNoTracking().Where(course => course.Id == id).Select(CourseSummary.Projection(db, null)).SingleAsync(ct);
    }
}
