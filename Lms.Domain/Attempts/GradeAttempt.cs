using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.Notifications;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>Gives points for the written answers of an attempt; when all have some the score is set and the student is told (edutrack-10.14).</summary>
public sealed class GradeAttempt(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), points out of range (400), or still running (400).</exception>
    public async Task<AttemptDetail> Handle(Actor actor, int attemptId, Input<IReadOnlyList<MarkDraft>> input, CancellationToken ct)
    {
        actor.Require(Permission.GradeWork);
        var attempt = await AttemptGrading.LoadAsync(db, attemptId, ct);
        var quiz = await db.Set<Quiz>().Where(row => row.Id == attempt.QuizId).Select(row => new
        {
            row.Title,
            row.Lecture.Topic.Course.TeacherId,
            StudentUserId = db.Set<Accounts.Student>().Where(student => student.Id == attempt.StudentId).Select(student => student.UserId).First(),
        }).SingleAsync(ct);
        if (quiz.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();

        var marks = input.Open(out var said);
        Check(attempt, marks, said);
        said.Refuse();
        if (attempt.State == AttemptState.Running)
            throw AttemptRefusals.NotSubmitted.Thrown();

        var now = clock.Now();
        var before = attempt.Score;
        foreach (var mark in marks)
            attempt.Answers.Single(answer => answer.QuizQuestionId == mark.Question.Value).Mark(mark.Points.Value!.Value, mark.Comment.Value, actor.UserId, now);
        AttemptGrading.Grade(attempt);
        if (attempt.Score is not null)
        {
            if (attempt.Score != before)
                db.Set<GradeEntry>().Add(AttemptGrading.Line(attempt, before, GradeSource.Marking, "Written answers marked", actor.UserId, now));
            db.Set<Notification>().Add(WorkNotices.Graded(NotificationType.QuizGraded, quiz.StudentUserId, "quiz", attempt.QuizId, quiz.Title, attempt.Id, now));
        }

        db.Note(actor, now, "quiz.marked", "quiz_attempt", attempt.Id, $"Marked {quiz.Title}.");
        await db.SaveAsync(ct);
        return (await AttemptReview.DetailAsync(db, db.Set<QuizAttempt>().Where(row => row.Id == attemptId), forStudent: false, now, ct))!;
    }

    private static void Check(QuizAttempt attempt, IReadOnlyList<MarkDraft> marks, Complaints said)
    {
        for (var index = 0; index < marks.Count; index++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"answers[{index}].");
            said.Text(path + "comment", marks[index].Comment, nullable: true, blank: true, max: 4000);
            if (!said.Number(path + "quiz_question", marks[index].Question, required: true) | !said.Number(path + "points_earned", marks[index].Points, required: true) || said.Has("answers"))
                continue;
            var id = marks[index].Question.Value!.Value;
            var used = attempt.Answers.FirstOrDefault(answer => answer.QuizQuestionId == id)?.QuizQuestion;
            var most = used?.PointsHere ?? used?.Question.Points ?? 0;
            if (used is null || used.Question.Type != QuestionType.Written)
                said.Add("answers", "question_foreign", string.Create(CultureInfo.InvariantCulture, $"Question {id} is not a written question of this quiz."));
            else if (marks[index].Points.Value < 0 || marks[index].Points.Value > most)
                said.Add("answers", "points_range", string.Create(CultureInfo.InvariantCulture, $"Points must be between 0 and {most:0.##}."));
        }
    }
}
