using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Notes;

namespace Lms.Web.Components.Student.Notes;

/// <summary>The text one reads.</summary>
[FeatureState]
public sealed record NoteState
{
    public int NoteId { get; init; }

    /// <summary>Null before it came.</summary>
    public NoteDetail? Note { get; init; }

    /// <summary>Why it could not be opened.</summary>
    public Refusal? Refusal { get; init; }
}

public sealed record NoteOpened(int NoteId);

public sealed record NoteAnswered(int NoteId, NoteDetail? Note, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class NoteReducers
{
    [ReducerMethod]
    public static NoteState On(NoteState state, NoteOpened happened) => state.NoteId == happened.NoteId ? state with { Refusal = null } : new NoteState { NoteId = happened.NoteId };

    [ReducerMethod]
    public static NoteState On(NoteState state, NoteAnswered happened) => state.NoteId != happened.NoteId ? state : state with { Note = happened.Note, Refusal = happened.Refusal };
}
