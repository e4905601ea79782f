using Lms.Domain.Common;
using Lms.Domain.Completion;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Progress;

/// <summary>Reads how far a student is, in as many courses as wanted with two commands: the courses with their lectures, and what is asked for in them.</summary>
public static class CourseProgressReading
{
    /// <summary>How many missing items are named; the rest is only counted.</summary>
    public const int MostMissing = 5;

    private sealed record Line(int CourseId, string CourseName, string TeacherName, Guid? CoverId, int? LectureId, string? LectureName, DateTimeOffset? AccessEnds);

    /// <summary>The courses the student was let into, in the order of their names.</summary>
    internal static Task<IReadOnlyList<CourseProgress>> OfStudentAsync(ILmsDb db, int studentId, DateTimeOffset now, CancellationToken ct) => OfStudentAsync(db, studentId, db.Set<Course>(), now, ct);

    /// <summary>Those of them that are among these courses.</summary>
    internal static async Task<IReadOnlyList<CourseProgress>> OfStudentAsync(ILmsDb db, int studentId, IQueryable<Course> among, DateTimeOffset now, CancellationToken ct)
    {
        var shown = db.Set<Lecture>().Where(lecture => lecture.IsVisible && lecture.Topic.IsActive);
        var bought = db.Set<Purchase>().Where(row => row.StudentId == studentId);
        var joined = among.AsNoTracking().Where(course => course.IsActive
            && db.Set<Enrollment>().Any(row => row.StudentId == studentId && row.LiveCourseId == course.Id && row.Status == EnrollmentStatus.Approved));
        var lines = await (
            from course in joined
            from lecture in shown.Where(lecture => lecture.Topic.CourseId == course.Id).DefaultIfEmpty()
            orderby course.Name, course.Id, lecture.Topic.Order, lecture.TopicId, lecture.Order, lecture.Id
            select new Line(
                course.Id, course.Name, course.Teacher.User.Name, course.CoverId, (int?)lecture.Id, lecture.Name,
                bought.Where(row => row.LectureId == lecture.Id).OrderByDescending(row => row.EffectiveExpiry).Select(row => (DateTimeOffset?)row.EffectiveExpiry).FirstOrDefault())).ToListAsync(ct);
        if (lines.Count == 0)
            return [];

        var states = await new CompletionReading(db, studentId, now).OfAsync(shown.Where(lecture => joined.Any(course => course.Id == lecture.Topic.CourseId)), ct);
        return [.. lines.GroupBy(line => line.CourseId).Select(course => Of([.. course], states, now))];
    }

    private static CourseProgress Of(IReadOnlyList<Line> course, IReadOnlyDictionary<int, LectureCompletionState> states, DateTimeOffset now)
    {
        var lectures = course.Where(line => line.LectureId is { } id && states.ContainsKey(id)).Select(line => (Line: line, State: states[line.LectureId!.Value])).ToList();
        var missing = lectures.SelectMany(lecture => lecture.State.Missing.Select(item => (lecture.Line, Item: item))).ToList();
        var items = lectures.Sum(lecture => lecture.State.Items.Count);
        return new CourseProgress
        {
            CourseId = course[0].CourseId,
            CourseName = course[0].CourseName,
            TeacherName = course[0].TeacherName,
            CoverId = course[0].CoverId,
            ItemCount = items,
            DoneCount = items - missing.Count,
            Credits = lectures.Sum(lecture => lecture.State.Credits),
            Weight = lectures.Sum(lecture => lecture.State.Weight),
            FirstMissing = [.. missing.Take(MostMissing).Select(one => Missing(one.Line.LectureId!.Value, one.Line.LectureName!, one.Line.AccessEnds, one.Item, now))],
        };
    }

    /// <summary>An item that is not done, of a lecture whose access ends then; null when it was never bought.</summary>
    internal static MissingItem Missing(int lectureId, string lectureName, DateTimeOffset? accessEnds, ProgressItem item, DateTimeOffset now) => new()
    {
        Kind = item.Kind,
        ItemId = item.Id,
        ItemName = item.Title,
        LectureId = lectureId,
        LectureName = lectureName,
        PercentDone = item.Percent,
        Reason = ReasonOf(accessEnds, item, now),
    };

    private static MissingReason ReasonOf(DateTimeOffset? accessEnds, ProgressItem item, DateTimeOffset now) => accessEnds switch
    {
        null => MissingReason.NotBought,
        { } end when end <= now => MissingReason.AccessEnded,
        _ => item.Reason switch
        {
            ProgressReason.NotStarted => MissingReason.NotStarted,
            ProgressReason.NotPassed => MissingReason.NotPassed,
            _ => MissingReason.PartlyDone,
        },
    };
}
