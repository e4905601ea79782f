using Fluxor;
using Lms.Domain.LiveClasses;
using Lms.Domain.Notes;

namespace Lms.Web.Components.Teacher.Outline;

/// <summary>A text is to be written; what it says has to be fetched first.</summary>
public sealed record NoteOpened(int NoteId);

public sealed record NoteWritten(int? NoteId, NoteDraft Draft);

/// <summary>The reader wants to see what was typed as students will.</summary>
public sealed record NotePreviewAsked(string Body);

public sealed record NotePreviewed(string Body);

/// <summary>A live class was planned in a lecture.</summary>
public sealed record ClassWritten(LiveClassDraft Draft);

/// <summary>Texts and live classes of the outline; the rest of its state is with <see cref="OutlineReducers"/>.</summary>
public static class ContentReducers
{
    [ReducerMethod(typeof(NoteWritten))]
    public static OutlineState OnNoteWritten(OutlineState state) => state with { IsBusy = true, TaskRefusal = null };

    [ReducerMethod]
    public static OutlineState On(OutlineState state, NotePreviewed happened) => state with { NotePreview = happened.Body };

    [ReducerMethod(typeof(ClassWritten))]
    public static OutlineState OnClassWritten(OutlineState state) => state with { IsBusy = true, TaskRefusal = null };
}
