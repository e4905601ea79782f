using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Extensions;
using Lms.Domain.Homeworks;
using Lms.Domain.LiveClasses;
using Lms.Domain.Materials;
using Lms.Domain.Notes;
using Lms.Domain.Progress;
using Lms.Domain.Quizzes;
using Lms.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Completion;

/// <summary>Reads what lectures ask of one student and what was done of it, all kinds with one command.</summary>
internal sealed class CompletionReading(ILmsDb db, int studentId, DateTimeOffset now)
{
    /// <summary>The number that stands for the student's own record of a lecture among the kinds.</summary>
    private const int Kept = 0;

    private sealed class Row
    {
        public int Kind { get; init; }

        public int Id { get; init; }

        public string Title { get; init; } = string.Empty;

        public Guid PublicId { get; init; }

        public int LectureId { get; init; }

        public int Order { get; init; }

        public int Percent { get; init; }

        public bool IsDone { get; init; }

        public bool MustPass { get; init; }

        public DateTimeOffset? DoneAt { get; init; }

        public DateTimeOffset? LastAt { get; init; }

        public int Seconds { get; init; }

        public int Position { get; init; }
    }

    /// <summary>The state of each of these lectures.</summary>
    public async Task<IReadOnlyDictionary<int, LectureCompletionState>> OfAsync(IQueryable<Lecture> lectures, CancellationToken ct)
    {
        var rows = (await Videos(lectures).Concat(Visited(lectures)).Concat(Read(lectures)).Concat(Attended(lectures)).Concat(HandedIn(lectures)).Concat(Quizzed(lectures)).Concat(Own(lectures)).ToListAsync(ct))
            .ToLookup(row => row.LectureId);
        return rows.ToDictionary(own => own.Key, own => new LectureCompletionState(
            own.Key,
            [.. own.Where(row => row.Kind != Kept).OrderBy(row => row.Kind).ThenBy(row => row.Order).ThenBy(row => row.Id).Select(ItemOf)],
            own.Where(row => row.Kind == Kept).Select(row => new KeptProgress(row.Percent, row.DoneAt) { IsStored = true }).FirstOrDefault(KeptProgress.None)));
    }

    private static ProgressItem ItemOf(Row row) => new((ProgressKind)row.Kind, row.Id, row.PublicId, row.LectureId, row.Order, row.Percent, row.IsDone, row.MustPass, row.DoneAt, row.LastAt, row.Seconds, row.Position) { Title = row.Title };

    private IQueryable<Row> Videos(IQueryable<Lecture> lectures) =>
        from video in db.Set<Video>()
        where video.IsActive && lectures.Any(lecture => lecture.Id == video.LectureId)
        join progress in db.Set<VideoProgress>().Where(row => row.StudentId == studentId) on video.Id equals progress.VideoId into watched
        from progress in watched.DefaultIfEmpty()
        select new Row
        {
            Kind = (int)ProgressKind.Video,
            Id = video.Id,
            Title = video.Name,
            PublicId = video.PublicId,
            LectureId = video.LectureId,
            Order = video.Order,
            Percent = (int?)progress.PercentWatched ?? 0,
            IsDone = (bool?)progress.IsCompleted ?? false,
            MustPass = false,
            DoneAt = progress.CompletedAt,
            LastAt = (DateTimeOffset?)progress.LastWatchedAt,
            Seconds = (int?)progress.WatchedSeconds ?? 0,
            Position = (int?)progress.PositionSeconds ?? 0,
        };

    private IQueryable<Row> Visited(IQueryable<Lecture> lectures) =>
        from material in db.Set<Material>()
        where material.IsActive && lectures.Any(lecture => lecture.Id == material.LectureId)
        join visit in db.Set<ContentVisit>().Where(row => row.StudentId == studentId) on (int?)material.Id equals visit.MaterialId into visits
        from visit in visits.DefaultIfEmpty()
        select new Row
        {
            Kind = (int)ProgressKind.Material,
            Id = material.Id,
            Title = material.Title,
            PublicId = material.FileId,
            LectureId = material.LectureId,
            Order = 0,
            Percent = visit != null ? CompletionRule.Full : 0,
            IsDone = visit != null,
            MustPass = false,
            DoneAt = (DateTimeOffset?)visit.FirstAt,
            LastAt = (DateTimeOffset?)visit.LastAt,
            Seconds = 0,
            Position = 0,
        };

    private IQueryable<Row> Read(IQueryable<Lecture> lectures) =>
        from note in db.Set<Note>()
        where note.IsActive && lectures.Any(lecture => lecture.Id == note.LectureId)
        join visit in db.Set<ContentVisit>().Where(row => row.StudentId == studentId) on (int?)note.Id equals visit.NoteId into visits
        from visit in visits.DefaultIfEmpty()
        select new Row
        {
            Kind = (int)ProgressKind.Note,
            Id = note.Id,
            Title = note.Title,
            PublicId = note.PublicId,
            LectureId = note.LectureId,
            Order = note.Order,
            Percent = visit != null ? CompletionRule.Full : 0,
            IsDone = visit != null,
            MustPass = false,
            DoneAt = (DateTimeOffset?)visit.FirstAt,
            LastAt = (DateTimeOffset?)visit.LastAt,
            Seconds = 0,
            Position = 0,
        };

    /// <summary>A class counts for those who came: one that was missed cannot be made up, and its recording is a video of its own.</summary>
    private IQueryable<Row> Attended(IQueryable<Lecture> lectures) =>
        from presence in db.Set<LiveAttendance>()
        where presence.StudentId == studentId && presence.LiveClass.CancelledAt == null && lectures.Any(lecture => lecture.Id == presence.LiveClass.LectureId)
        select new Row
        {
            Kind = (int)ProgressKind.LiveClass,
            Id = presence.LiveClassId,
            Title = presence.LiveClass.Title,
            PublicId = presence.LiveClass.PublicId,
            LectureId = presence.LiveClass.LectureId,
            Order = 0,
            Percent = CompletionRule.Full,
            IsDone = true,
            MustPass = false,
            DoneAt = (DateTimeOffset?)presence.JoinedAt,
            LastAt = (DateTimeOffset?)presence.JoinedAt,
            Seconds = presence.Seconds ?? 0,
            Position = 0,
        };

    /// <summary>Homework that is open, or was handed in.</summary>
    private IQueryable<Row> HandedIn(IQueryable<Lecture> lectures) =>
        from homework in db.Set<Homework>()
        where homework.IsActive && homework.IsPublished && lectures.Any(lecture => lecture.Id == homework.LectureId)
        join submission in db.Set<HomeworkSubmission>().Where(row => row.StudentId == studentId) on homework.Id equals submission.HomeworkId into submissions
        from submission in submissions.DefaultIfEmpty()
        where submission != null || ((homework.OpenDate == null || homework.OpenDate <= now) && (homework.CloseDate == null || homework.CloseDate > now))
        select new Row
        {
            Kind = (int)ProgressKind.Homework,
            Id = homework.Id,
            Title = homework.Title,
            PublicId = Guid.Empty,
            LectureId = homework.LectureId,
            Order = 0,
            Percent = submission != null ? CompletionRule.Full : 0,
            IsDone = submission != null,
            MustPass = false,
            DoneAt = (DateTimeOffset?)submission.SubmittedAt,
            LastAt = (DateTimeOffset?)submission.SubmittedAt,
            Seconds = 0,
            Position = 0,
        };

    /// <summary>Quizzes that are open, for everybody or by an extension, or were taken; practice asks for nothing.</summary>
    private IQueryable<Row> Quizzed(IQueryable<Lecture> lectures)
    {
        var finished = db.Set<QuizAttempt>().Where(row => row.StudentId == studentId && row.State != AttemptState.Running);
        return
            from quiz in db.Set<Quiz>()
            where quiz.IsActive && quiz.IsPublished && !quiz.Settings.IsPractice && lectures.Any(lecture => lecture.Id == quiz.LectureId)
            where finished.Any(row => row.QuizId == quiz.Id)
                || ((quiz.Settings.OpenDate == null || quiz.Settings.OpenDate <= now) && (quiz.Settings.CloseDate == null || quiz.Settings.CloseDate > now))
                || db.Set<DueDateExtension>().Any(row => row.QuizId == quiz.Id && row.StudentId == studentId && row.ClosesAt > now)
            select new Row
            {
                Kind = (int)ProgressKind.Quiz,
                Id = quiz.Id,
                Title = quiz.Title,
                PublicId = quiz.PublicId,
                LectureId = quiz.LectureId,
                Order = 0,
                Percent = finished.Where(row => row.QuizId == quiz.Id && row.Score != null && row.MaximumScore > 0).Max(row => (int?)(100 * row.Score!.Value / row.MaximumScore)) ?? 0,
                IsDone = quiz.PassingScore == null ? finished.Any(row => row.QuizId == quiz.Id) : finished.Any(row => row.QuizId == quiz.Id && row.Score >= quiz.PassingScore),
                MustPass = quiz.PassingScore != null,
                DoneAt = finished.Where(row => row.QuizId == quiz.Id && (quiz.PassingScore == null || row.Score >= quiz.PassingScore)).Min(row => row.SubmittedAt),
                LastAt = db.Set<QuizAttempt>().Where(row => row.StudentId == studentId && row.QuizId == quiz.Id).Max(row => (DateTimeOffset?)row.LastStartedAt),
                Seconds = (int)(finished.Where(row => row.QuizId == quiz.Id).Sum(row => row.TakenMilliseconds) / 1000),
                Position = 0,
            };
    }

    private IQueryable<Row> Own(IQueryable<Lecture> lectures) =>
        from kept in db.Set<LessonProgress>()
        where kept.StudentId == studentId && lectures.Any(lecture => lecture.Id == kept.LectureId)
        select new Row
        {
            Kind = Kept,
            Id = kept.Id,
            Title = kept.Lecture.Name,
            PublicId = Guid.Empty,
            LectureId = kept.LectureId,
            Order = 0,
            Percent = (int)Math.Floor((double)kept.ReportedPercent), // a plain conversion rounds on PostgreSQL
            IsDone = kept.CompletedAt != null,
            MustPass = false,
            DoneAt = kept.CompletedAt,
            LastAt = (DateTimeOffset?)kept.UpdatedAt,
            Seconds = 0,
            Position = 0,
        };
}
