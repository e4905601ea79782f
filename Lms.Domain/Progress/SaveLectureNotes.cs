using Lms.Domain.Access;
using Lms.Domain.Common;

namespace Lms.Domain.Progress;

/// <summary>What a student notes down.</summary>
public sealed record NotesDraft
{
    /// <summary>Plain text of at most 20,000 characters; empty removes the notes.</summary>
    public Maybe<string?> Notes { get; init; }
}

/// <summary>Keeps a student's private notes about a lecture; they outlast the access to it.</summary>
public sealed class SaveLectureNotes(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <summary>The most characters one lecture's notes may have.</summary>
    public const int Longest = 20_000;

    /// <exception cref="RefusedException">No such lecture within reach (404), the notes are too long (400).</exception>
    public async Task<LectureKeepsake> Handle(Actor actor, int lectureId, Input<NotesDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.ReportProgress);
        var now = clock.Now();
        await LectureKeeping.RequireKnownAsync(db, actor, lectureId, now, ct);
        var draft = input.Open(out var said);
        said.Text("notes", draft.Notes, required: true, blank: true, max: Longest);
        said.Refuse();
        return await LectureKeeping.ChangeAsync(db, actor, lectureId, now, row => row.Notes = draft.Notes.Value!, ct);
    }
}
