using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.Notifications;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Homeworks;

/// <summary>Gives points for the written answers of a submission; when all have some it is graded and the student is told (edutrack-9.13).</summary>
public sealed class GradeHomeworkSubmission(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), another teacher's (403), or points out of range (400).</exception>
    public async Task<HomeworkSubmissionDetail> Handle(Actor actor, int submissionId, Input<IReadOnlyList<MarkDraft>> input, CancellationToken ct)
    {
        actor.Require(Permission.GradeWork);
        var submission = (await db.Set<HomeworkSubmission>().Include(row => row.Answers).ThenInclude(answer => answer.HomeworkQuestion).ThenInclude(question => question.Question)
            .FirstOrDefaultAsync(row => row.Id == submissionId, ct)).OrRefuse();
        var homework = await db.Set<Homework>().Where(row => row.Id == submission.HomeworkId)
            .Select(row => new { row.Title, row.Lecture.Topic.Course.TeacherId, StudentUserId = db.Set<Accounts.Student>().Where(student => student.Id == submission.StudentId).Select(student => student.UserId).First() }).SingleAsync(ct);
        if (homework.TeacherId != actor.TeacherId)
            throw CourseRefusals.NotYours.Thrown();

        var marks = input.Open(out var said);
        Check(submission, marks, said);
        said.Refuse();

        var now = clock.Now();
        var before = submission.Score;
        foreach (var mark in marks)
        {
            var answer = submission.Answers.Single(one => one.HomeworkQuestionId == mark.Question.Value);
            answer.PointsEarned = mark.Points.Value;
            answer.IsCorrect = mark.Points.Value == answer.HomeworkQuestion.Question.Points;
            answer.MarkerComment = mark.Comment.Or(answer.MarkerComment);
        }

        if (submission.Answers.All(answer => answer.PointsEarned is not null))
        {
            submission.Score = submission.Answers.Sum(answer => answer.PointsEarned);
            submission.Status = HomeworkStatus.Graded;
            if (submission.Score != before)
                db.Set<GradeEntry>().Add(HomeworkLedger.Line(submission, before, submission.Score, GradeSource.Marking, "Written answers marked", actor.UserId, now));
            db.Set<Notification>().Add(WorkNotices.Graded(NotificationType.HomeworkGraded, homework.StudentUserId, "homework", submission.HomeworkId, homework.Title, submission.Id, now));
        }

        db.Note(actor, now, "homework.marked", "homework_submission", submission.Id, $"Marked {homework.Title}.");
        await db.SaveAsync(ct);
        return (await HomeworkReading.DetailAsync(db.Set<HomeworkSubmission>().Where(row => row.Id == submissionId), forStudent: false, now, ct))!;
    }

    private static void Check(HomeworkSubmission submission, IReadOnlyList<MarkDraft> marks, Complaints said)
    {
        for (var index = 0; index < marks.Count; index++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"answers[{index}].");
            if (!said.Number(path + "homework_question", marks[index].Question, required: true) | !said.Number(path + "points_earned", marks[index].Points, required: true) || said.Has("answers"))
                continue;
            var id = marks[index].Question.Value!.Value;
            var question = submission.Answers.FirstOrDefault(answer => answer.HomeworkQuestionId == id)?.HomeworkQuestion.Question;
            if (question is null || question.Type != QuestionType.Written)
                said.Add("answers", "question_foreign", string.Create(CultureInfo.InvariantCulture, $"Question {id} is not a written question of this homework."));
            else if (marks[index].Points.Value < 0 || marks[index].Points.Value > question.Points)
                said.Add("answers", "points_range", string.Create(CultureInfo.InvariantCulture, $"Points must be between 0 and {question.Points}."));
        }
    }
}
