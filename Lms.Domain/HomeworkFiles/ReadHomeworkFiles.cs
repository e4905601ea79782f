using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.HomeworkFiles;

/// <summary>One's own draft files of a homework, in their order.</summary>
public sealed class ListHomeworkDrafts(ILmsDb db) : IUseCase
{
    /// <summary>All of them; there are at most ten to a question.</summary>
    public async Task<IReadOnlyList<HomeworkFileDetail>> Handle(Actor actor, int homeworkId, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        return await HomeworkDrafts.Of(db, actor.StudentId, homeworkId).AsNoTracking().OrderBy(row => row.HomeworkQuestionId).ThenBy(row => row.Place).ThenBy(row => row.Id)
            .Select(HomeworkFileDetail.Projection).ToListAsync(ct);
    }
}

/// <summary>
/// Finds a file with an answer for somebody who may read the answer: the student, whose drafts nobody else sees, and
/// once it is handed in the teacher of the course and assistants with the duty.
/// </summary>
public sealed class GetHomeworkFile(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown, somebody else's, of another teacher's course, or not handed in yet (404).</exception>
    public async Task<FileDetail> Handle(Actor actor, int fileId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadSubmission);
        var rows = db.Set<HomeworkFile>().AsNoTracking().Where(row => row.Id == fileId);
        rows = reach == Reach.Own
            ? rows.Where(row => row.StudentId == actor.StudentId)
            : rows.Where(row => row.AnswerId != null).TaughtBy(actor, row => row.HomeworkQuestion.Homework.Lecture.Topic.Course);
        return await rows.Select(row => new FileDetail(row.File.Id, row.File.OriginalName, row.File.ContentType, row.File.Length, row.File.CreatedAt)).FirstOrDefaultAsync(ct)
            ?? throw GeneralRefusals.NotFound.Thrown();
    }
}
