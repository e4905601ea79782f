using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Extensions;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Workload;

/// <summary>Reads the published homework and quizzes of some lectures as one student stands with them; a command for each kind.</summary>
internal static class WorkReading
{
    /// <summary>The work of these lectures: what is due first comes first, then what is never due, in the order it was set.</summary>
    public static async Task<IReadOnlyList<WorkItem>> OfAsync(ILmsDb db, int studentId, IQueryable<Lecture> lectures, DateTimeOffset now, CancellationToken ct) =>
    [
        .. (await HomeworksAsync(db, studentId, lectures, now, ct)).Concat(await QuizzesAsync(db, studentId, lectures, now, ct))
            .OrderBy(item => item.Due ?? DateTimeOffset.MaxValue).ThenBy(item => item.Kind).ThenBy(item => item.Id),
    ];

    private static async Task<IEnumerable<WorkItem>> HomeworksAsync(ILmsDb db, int studentId, IQueryable<Lecture> lectures, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await db.Set<Homework>().AsNoTracking().Where(row => row.IsActive && row.IsPublished && lectures.Any(lecture => lecture.Id == row.LectureId)).Select(row => new
        {
            row.Id,
            row.Title,
            row.LectureId,
            LectureName = row.Lecture.Name,
            row.Lecture.Topic.CourseId,
            CourseName = row.Lecture.Topic.Course.Name,
            row.OpenDate,
            row.CloseDate,
            Points = row.Questions.Where(question => !question.IsDropped).Sum(question => question.PointsHere ?? question.Question.Points),
            Submissions = db.Set<HomeworkSubmission>().Where(one => one.HomeworkId == row.Id && one.StudentId == studentId)
                .Select(one => new { one.Status, one.Score, one.SubmittedAt }).ToList(),
        }).ToListAsync(ct);
        return rows.Select(row =>
        {
            var handedIn = row.Submissions.FirstOrDefault();
            var isMarked = handedIn is { Status: HomeworkStatus.Graded };
            return new WorkItem
            {
                Kind = WorkKind.Homework,
                Id = row.Id,
                Title = row.Title,
                LectureId = row.LectureId,
                LectureName = row.LectureName,
                CourseId = row.CourseId,
                CourseName = row.CourseName,
                State = isMarked ? WorkState.Marked : handedIn is not null ? WorkState.HandedIn : StateOf(row.OpenDate, row.CloseDate, now),
                Opens = row.OpenDate,
                Due = row.CloseDate,
                HandedInAt = handedIn?.SubmittedAt,
                Score = isMarked ? handedIn!.Score : null,
                TotalPoints = row.Points,
            };
        });
    }

    private static async Task<IEnumerable<WorkItem>> QuizzesAsync(ILmsDb db, int studentId, IQueryable<Lecture> lectures, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await db.Set<Quiz>().AsNoTracking().Where(row => row.IsActive && row.IsPublished && lectures.Any(lecture => lecture.Id == row.LectureId)).Select(row => new
        {
            Quiz = new { row.Id, row.Title, row.LectureId, LectureName = row.Lecture.Name, row.Lecture.Topic.CourseId, CourseName = row.Lecture.Topic.Course.Name, row.PassingScore },
            row.Settings,
            Points = row.Questions.Where(question => !question.IsDropped).Sum(question => question.PointsHere ?? question.Question.Points),
            ExtendedTo = db.Set<DueDateExtension>().Where(one => one.QuizId == row.Id && one.StudentId == studentId).Select(one => one.ClosesAt).FirstOrDefault(),
            Attempts = db.Set<QuizAttempt>().Where(one => one.QuizId == row.Id && one.StudentId == studentId).OrderBy(one => one.Number).Select(AttemptSummary.Projection).ToList(),
        }).ToListAsync(ct);
        return rows.Select(row =>
        {
            var schedule = DeadlineCalculator.ScheduleOf(new DeadlineTerms { Opens = row.Settings.OpenDate, Closes = row.Settings.CloseDate, ExtendedTo = row.ExtendedTo, TimerMinutes = row.Settings.TimerMinutes });
            var running = row.Attempts.Find(one => one.State == AttemptState.Running && !AttemptClosing.IsOverdue(one.Deadline, now));
            var finished = row.Attempts.Where(one => one.State != AttemptState.Running).Select(one => AttemptReview.Seen(one, forStudent: true, now)).ToList();
            var score = finished.Exists(one => !one.IsScoreVisible) ? null : GradeCalculator.Final(row.Settings.AttemptScoring, [.. finished.Select(one => one.Score)]);
            return new WorkItem
            {
                Kind = WorkKind.Quiz,
                Id = row.Quiz.Id,
                Title = row.Quiz.Title,
                LectureId = row.Quiz.LectureId,
                LectureName = row.Quiz.LectureName,
                CourseId = row.Quiz.CourseId,
                CourseName = row.Quiz.CourseName,
                State = running is not null ? WorkState.Running
                    : finished.Count > 0 ? score is null ? WorkState.HandedIn : WorkState.Marked
                    : StateOf(schedule.Opens, schedule.Closes, now),
                Opens = schedule.Opens,
                Due = running is null ? schedule.Closes : running.Deadline,
                HandedInAt = finished.Max(one => one.SubmittedAt),
                Score = score,
                TotalPoints = row.Points,
                Passed = GradeCalculator.Passes(score, row.Quiz.PassingScore),
            };
        });
    }

    private static WorkState StateOf(DateTimeOffset? opens, DateTimeOffset? closes, DateTimeOffset now) =>
        opens > now ? WorkState.NotOpenYet : closes <= now ? WorkState.Missed : WorkState.ToDo;
}
