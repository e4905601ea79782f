using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Completion;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.LiveClasses;
using Lms.Domain.Materials;
using Lms.Domain.Notes;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Lms.Domain.Workload;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Lectures;

/// <summary>
/// Everything a student needs to learn with one lecture, in nine commands: videos with where to go on, materials, notes,
/// bookmark, live classes, texts to read, homework and quizzes, the lectures beside it, the end of access or why it is locked.
/// </summary>
public sealed class GetLecturePage(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">There is no such lecture within reach (404).</exception>
    public async Task<LecturePage> Handle(Actor actor, int lectureId, CancellationToken ct)
    {
        actor.Require(Permission.ReadCourseLectures);
        var now = clock.Now();
        var head = await db.KnownLectures(actor, now).Where(lecture => lecture.Id == lectureId).Select(LectureSummary.Projection(db, actor.StudentId)).Select(lecture => new
        {
            Lecture = lecture,
            Balance = db.Set<Student>().Where(row => row.Id == actor.StudentId).Select(row => row.Balance).First(),
            MayAct = db.Set<Student>().Any(row => row.Id == actor.StudentId && row.User.IsActive && row.Status == StudentStatus.Active),
            Enrollment = db.Set<Enrollment>().Where(row => row.StudentId == actor.StudentId && row.CourseId == lecture.CourseId)
                .OrderByDescending(row => row.EnrolledAt).ThenByDescending(row => row.Id).Select(row => (EnrollmentStatus?)row.Status).FirstOrDefault(),
            AccessEnds = db.Set<Purchase>().Where(row => row.StudentId == actor.StudentId && row.LectureId == lecture.Id)
                .OrderByDescending(row => row.EffectiveExpiry).Select(row => (DateTimeOffset?)row.EffectiveExpiry).FirstOrDefault(),
            Notes = db.Set<LessonProgress>().Where(row => row.StudentId == actor.StudentId && row.LectureId == lecture.Id).Select(row => row.Notes).FirstOrDefault(),
            IsBookmarked = db.Set<LessonProgress>().Any(row => row.StudentId == actor.StudentId && row.LectureId == lecture.Id && row.IsBookmarked),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();

        var reason = LectureLocks.Of(head.MayAct, head.Enrollment, head.AccessEnds, now);
        var isOpen = reason == LectureLock.None;
        var videos = await VideosAsync(actor, lectureId, isOpen, ct);
        var states = await new CompletionReading(db, actor.StudentId ?? 0, now).OfAsync(db.Set<Lecture>().Where(lecture => lecture.Id == lectureId), ct);
        var (previous, next) = await NeighboursAsync(actor, head.Lecture, now, ct);
        return new LecturePage
        {
            Lecture = head.Lecture,
            Lock = reason,
            AccessEnds = head.AccessEnds,
            Balance = head.Balance,
            Completion = states.GetValueOrDefault(lectureId) ?? new LectureCompletionState(lectureId, [], KeptProgress.None),
            Notes = head.Notes ?? string.Empty,
            IsBookmarked = head.IsBookmarked,
            Videos = videos,
            Materials = !isOpen ? [] : await db.Set<Material>().AsNoTracking().Where(row => row.LectureId == lectureId && row.IsActive)
                .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).Select(MaterialSummary.Projection).ToListAsync(ct),
            Work = !isOpen ? [] : await WorkReading.OfAsync(db, actor.StudentId!.Value, db.Set<Lecture>().Where(lecture => lecture.Id == lectureId), now, ct),
            LiveClasses = !isOpen ? [] : await LiveClassReading.OfLecturesAsync(db, actor.StudentId!.Value, db.Set<Lecture>().Where(lecture => lecture.Id == lectureId), now, ct),
            Reading = !isOpen ? [] : await db.Set<Note>().AsNoTracking().Where(row => row.LectureId == lectureId && row.IsActive)
                .OrderBy(row => row.Order).ThenBy(row => row.Id).Select(NoteSummary.Projection(db, actor.StudentId)).ToListAsync(ct),
            Previous = previous,
            Next = next,
        };
    }

    /// <summary>In the order in which the course shows them; lectures the student cannot open by id are passed over.</summary>
    private async Task<(LectureNeighbour? Previous, LectureNeighbour? Next)> NeighboursAsync(Actor actor, LectureSummary here, DateTimeOffset now, CancellationToken ct)
    {
        var row = await db.ReadableLectures(actor, Reach.Own, now).Where(lecture => lecture.Topic.CourseId == here.CourseId)
            .OrderBy(lecture => lecture.Topic.Order).ThenBy(lecture => lecture.TopicId).ThenBy(lecture => lecture.Order).ThenBy(lecture => lecture.Id)
            .Select(lecture => new LectureNeighbour(lecture.Id, lecture.Name)).ToListAsync(ct);
        var at = row.FindIndex(lecture => lecture.Id == here.Id);
        return (at > 0 ? row[at - 1] : null, at >= 0 && at < row.Count - 1 ? row[at + 1] : null);
    }

    private Task<List<LecturePageVideo>> VideosAsync(Actor actor, int lectureId, bool isOpen, CancellationToken ct) => (
        from video in db.Set<Video>().AsNoTracking()
        where video.LectureId == lectureId && video.IsActive
        join progress in db.Set<VideoProgress>().Where(row => row.StudentId == actor.StudentId) on video.Id equals progress.VideoId into watched
        from progress in watched.DefaultIfEmpty()
        orderby video.Order, video.Id
        select new LecturePageVideo
        {
            Id = video.Id,
            Name = video.Name,
            Platform = video.Platform,
            VideoUrl = isOpen ? video.VideoUrl : null,
            DurationMinutes = video.DurationMinutes,
            PositionSeconds = (int?)progress.PositionSeconds ?? 0,
            PercentWatched = (int?)progress.PercentWatched ?? 0,
            IsCompleted = (bool?)progress.IsCompleted ?? false,
        }).ToListAsync(ct);
}
