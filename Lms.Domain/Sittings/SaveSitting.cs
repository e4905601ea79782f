using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Sittings;

/// <summary>What the exam page sends: the answers it has not seen acknowledged, or none to ask for news.</summary>
public sealed record SittingDraft
{
    /// <summary>The key of the window; see <see cref="HoldAttempt"/>.</summary>
    public Maybe<string?> Holder { get; init; }

    public Maybe<IReadOnlyList<AnswerDraft>?> Answers { get; init; }

    /// <summary>The newest announcement that the page has shown.</summary>
    public Maybe<long?> SeenAnnouncement { get; init; }
}

/// <summary>What the exam page is told each time it asks.</summary>
/// <param name="ServerTime">The server's clock; the page's timer goes by it.</param>
/// <param name="Deadline">When it ends, as things stand now; null for never.</param>
/// <param name="State">Whether it still runs.</param>
/// <param name="IsHolder">False when another window goes on with it.</param>
/// <param name="Answers">What became of the answers sent.</param>
/// <param name="Announcements">What has not been shown yet, oldest first.</param>
public sealed record SittingNews(
    DateTimeOffset ServerTime, DateTimeOffset? Deadline, AttemptState State, bool IsHolder, IReadOnlyList<StoredAnswer> Answers, IReadOnlyList<AnnouncementLine> Announcements);

/// <summary>
/// Stores what the exam page sends and tells it what it must know. Saves on their way are taken up to
/// <see cref="DeadlineCalculator.Grace"/> after the deadline; without answers it is the page's sign of life.
/// </summary>
public sealed class SaveSitting(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>A sign of life is written down this seldom: asking for news is reading, and must stay cheap for hundreds at once.</summary>
    public static readonly TimeSpan SightingEvery = TimeSpan.FromSeconds(20);

    private sealed record Found(int QuizId, AttemptState State, DateTimeOffset? Deadline, string? HolderKey, DateTimeOffset? LastSeenAt, bool MayAct);

    /// <exception cref="RefusedException">
    /// Unknown or somebody else's (404), a suspended account (403), answers that do not belong (400); with answers also handed in, time is up, or held by another window (400).
    /// </exception>
    public async Task<SittingNews> Handle(Actor actor, int attemptId, Input<SittingDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var now = clock.Now();
        var attempt = await ReadAsync(actor, attemptId, ct) ?? throw GeneralRefusals.NotFound.Thrown();
        if (!attempt.MayAct)
            throw AccountRefusals.CannotAccessCourses.Thrown();
        var draft = input.Open(out var said);
        said.Text("holder", draft.Holder, required: true, max: HoldAttempt.KeyLength);
        said.Refuse();
        var answers = draft.Answers.Value ?? [];
        await AnswerChecks.CheckAsync(db, attempt.QuizId, answers, said, ct);

        var key = draft.Holder.Value!;
        var stored = answers.Count > 0 ? await StoreAsync(attemptId, attempt, answers, key, now, ct) : await SeeAsync(attemptId, attempt, key, now, ct);
        var told = await AnnouncementsAsync(attemptId, draft.SeenAnnouncement.Value ?? 0, now, ct);
        if (attempt.State == AttemptState.Running && AttemptClosing.IsOverdue(attempt.Deadline, now))
            attempt = (await ReadAsync(actor, attemptId, ct))!;
        return new SittingNews(now, attempt.Deadline, attempt.State, attempt.HolderKey is null || attempt.HolderKey == key, stored, told);
    }

    private Task<Found?> ReadAsync(Actor actor, int attemptId, CancellationToken ct) => db.Set<QuizAttempt>().AsNoTracking().Where(row => row.Id == attemptId && row.StudentId == actor.StudentId)
        .Select(row => new Found(row.QuizId, row.State, row.Deadline, row.HolderKey, row.LastSeenAt, row.Student.Status == StudentStatus.Active && row.Student.User.IsActive)).FirstOrDefaultAsync(ct);

    private async Task<IReadOnlyList<StoredAnswer>> StoreAsync(int attemptId, Found attempt, IReadOnlyList<AnswerDraft> answers, string key, DateTimeOffset now, CancellationToken ct)
    {
        if (attempt.State != AttemptState.Running)
            throw AttemptRefusals.AlreadySubmitted.Thrown();
        if (AttemptClosing.IsOverdue(attempt.Deadline, now))
            throw AttemptRefusals.TimeIsUp.Thrown();
        return await AnswerStoring.SaveAsync(db, attemptId, answers, key, now, ct);
    }

    /// <summary>No answers: it is noted that the page is there, and an attempt whose time is up is closed.</summary>
    private async Task<IReadOnlyList<StoredAnswer>> SeeAsync(int attemptId, Found attempt, string key, DateTimeOffset now, CancellationToken ct)
    {
        if (attempt.State != AttemptState.Running)
            return [];
        if (AttemptClosing.IsOverdue(attempt.Deadline, now))
            await AttemptClosing.CloseAsync(db, attemptId, now, ct);
        else if ((attempt.HolderKey is null || attempt.HolderKey == key) && (attempt.LastSeenAt is not { } seen || now - seen >= SightingEvery))
            await db.Set<QuizAttempt>().Where(row => row.Id == attemptId && row.State == AttemptState.Running).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSeenAt, now), ct);
        return [];
    }

    private async Task<IReadOnlyList<AnnouncementLine>> AnnouncementsAsync(int attemptId, long seen, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = await db.Set<AttemptAnnouncement>().AsNoTracking().Where(row => row.AttemptId == attemptId && row.SeenAt == null).OrderBy(row => row.Id)
            .Select(AnnouncementLine.Projection).ToListAsync(ct);
        if (waiting.Exists(row => row.Id <= seen))
            await db.Set<AttemptAnnouncement>().Where(row => row.AttemptId == attemptId && row.SeenAt == null && row.Id <= seen).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), ct);
        return [.. waiting.Where(row => row.Id > seen)];
    }
}
