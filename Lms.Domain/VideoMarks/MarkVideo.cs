using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Progress;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.VideoMarks;

/// <summary>What a student marks.</summary>
public sealed record VideoMarkDraft
{
    /// <summary>Seconds from the beginning.</summary>
    public Maybe<int?> AtSeconds { get; init; }

    /// <summary>At most 500 characters; may be left out or empty.</summary>
    public Maybe<string?> Text { get; init; }
}

/// <summary>Marks a moment of a video that the student may watch.</summary>
public sealed class MarkVideo(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">No such video (404), no access to its lecture (403), a field is wrong or there are too many marks (400).</exception>
    public async Task<VideoMarkSummary> Handle(Actor actor, int videoId, Input<VideoMarkDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ReportProgress);
        var now = clock.Now();
        await WatchableVideo.FindAsync(db, actor, videoId, now, ct);
        var draft = input.Open(out var said);
        said.Number("at_seconds", draft.AtSeconds, required: true, min: 0, max: VideoMark.LastSecond);
        said.Text("text", draft.Text, blank: true, max: VideoMark.MaxTextLength);
        said.Refuse();
        if (await db.Set<VideoMark>().CountAsync(row => row.StudentId == actor.StudentId && row.VideoId == videoId, ct) >= VideoMark.Most)
            throw VideoMarkRefusals.TooMany.Thrown();

        var mark = new VideoMark { StudentId = actor.StudentId!.Value, VideoId = videoId, AtSeconds = draft.AtSeconds.Value!.Value, Text = draft.Text.Value?.Trim() ?? string.Empty, CreatedAt = now };
        db.Set<VideoMark>().Add(mark);
        await db.SaveAsync(ct);
        return new VideoMarkSummary(mark.Id, videoId, mark.AtSeconds, mark.Text, now);
    }
}

/// <summary>Takes a mark away.</summary>
public sealed class DeleteVideoMark(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">Unknown, or somebody else's (404).</exception>
    public async Task Handle(Actor actor, int id, CancellationToken ct)
    {
        actor.Require(Permission.ReportProgress);
        if (await db.Set<VideoMark>().Where(row => row.Id == id && row.StudentId == actor.StudentId).ExecuteDeleteAsync(ct) == 0)
            throw GeneralRefusals.NotFound.Thrown();
    }
}
