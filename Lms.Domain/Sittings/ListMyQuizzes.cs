using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Extensions;
using Lms.Domain.Grading;
using Lms.Domain.Purchases;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sittings;

/// <summary>Where a student stands with a quiz.</summary>
public enum MyQuizState
{
    /// <summary>An attempt can begin now.</summary>
    Open,

    /// <summary>An attempt runs.</summary>
    Running,

    /// <summary>It opens later.</summary>
    NotOpenYet,

    /// <summary>Every attempt has been made.</summary>
    Done,

    /// <summary>No attempt can begin any more: it has closed, or access to the lecture has ended.</summary>
    Closed,
}

/// <summary>A quiz as its student sees it in a list; dates and minutes are the student's own.</summary>
public sealed record MyQuizLine(
    int Id, string Title, string CourseName, string LectureName, int QuestionCount, DateTimeOffset? Opens, DateTimeOffset? Closes, int? AllowedMinutes, int Allowed, int Made, MyQuizState State);

/// <summary>The quizzes of the lectures a student has bought.</summary>
public sealed class ListMyQuizzes(ILmsDb db, TimeProvider clock) : IUseCase
{
    private static readonly Ordering<Quiz> Order = new Ordering<Quiz>(
            rows => rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("title", row => row.Title)
        .Allow("closes", row => row.Settings.CloseDate);

    /// <summary>One page; searched by title and course.</summary>
    public async Task<Page<MyQuizLine>> Handle(Actor actor, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var now = clock.Now();
        var bought = db.Set<Purchase>().Where(purchase => purchase.StudentId == actor.StudentId);
        var opening = bought.Opening(now);
        var attempts = db.Set<QuizAttempt>().Where(attempt => attempt.StudentId == actor.StudentId);
        var extensions = db.Set<DueDateExtension>().Where(extension => extension.StudentId == actor.StudentId);
        var rows = db.Set<Quiz>().AsNoTracking().Where(row => row.IsActive && row.IsPublished && bought.Any(purchase => purchase.LectureId == row.LectureId))
            .Search(request, row => row.Title, row => row.Lecture.Topic.Course.Name);
        var page = await Order.Apply(rows, request.Order).Select(row => new
        {
            row.Id,
            row.Title,
            CourseName = row.Lecture.Topic.Course.Name,
            LectureName = row.Lecture.Name,
            QuestionCount = row.Questions.Count,
            row.Settings,
            HasAccess = opening.Any(purchase => purchase.LectureId == row.LectureId),
            Made = attempts.Count(attempt => attempt.QuizId == row.Id),
            IsRunning = attempts.Any(attempt => attempt.RunningQuizId == row.Id),
            ClosesAt = extensions.Where(extension => extension.QuizId == row.Id).Select(extension => extension.ClosesAt).FirstOrDefault(),
            Multiplier = extensions.Where(extension => extension.QuizId == row.Id).Select(extension => (decimal?)extension.TimeMultiplier).FirstOrDefault(),
            Allowance = extensions.Where(extension => extension.QuizId == row.Id).Select(extension => (int?)extension.AllowanceMinutes).FirstOrDefault(),
        }).PageAsync(request, ct);
        return page.Map(row =>
        {
            var terms = new DeadlineTerms
            {
                Opens = row.Settings.OpenDate,
                Closes = row.Settings.CloseDate,
                ExtendedTo = row.ClosesAt,
                TimerMinutes = row.Settings.TimerMinutes,
                TimeMultiplier = row.Multiplier ?? 1,
                AllowanceMinutes = row.Allowance ?? 0,
            };
            var (schedule, allowed) = (DeadlineCalculator.ScheduleOf(terms), row.Settings.AttemptsAllowed);
            var state = row.IsRunning ? MyQuizState.Running
                : allowed > 0 && row.Made >= allowed ? MyQuizState.Done
                : schedule.Opens > now ? MyQuizState.NotOpenYet
                : row.HasAccess && DeadlineCalculator.IsOpen(terms, now) ? MyQuizState.Open
                : MyQuizState.Closed;
            return new MyQuizLine(row.Id, row.Title, row.CourseName, row.LectureName, row.QuestionCount, schedule.Opens, schedule.Closes, schedule.AllowedMinutes, allowed, row.Made, state);
        });
    }
}
