using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.LiveClasses;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Lms.Domain.Workload;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Strengths;

/// <summary>How a student learns: strengths by subject and lesson, courses with what is missing, and what to do next and why. Eight commands.</summary>
public sealed class GetLearningView(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>As many steps as are told.</summary>
    public const int MostSteps = 8;

    private const int MostOfAKind = 3;

    /// <exception cref="RefusedException">Not a student (403).</exception>
    public async Task<LearningView> Handle(Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.ReadStudentDashboard);
        var studentId = actor.StudentId ?? throw GeneralRefusals.PermissionDenied.Thrown();
        var now = clock.Now();
        var subjects = await StrengthReading.OfStudentAsync(db, studentId, now, ct);
        var courses = await CourseProgressReading.OfStudentAsync(db, studentId, now, ct);
        var open = db.Set<Lecture>().Where(lecture => db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == studentId && purchase.LectureId == lecture.Id));
        var work = (await WorkReading.OfAsync(db, studentId, open, now, ct)).Where(item => item.IsToDo).ToList();
        var classes = await LiveClassReading.ComingAsync(db, studentId, now, now.AddMinutes(LiveClass.OpensBeforeAtMost), MostOfAKind, ct);
        return new LearningView(subjects, courses, [.. Steps(subjects, courses, work, classes).Take(MostSteps)]);
    }

    /// <summary>What cannot wait first, then what is due, what is weak, what is missing.</summary>
    private static IEnumerable<NextStep> Steps(IReadOnlyList<SubjectStrength> subjects, IReadOnlyList<CourseProgress> courses, List<WorkItem> work, IReadOnlyList<LiveClassSummary> classes)
    {
        var named = work.Select(item => (item.Kind, item.Id)).ToHashSet();
        return work.Where(item => item.State == WorkState.Running).Select(item => OfWork(item, NextReason.Running))
            .Concat(classes.Where(live => live.IsOpen).Select(live => new NextStep { Reason = NextReason.RoomOpen, Kind = NextKind.LiveClass, Id = live.Id, Title = live.Title, Place = live.CourseName, Due = live.EndsAt }))
            .Concat(work.Where(item => item.State == WorkState.ToDo).Take(MostOfAKind).Select(item => OfWork(item, NextReason.ToDo)))
            .Concat(subjects.SelectMany(subject => subject.Lessons).Where(lesson => lesson.IsWeak).OrderBy(lesson => lesson.Tally.Percent).ThenBy(lesson => lesson.LessonId).Take(MostOfAKind)
                .Select(lesson => new NextStep { Reason = NextReason.WeakLesson, Kind = NextKind.Lecture, Id = lesson.LectureId, Title = lesson.LessonName, Place = lesson.SubjectName, Tally = lesson.Tally }))
            .Concat(courses.SelectMany(course => course.FirstMissing.Where(item => !IsNamed(item)).Take(MostOfAKind)
                .Select(item => new NextStep { Reason = NextReason.Missing, Kind = NextKind.Item, Id = item.LectureId, Title = item.ItemName, Place = course.CourseName, Item = item, CourseId = course.CourseId })));

        bool IsNamed(MissingItem item) => item.Kind switch
        {
            Completion.ProgressKind.Quiz => named.Contains((WorkKind.Quiz, item.ItemId)),
            Completion.ProgressKind.Homework => named.Contains((WorkKind.Homework, item.ItemId)),
            _ => false,
        };
    }

    private static NextStep OfWork(WorkItem item, NextReason reason) => new()
    {
        Reason = reason,
        Kind = item.Kind == WorkKind.Quiz ? NextKind.Quiz : NextKind.Homework,
        Id = item.Id,
        Title = item.Title,
        Place = item.CourseName,
        Due = item.Due,
    };
}
