using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Marking;

/// <summary>An attempt, as marking sees it.</summary>
internal sealed class HandedInQuiz(QuizAttempt attempt) : HandedIn
{
    private readonly Dictionary<int, decimal> written = attempt.Answers.Where(answer => answer.QuizQuestion.Question.Type == QuestionType.Written)
        .ToDictionary(answer => answer.QuizQuestionId, answer => answer.QuizQuestion.PointsHere ?? answer.QuizQuestion.Question.Points);

    /// <inheritdoc />
    public override GradedWork Work => GradedWork.Quiz;

    /// <inheritdoc />
    public override int WorkId => attempt.QuizId;

    /// <inheritdoc />
    public override int SubmissionId => attempt.Id;

    /// <inheritdoc />
    public override int StudentId => attempt.StudentId;

    /// <inheritdoc />
    public override decimal? Score => attempt.Score;

    /// <inheritdoc />
    public override decimal Maximum => attempt.MaximumScore;

    /// <inheritdoc />
    public override bool IsMarked => attempt.PendingCount == 0;

    /// <inheritdoc />
    public override IReadOnlyDictionary<int, decimal> Written => written;

    /// <summary>The attempt, held until the transaction ends.</summary>
    /// <exception cref="RefusedException">Unknown (404).</exception>
    public static async Task<HandedIn> LoadAsync(ILmsDb db, int attemptId, CancellationToken ct)
    {
        await AttemptGrading.HoldAsync(db.Set<QuizAttempt>().Where(row => row.Id == attemptId), ct);
        var attempt = await AttemptGrading.LoadAsync(db, attemptId, ct);
        var around = await db.Set<QuizAttempt>().Where(row => row.Id == attemptId).Select(row => new
        {
            row.Quiz.Lecture.Topic.Course.TeacherId,
            StudentUserId = db.Set<Student>().Where(student => student.Id == row.StudentId).Select(student => student.UserId).First(),
        }).SingleAsync(ct);
        return new HandedInQuiz(attempt) { Title = attempt.Quiz.Title, TeacherId = around.TeacherId, StudentUserId = around.StudentUserId };
    }

    /// <inheritdoc />
    public override void MustBeHandedIn()
    {
        if (attempt.State == AttemptState.Running)
            throw AttemptRefusals.NotSubmitted.Thrown();
    }

    /// <inheritdoc />
    public override void Mark(int question, decimal points, Maybe<string?> comment, int byUserId, DateTimeOffset now)
    {
        var answer = attempt.Answers.Single(one => one.QuizQuestionId == question);
        answer.Mark(points, comment.Or(answer.MarkerComment), byUserId, now);
    }

    /// <inheritdoc />
    public override void Override(decimal? score) => attempt.OverrideScore = score;

    /// <inheritdoc />
    public override void AddUp() => AttemptGrading.Grade(attempt);
}
