using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;

namespace Lms.Domain.Marking;

/// <summary>Which waiting answers are meant; null leaves a criterion out.</summary>
/// <param name="Work">Quizzes or homework.</param>
/// <param name="QuestionId">One question as its quiz or homework uses it; only together with <paramref name="Work"/>.</param>
/// <param name="SubmissionId">One attempt or submission; only together with <paramref name="Work"/>.</param>
/// <param name="Window">The window that asks: answers held in other windows are left out.</param>
/// <param name="IsAnonymous">True to leave out whose answers they are.</param>
public sealed record MarkingScope(GradedWork? Work = null, int? QuestionId = null, int? SubmissionId = null, Guid Window = default, bool IsAnonymous = false);

/// <summary>The waiting answers, as queries.</summary>
internal static class WaitingAnswers
{
    /// <summary>Written answers of handed-in attempts of the actor's courses that nobody has marked.</summary>
    public static IQueryable<AttemptAnswer> OfQuizzes(ILmsDb db, Actor actor, MarkingScope scope)
    {
        var rows = db.Set<AttemptAnswer>().Where(row => row.Result == AnswerResult.Pending && row.Attempt.State == AttemptState.Submitted && row.Attempt.Quiz.Lecture.Topic.Course.TeacherId == actor.TeacherId);
        if (scope.Work == GradedWork.Homework)
            return rows.Where(row => false);
        if (scope.QuestionId is { } question)
            rows = rows.Where(row => row.QuizQuestionId == question);
        return scope.SubmissionId is { } submission ? rows.Where(row => row.AttemptId == submission) : rows;
    }

    /// <summary>Written answers of homework of the actor's courses that nobody has marked.</summary>
    public static IQueryable<HomeworkAnswer> OfHomeworks(ILmsDb db, Actor actor, MarkingScope scope)
    {
        var rows = db.Set<HomeworkAnswer>().Where(row => row.PointsEarned == null && row.Submission.Homework.Lecture.Topic.Course.TeacherId == actor.TeacherId);
        if (scope.Work == GradedWork.Quiz)
            return rows.Where(row => false);
        if (scope.QuestionId is { } question)
            rows = rows.Where(row => row.HomeworkQuestionId == question);
        return scope.SubmissionId is { } submission ? rows.Where(row => row.SubmissionId == submission) : rows;
    }

    /// <summary>The answers that other windows hold now.</summary>
    public static IQueryable<MarkingClaim> HeldElsewhere(ILmsDb db, Guid window, DateTimeOffset now) =>
        db.Set<MarkingClaim>().Where(claim => claim.Window != window && claim.ExpiresAt > now);
}
