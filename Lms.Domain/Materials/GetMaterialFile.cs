using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Completion;
using Lms.Domain.Courses;
using Lms.Domain.Files;
using Lms.Domain.Institutions;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Lms.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Materials;

/// <summary>Finds the stored file of a material for somebody who may have it now (edutrack-11.6).</summary>
public sealed class GetMaterialFile(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">
    /// No such material, one of a course the actor has nothing to do with, or one that is switched off for a student (404);
    /// a student without access to its lecture (403).
    /// </exception>
    public async Task<FileDetail> Handle(Actor actor, int materialId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadMaterials);
        var now = clock.Now();
        var found = await db.Set<Material>().AsNoTracking().Where(row => row.Id == materialId).Select(row => new
        {
            row.IsActive,
            row.LectureId,
            row.Lecture.Topic.Course.TeacherId,
            row.Lecture.Topic.CourseId,
            IsTeam = db.Teams(actor).Any(member => member.CourseId == row.Lecture.Topic.CourseId),
            HasAccess = db.Set<Purchase>().Opening(now).Any(purchase => purchase.LectureId == row.LectureId && purchase.StudentId == actor.StudentId),
            Zone = db.Set<Institution>().Where(one => one.Id == row.Lecture.Topic.Course.InstitutionId).Select(one => one.TimeZone).FirstOrDefault(),
            StudiedLast = db.Set<StudyDay>().Where(one => one.StudentId == actor.StudentId && one.CourseId == row.Lecture.Topic.CourseId).Max(one => (DateOnly?)one.Day),
            File = new FileDetail(row.File.Id, row.File.OriginalName, row.File.ContentType, row.File.Length, row.File.CreatedAt),
        }).FirstOrDefaultAsync(ct);

        var visible = found is not null && reach switch
        {
            Reach.Everything => true,
            Reach.Teaching => actor.Teaches(found.TeacherId, found.CourseId),
            _ => found.IsTeam || (found.IsActive && actor.StudentId is not null),
        };
        if (!visible)
            throw GeneralRefusals.NotFound.Thrown();
        if (reach == Reach.Own && found is { IsTeam: false, HasAccess: false })
            throw LectureAccess.Missing.Thrown();
        if (found is { HasAccess: true } && actor.StudentId is { } studentId)
        {
            if (await ContentVisiting.NoteAsync(db, ContentVisit.ToMaterial(studentId, found.LectureId, materialId, now), ct))
                await LectureCompletion.NoteAsync(db, studentId, found.LectureId, now, ct);
            await StudyDays.StoreAsync(db, StudyDays.Due(studentId, found.CourseId, found.Zone, found.StudiedLast, now), ct);
        }

        return found!.File;
    }
}
