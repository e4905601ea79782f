using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Completion;
using Lms.Domain.Courses;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Lessons;

/// <summary>What a student's app reports of a lecture. Absent and null leave things as they are, but for notes and metadata, which null clears.</summary>
public sealed record LessonDraft
{
    public Maybe<string?> Status { get; init; }

    /// <summary>0 to 100.</summary>
    public Maybe<decimal?> Percent { get; init; }

    public Maybe<int?> PositionSeconds { get; init; }

    /// <summary>Looked at for its range only: what a quiz came to, the product knows itself. So with the next.</summary>
    public Maybe<decimal?> QuizScore { get; init; }

    public Maybe<int?> QuizAttempts { get; init; }

    /// <summary>Minutes in all so far, not since the last time.</summary>
    public Maybe<int?> MinutesSpent { get; init; }

    public Maybe<string?> Notes { get; init; }

    public Maybe<bool?> IsBookmarked { get; init; }

    /// <summary>The app's own JSON object, as text.</summary>
    public Maybe<string?> Metadata { get; init; }
}

/// <summary>
/// Stores what a student's app reports of a lecture (progress-1.2). The same report twice leaves the same record.
/// Completion stays; a lecture whose quiz must be passed is completed only by passing. Staff try it out without a trace.
/// </summary>
public sealed class WriteLesson(ILmsDb db, TimeProvider clock) : IUseCase
{
    private const int LongestNotes = 10_000;
    private const int LongestMetadata = 8192;

    /// <exception cref="RefusedException">
    /// No such course or lecture (404), not enrolled or no access to the lecture (403), a field is wrong (400).
    /// </exception>
    public async Task<LessonRecord> Handle(Actor actor, Guid courseId, Guid lectureId, Input<LessonDraft> input, CancellationToken ct)
    {
        var now = clock.Now();
        var seat = await LessonSeat.FindAsync(db, actor, courseId, ct);
        var lectures = seat.Lectures(db, now).Where(row => row.PublicId == lectureId);
        var lecture = await lectures.Select(row => new
        {
            row.Id,
            row.CreatedAt,
            IsOpen = db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == seat.StudentId && purchase.LectureId == row.Id),
        }).FirstOrDefaultAsync(ct).OrRefuseAsync();
        if (seat.IsEnrolled && !lecture.IsOpen)
            throw GeneralRefusals.PermissionDenied.Thrown();
        var draft = input.Open(out var said);
        Check(draft, said);
        said.Refuse();
        if (!seat.IsEnrolled)
            return await TriedAsync(seat, lecture.Id, lectureId, lecture.CreatedAt, draft, said, now, ct);

        try
        {
            await StoreAsync();
        }
        catch (UniqueRowException)
        {
            await StoreAsync(); // another device of the same student made the row in this very moment
        }

        return (await new LessonReading(db, seat, now).OfAsync(lectures, ct))[0];

        Task<bool> StoreAsync() => db.InTransaction(
            async () =>
            {
                var row = await db.Set<LessonProgress>().FirstOrDefaultAsync(one => one.StudentId == seat.StudentId && one.LectureId == lecture.Id, ct);
                var state = await StateAsync(seat.StudentId!.Value, lecture.Id, now, ct);
                if (row is null)
                    db.Set<LessonProgress>().Add(row = new LessonProgress { StudentId = seat.StudentId.Value, LectureId = lecture.Id, CreatedAt = now, UpdatedAt = now });
                Apply(draft, row, state, said, now);
                await db.SaveAsync(ct);
                return true;
            },
            ct);
    }

    private static void Check(LessonDraft draft, Complaints said)
    {
        if (draft.Status.Value is not null)
            said.Choice("status", draft.Status, Wording.All<LessonStatus>());
        said.Number("progress_percentage", draft.Percent, nullable: true, min: 0, max: 100);
        said.Number("video_position_seconds", draft.PositionSeconds, nullable: true, min: 0);
        said.Number("quiz_score", draft.QuizScore, nullable: true, min: 0, max: 100);
        said.Number("quiz_attempts", draft.QuizAttempts, nullable: true, min: 0);
        said.Number("time_spent_minutes", draft.MinutesSpent, nullable: true, min: 0);
        said.Text("user_notes", draft.Notes, nullable: true, blank: true, max: LongestNotes);
        said.Text("metadata", draft.Metadata, nullable: true, max: LongestMetadata);
    }

    /// <summary>Takes the report over.</summary>
    private static void Apply(LessonDraft draft, LessonProgress row, LectureCompletionState state, Complaints said, DateTimeOffset now)
    {
        var status = Wording.Parse<LessonStatus>(draft.Status.Value);
        if (status == LessonStatus.NotStarted && (state.IsBegun || row.IsBegun || row.ReportedPercent > 0 || row.PositionSeconds > 0 || row.MinutesSpent > 0 || row.CompletedAt is not null))
            said.Add("status", "work_exists", "The lesson has recorded work and cannot be not_started.");
        said.Refuse();

        var percent = status == LessonStatus.Completed ? CompletionRule.Full : draft.Percent.Value;
        if (percent >= CompletionRule.Full && !state.IsHeldBack)
            row.Complete(now);
        else if (percent is { } reported && row.CompletedAt is null)
            row.Report(Math.Min(reported, CompletionRule.Full - 1));
        if (status is LessonStatus.InProgress or LessonStatus.Completed)
            row.Begin();
        if (draft.PositionSeconds.Value is { } position)
            row.Stand(position, now);
        if (draft.MinutesSpent.Value is { } minutes)
            row.Spend(minutes);
        row.Notes = draft.Notes.IsSent ? draft.Notes.Value ?? string.Empty : row.Notes;
        row.IsBookmarked = draft.IsBookmarked.Value ?? row.IsBookmarked;
        row.Metadata = draft.Metadata.Or(row.Metadata);
        row.UpdatedAt = now;
    }

    /// <summary>What a member of staff would have, had they been a student.</summary>
    private async Task<LessonRecord> TriedAsync(LessonSeat seat, int id, Guid lectureId, DateTimeOffset createdAt, LessonDraft draft, Complaints said, DateTimeOffset now, CancellationToken ct)
    {
        var row = new LessonProgress { StudentId = 0, LectureId = id, CreatedAt = now, UpdatedAt = now };
        var state = await StateAsync(0, id, now, ct);
        Apply(draft, row, state, said, now);
        return new LessonReading(db, seat, now).Of(lectureId, createdAt, row, state with { Kept = new KeptProgress((int)row.ReportedPercent, row.CompletedAt) }, []);
    }

    private async Task<LectureCompletionState> StateAsync(int studentId, int lectureId, DateTimeOffset now, CancellationToken ct) =>
        (await new CompletionReading(db, studentId, now).OfAsync(db.Set<Lecture>().Where(row => row.Id == lectureId), ct)).GetValueOrDefault(lectureId) ?? new LectureCompletionState(lectureId, [], KeptProgress.None);
}
