using Lms.Domain.Common;
using Lms.Domain.Homeworks;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Regrading;

/// <summary>The submissions of a homework.</summary>
internal sealed class HomeworkReckoning(ILmsDb db, RegradedWork work, CancellationToken ct) : RegradeReckoning(work)
{
    public static async Task<IReadOnlyList<IRegradable>> QuestionsAsync(ILmsDb db, int homeworkId, CancellationToken ct) =>
        await db.Set<HomeworkQuestion>().Include(row => row.Question).ThenInclude(row => row.Choices).Where(row => row.HomeworkId == homeworkId).ToListAsync(ct);

    /// <summary>The homework's row too: a hand-in waits for the end of the regrade and is graded by the new rule.</summary>
    public override async Task HoldAsync()
    {
        await HomeworkGrading.HoldAsync(db, Work.Id, ct);
        await db.Set<HomeworkSubmission>().Where(row => row.HomeworkId == Work.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SubmittedAt, row => row.SubmittedAt), ct);
    }

    /// <inheritdoc />
    public override async Task RunAsync(IRegradable changed, QuestionRule rule)
    {
        var handedIn = db.Set<HomeworkSubmission>().Where(row => row.HomeworkId == Work.Id);
        var submissions = await handedIn.OrderBy(row => row.Id).ToListAsync(ct);
        var people = await handedIn.Select(row => new { row.Id, row.Student.UserId, row.Student.NameAr, row.Student.Code }).ToDictionaryAsync(row => row.Id, ct);
        var before = submissions.ToDictionary(submission => submission.Id, submission => submission.Score);
        var answers = await db.Set<HomeworkAnswer>().Include(row => row.Files).Where(row => row.HomeworkQuestionId == changed.Id).ToDictionaryAsync(row => row.SubmissionId, ct);
        var others = (await db.Set<HomeworkAnswer>().AsNoTracking().Where(row => row.HomeworkQuestionId != changed.Id && row.Submission.HomeworkId == Work.Id)
            .Select(row => new { row.SubmissionId, row.PointsEarned }).ToListAsync(ct)).ToLookup(row => row.SubmissionId, row => row.PointsEarned);

        rule.ApplyTo(changed);
        var key = HomeworkGrading.KeyOf((HomeworkQuestion)changed);
        foreach (var submission in submissions)
        {
            var points = others[submission.Id];
            if (answers.TryGetValue(submission.Id, out var answer))
            {
                HomeworkGrading.Grade(answer, key);
                points = points.Append(answer.PointsEarned);
            }

            submission.AddUp([.. points]);
        }

        Pieces = submissions.ConvertAll(submission => new ReckonedPiece(
            submission.Id, submission.StudentId, people[submission.Id].UserId, people[submission.Id].NameAr, people[submission.Id].Code, 1, before[submission.Id], submission.Score, submission.OverrideScore is not null));
    }
}
