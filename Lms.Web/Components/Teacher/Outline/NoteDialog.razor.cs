using Lms.Domain.Common;
using Lms.Domain.Mathematics;
using Lms.Domain.Notes;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Outline;

/// <summary>Asks for a text to be read; returns the draft.</summary>
public partial class NoteDialog
{
    private string? title;
    private string? body;
    private bool isActive = true;
    private int? order;

    /// <summary>The text as it is; null for a new one.</summary>
    [Parameter]
    public NoteDetail? Note { get; set; }

    /// <summary>Where a new one goes.</summary>
    [Parameter, EditorRequired]
    public int LectureId { get; set; }

    /// <summary>The text as students will see it, when that was asked for; null before.</summary>
    [Parameter]
    public string? Preview { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>The reader filled it in.</summary>
    [Parameter, EditorRequired]
    public EventCallback<NoteDraft> OnWritten { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    /// <summary>The reader wants to see the text as students will.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnPreview { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (Note is { } note)
            (title, body, isActive, order) = (note.Summary.Title, WrittenText.ToTyped(note.Body), note.Summary.IsActive, note.Summary.Order);
    }

    private Task Write() => OnWritten.InvokeAsync(new NoteDraft
    {
        LectureId = Note is null ? LectureId : default(Maybe<int?>),
        Title = title ?? string.Empty,
        Body = WrittenText.ToHtml(body ?? string.Empty),
        IsActive = isActive,
        Order = order is null ? default : Maybe<int?>.Of(order),
    });
}
