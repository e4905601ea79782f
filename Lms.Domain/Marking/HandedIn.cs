using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.Notifications;

namespace Lms.Domain.Marking;

/// <summary>A piece of work that was handed in: what marking and overriding look at, whether it is a quiz or a homework.</summary>
internal abstract class HandedIn
{
    public required string Title { get; init; }

    public required int TeacherId { get; init; }

    public required int StudentUserId { get; init; }

    /// <summary>Whether it is a quiz or a homework.</summary>
    public abstract GradedWork Work { get; }

    /// <summary>The quiz or homework.</summary>
    public abstract int WorkId { get; }

    /// <summary>The attempt or submission.</summary>
    public abstract int SubmissionId { get; }

    public abstract int StudentId { get; }

    /// <summary>Points; null while an answer waits for a marker.</summary>
    public abstract decimal? Score { get; }

    /// <summary>Points that can be earned.</summary>
    public abstract decimal Maximum { get; }

    /// <summary>True once every answer has points.</summary>
    public abstract bool IsMarked { get; }

    /// <summary>Full points of each written question, by the question as the work uses it.</summary>
    public abstract IReadOnlyDictionary<int, decimal> Written { get; }

    /// <summary>Refuses to touch work that is still being done.</summary>
    public abstract void MustBeHandedIn();

    /// <summary>Gives points for one written answer; a comment that was not sent stays.</summary>
    public abstract void Mark(int question, decimal points, Maybe<string?> comment, int byUserId, DateTimeOffset now);

    /// <summary>Sets the score by hand, or with null gives it back to the answers.</summary>
    public abstract void Override(decimal? score);

    /// <summary>Adds the answers up.</summary>
    public abstract void AddUp();

    /// <summary>Refuses who does not own the course.</summary>
    /// <exception cref="RefusedException">Another teacher's (403).</exception>
    public HandedIn OrNotYours(Actor actor) => TeacherId == actor.TeacherId ? this : throw CourseRefusals.NotYours.Thrown();

    /// <summary>A line of the grade ledger about it.</summary>
    public GradeEntry Line(decimal? before, GradeSource source, string reason, int? userId, DateTimeOffset now) => new()
    {
        Work = Work,
        WorkId = WorkId,
        SubmissionId = SubmissionId,
        StudentId = StudentId,
        OldScore = before,
        NewScore = Score,
        Source = source,
        Reason = reason,
        UserId = userId,
        At = now,
    };

    /// <summary>Tells the student that there are marks.</summary>
    public Notification Notice(DateTimeOffset now) => Work == GradedWork.Quiz
        ? WorkNotices.Graded(NotificationType.QuizGraded, StudentUserId, "quiz", WorkId, Title, SubmissionId, now)
        : WorkNotices.Graded(NotificationType.HomeworkGraded, StudentUserId, "homework", WorkId, Title, SubmissionId, now);
}
