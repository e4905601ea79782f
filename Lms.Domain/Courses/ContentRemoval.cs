using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Materials;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Courses;

/// <summary>What deleting a lecture, a topic or a course have in common.</summary>
internal static class ContentRemoval
{
    /// <summary>Gives up the pictures and materials of the lectures; call it before the transaction starts.</summary>
    public static async Task DiscardFilesAsync(ILmsDb db, FileIntake files, IQueryable<Lecture> lectures, CancellationToken ct)
    {
        var pictures = lectures.Where(lecture => lecture.PictureId != null).Select(lecture => lecture.PictureId!.Value);
        var materials = db.Set<Material>().Where(material => lectures.Any(lecture => lecture.Id == material.LectureId)).Select(material => material.FileId);
        foreach (var file in await pictures.Concat(materials).ToListAsync(ct))
            files.Discard(file);
    }

    /// <summary>Removes what does not go by itself with the rows it belongs to.</summary>
    public static Task EmptyAsync(ILmsDb db, IQueryable<Lecture> lectures, CancellationToken ct) =>
        db.Set<Material>().Where(material => lectures.Any(lecture => lecture.Id == material.LectureId)).ExecuteDeleteAsync(ct);
}
