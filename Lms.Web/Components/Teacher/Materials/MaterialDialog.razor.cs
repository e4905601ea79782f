using System.Globalization;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Materials;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Materials;

/// <summary>Asks for a PDF and what it is; returns the draft.</summary>
public partial class MaterialDialog
{
    private string? title;
    private string? lecture;
    private string? description;
    private Upload? upload;
    private bool isActive = true;

    /// <summary>The material as it is; null for a new one.</summary>
    [Parameter]
    public MaterialSummary? Material { get; set; }

    /// <summary>Where a new one goes; null when the reader has to say so.</summary>
    [Parameter]
    public int? LectureId { get; set; }

    /// <summary>Where it can be.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Choice> Lectures { get; set; } = [];

    /// <summary>True while it is being saved.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Why it was not saved.</summary>
    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>The reader filled it in.</summary>
    [Parameter, EditorRequired]
    public EventCallback<MaterialDraft> OnWritten { get; set; }

    /// <summary>The reader gives up.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        lecture = (Material?.LectureId ?? LectureId)?.ToString(CultureInfo.InvariantCulture);
        if (Material is not null)
            (title, description, isActive) = (Material.Title, Material.Description, Material.IsActive);
    }

    private Task Write() => OnWritten.InvokeAsync(new MaterialDraft
    {
        LectureId = int.TryParse(lecture, CultureInfo.InvariantCulture, out var id) ? Maybe<int?>.Of(id) : Maybe<int?>.Of(null),
        Title = title ?? string.Empty,
        Description = description,
        File = upload is null ? default : Maybe<Upload?>.Of(upload),
        IsActive = isActive,
    });
}
