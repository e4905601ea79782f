using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Notifications;

namespace Lms.Domain.Marking;

/// <summary>Marks written answers: the one piece of code behind both dialect endpoints and the marking queue.</summary>
internal static class WrittenMarking
{
    /// <summary>The longest comment, in characters.</summary>
    public const int LongestComment = 4000;

    /// <summary>Loads a piece of work in either of its kinds, held until the transaction ends.</summary>
    public static Task<HandedIn> LoadAsync(ILmsDb db, GradedWork work, int submissionId, CancellationToken ct) =>
        work == GradedWork.Quiz ? HandedInQuiz.LoadAsync(db, submissionId, ct) : HandedInHomework.LoadAsync(db, submissionId, ct);

    /// <summary>Complains about marks for questions that are not there and points out of range.</summary>
    public static void Check(HandedIn work, IReadOnlyList<MarkDraft> marks, Complaints said)
    {
        var kind = Wording.Snake(work.Work);
        for (var index = 0; index < marks.Count; index++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"answers[{index}].");
            said.Text(path + "comment", marks[index].Comment, nullable: true, blank: true, max: LongestComment);
            if (!said.Number(path + kind + "_question", marks[index].Question, required: true) | !said.Number(path + "points_earned", marks[index].Points, required: true) || said.Has("answers"))
                continue;
            var id = marks[index].Question.Value!.Value;
            if (!work.Written.TryGetValue(id, out var most))
                said.Add("answers", "question_foreign", string.Create(CultureInfo.InvariantCulture, $"Question {id} is not a written question of this {kind}."));
            else if (marks[index].Points.Value < 0 || marks[index].Points.Value > most)
                said.Add("answers", "points_range", string.Create(CultureInfo.InvariantCulture, $"Points must be between 0 and {most:0.##}."));
        }
    }

    /// <summary>Gives the points, adds up, and once everything is marked writes the ledger and tells the student.</summary>
    public static void Apply(ILmsDb db, Actor actor, HandedIn work, IReadOnlyList<MarkDraft> marks, DateTimeOffset now)
    {
        var before = work.Score;
        foreach (var mark in marks)
            work.Mark(mark.Question.Value!.Value, mark.Points.Value!.Value, mark.Comment, actor.UserId, now);
        work.AddUp();
        if (work.IsMarked)
        {
            if (work.Score != before)
                db.Set<GradeEntry>().Add(work.Line(before, GradeSource.Marking, "Written answers marked", actor.UserId, now));
            db.Set<Notification>().Add(work.Notice(now));
        }

        var kind = Wording.Snake(work.Work);
        db.Note(actor, now, kind + ".marked", work.Work == GradedWork.Quiz ? "quiz_attempt" : "homework_submission", work.SubmissionId, $"Marked {work.Title}.");
    }
}
