using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Homeworks;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.HomeworkFiles;

/// <summary>The files that a student has added and not handed in yet.</summary>
internal static class HomeworkDrafts
{
    /// <summary>One student's drafts for one homework.</summary>
    public static IQueryable<HomeworkFile> Of(ILmsDb db, int? studentId, int homeworkId) =>
        db.Set<HomeworkFile>().Where(row => row.StudentId == studentId && row.AnswerId == null && row.HomeworkQuestion.HomeworkId == homeworkId);

    /// <summary>
    /// Holds the student's row until the transaction ends, so that adding, removing and handing in come one after the
    /// other: what is handed in is exactly what was there, and nothing joins it afterwards.
    /// </summary>
    public static Task HoldAsync(ILmsDb db, int? studentId, CancellationToken ct) =>
        db.Set<Student>().Where(row => row.Id == studentId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Code, row => row.Code), ct);

    /// <summary>Refuses who has handed the homework in.</summary>
    /// <exception cref="RefusedException">Handed in already (400).</exception>
    public static async Task NotHandedInAsync(ILmsDb db, int? studentId, int homeworkId, CancellationToken ct)
    {
        if (await db.Set<HomeworkSubmission>().AnyAsync(row => row.HomeworkId == homeworkId && row.StudentId == studentId, ct))
            throw HomeworkRefusals.AlreadySubmitted.Thrown();
    }
}
