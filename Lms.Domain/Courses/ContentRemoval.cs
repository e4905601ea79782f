using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Homeworks;
using Lms.Domain.LiveClasses;
using Lms.Domain.Materials;
using Lms.Domain.Notes;
using Lms.Domain.Purchases;
using Lms.Domain.Quizzes;
using Lms.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Courses;

/// <summary>What deleting a lecture, a topic or a course have in common.</summary>
internal static class ContentRemoval
{
    /// <summary>The lectures that students have paid for or handed work in to: those stay.</summary>
    public static IQueryable<Lecture> InUse(this IQueryable<Lecture> lectures, ILmsDb db) => lectures.Where(lecture =>
        db.Set<Purchase>().Any(purchase => purchase.LectureId == lecture.Id)
        || db.Set<HomeworkSubmission>().Any(submission => submission.Homework.LectureId == lecture.Id)
        || db.Set<QuizAttempt>().Any(attempt => attempt.Quiz.LectureId == lecture.Id));

    /// <summary>Gives up the pictures and materials of the lectures; call it before the transaction starts.</summary>
    public static async Task DiscardFilesAsync(ILmsDb db, FileIntake files, IQueryable<Lecture> lectures, CancellationToken ct)
    {
        var pictures = lectures.Where(lecture => lecture.PictureId != null).Select(lecture => lecture.PictureId!.Value);
        var materials = db.Set<Material>().Where(material => lectures.Any(lecture => lecture.Id == material.LectureId)).Select(material => material.FileId);
        foreach (var file in await pictures.Concat(materials).ToListAsync(ct))
            files.Discard(file);
    }

    /// <summary>
    /// Removes from the lectures what does not go by itself with them: materials, homework and quizzes. Looks once
    /// more, within the transaction, whether a student has come first.
    /// </summary>
    /// <exception cref="RefusedException">One of them is in use: <paramref name="refusal"/>.</exception>
    public static async Task EmptyAsync(ILmsDb db, IQueryable<Lecture> lectures, Refusal refusal, CancellationToken ct)
    {
        if (await lectures.InUse(db).AnyAsync(ct))
            throw refusal.Thrown();
        await db.Set<ContentVisit>().Where(row => lectures.Any(lecture => lecture.Id == row.LectureId)).ExecuteDeleteAsync(ct);
        await db.Set<LiveAttendance>().Where(row => lectures.Any(lecture => lecture.Id == row.LiveClass.LectureId)).ExecuteDeleteAsync(ct);
        await db.Set<Video>().Where(row => lectures.Any(lecture => lecture.Id == row.LectureId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.LiveClassId, (int?)null), ct);
        await db.Set<LiveClass>().Where(row => lectures.Any(lecture => lecture.Id == row.LectureId)).ExecuteDeleteAsync(ct);
        await db.Set<Note>().Where(row => lectures.Any(lecture => lecture.Id == row.LectureId)).ExecuteDeleteAsync(ct);
        await db.Set<Material>().Where(row => lectures.Any(lecture => lecture.Id == row.LectureId)).ExecuteDeleteAsync(ct);
        await db.Set<Homework>().Where(row => lectures.Any(lecture => lecture.Id == row.LectureId)).ExecuteDeleteAsync(ct);
        await db.Set<QuizQuestion>().Where(row => lectures.Any(lecture => lecture.Id == row.Quiz.LectureId)).ExecuteDeleteAsync(ct);
        await db.Set<Quiz>().Where(row => lectures.Any(lecture => lecture.Id == row.LectureId)).ExecuteDeleteAsync(ct);
    }
}
