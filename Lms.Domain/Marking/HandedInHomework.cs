using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Marking;

/// <summary>A submission of a homework, as marking sees it.</summary>
internal sealed class HandedInHomework(HomeworkSubmission submission) : HandedIn
{
    private readonly Dictionary<int, decimal> written = submission.Answers.Where(answer => answer.HomeworkQuestion.Question.Type == QuestionType.Written)
        .ToDictionary(answer => answer.HomeworkQuestionId, answer => (decimal)(answer.HomeworkQuestion.PointsHere ?? answer.HomeworkQuestion.Question.Points));

    /// <inheritdoc />
    public override GradedWork Work => GradedWork.Homework;

    /// <inheritdoc />
    public override int WorkId => submission.HomeworkId;

    /// <inheritdoc />
    public override int SubmissionId => submission.Id;

    /// <inheritdoc />
    public override int StudentId => submission.StudentId;

    /// <inheritdoc />
    public override decimal? Score => submission.Score;

    /// <inheritdoc />
    public override decimal Maximum => submission.Answers.Where(answer => !answer.HomeworkQuestion.IsDropped).Sum(answer => answer.HomeworkQuestion.PointsHere ?? answer.HomeworkQuestion.Question.Points);

    /// <inheritdoc />
    public override bool IsMarked => submission.Answers.TrueForAll(answer => answer.PointsEarned is not null);

    /// <inheritdoc />
    public override IReadOnlyDictionary<int, decimal> Written => written;

    /// <summary>The submission, held until the transaction ends.</summary>
    /// <exception cref="RefusedException">Unknown (404).</exception>
    public static async Task<HandedIn> LoadAsync(ILmsDb db, int submissionId, CancellationToken ct)
    {
        await db.Set<HomeworkSubmission>().Where(row => row.Id == submissionId).ExecuteUpdateAsync(set => set.SetProperty(row => row.SubmittedAt, row => row.SubmittedAt), ct);
        var submission = (await db.Set<HomeworkSubmission>().Include(row => row.Answers).ThenInclude(answer => answer.HomeworkQuestion).ThenInclude(question => question.Question)
            .FirstOrDefaultAsync(row => row.Id == submissionId, ct)).OrRefuse();
        var around = await db.Set<Homework>().Where(row => row.Id == submission.HomeworkId).Select(row => new
        {
            row.Title,
            row.Lecture.Topic.Course.TeacherId,
            StudentUserId = db.Set<Student>().Where(student => student.Id == submission.StudentId).Select(student => student.UserId).First(),
        }).SingleAsync(ct);
        return new HandedInHomework(submission) { Title = around.Title, TeacherId = around.TeacherId, StudentUserId = around.StudentUserId };
    }

    /// <inheritdoc />
    public override void MustBeHandedIn()
    {
        // A homework exists only once it has been handed in.
    }

    /// <inheritdoc />
    public override void Mark(int question, decimal points, Maybe<string?> comment, int byUserId, DateTimeOffset now)
    {
        var answer = submission.Answers.Single(one => one.HomeworkQuestionId == question);
        answer.Mark(points, comment.Or(answer.MarkerComment), byUserId, now);
        HomeworkGrading.Grade(answer, HomeworkGrading.KeyOf(answer.HomeworkQuestion));
    }

    /// <inheritdoc />
    public override void Override(decimal? score) => submission.OverrideScore = score;

    /// <inheritdoc />
    public override void AddUp() => submission.AddUp();
}
