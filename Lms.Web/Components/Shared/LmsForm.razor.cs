using Lms.Domain.Common;
using Lms.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Lms.Web.Components.Shared;

/// <summary>A form around <see cref="Field"/>s; the page gives it the verb's refusal and it shows every complaint where it belongs.</summary>
public partial class LmsForm
{
    private readonly HashSet<string> shown = [];
    private bool dirty;
    private bool sent;
    private Refusal? told;
    private string? leavingTo;

    /// <summary>What the form is for; read out.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>Why the verb refused, or null.</summary>
    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>True while it is being sent.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>What the button says; "Save" by default.</summary>
    [Parameter]
    public string? SubmitText { get; set; }

    /// <summary>True when sending it destroys something.</summary>
    [Parameter]
    public bool Danger { get; set; }

    /// <summary>False for a form that may be left without asking (a search, a dialog's note).</summary>
    [Parameter]
    public bool Guarded { get; set; } = true;

    /// <summary>The reader sends it.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnSubmit { get; set; }

    /// <summary>The reader gives up; without it there is no such button.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>The fields.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Further buttons.</summary>
    [Parameter]
    public RenderFragment? Buttons { get; set; }

    /// <summary>The dialog the form stands in.</summary>
    [CascadingParameter]
    private LmsDialog? Dialog { get; set; }

    [Inject]
    private RefusalWords Words { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string Heading => Refusal!.Complaints.Count > 0 ? S["Please look at what is marked."] : Words.Of(Refusal);

    /// <summary>Complaints that no field of this form shows.</summary>
    private IEnumerable<string> General => Refusal!.Complaints.Where(pair => !shown.Contains(pair.Key)).SelectMany(pair => pair.Value).Select(Words.Of);

    /// <summary>True while something that was typed would be lost.</summary>
    internal bool HasUnsaved => Guarded && dirty;

    /// <summary>Nothing typed is unsaved; for pages, after saving.</summary>
    public void Saved() => dirty = false;

    /// <summary>Something was typed; fields call it, and so does a page whose own inputs stand in a <see cref="Field"/>.</summary>
    public void Touched() => dirty = true;

    /// <inheritdoc />
    protected override void OnInitialized() => Dialog?.Holds(this);

    /// <summary>What was sent and refused is as unsaved as before.</summary>
    protected override void OnParametersSet()
    {
        if (Refusal is not null && !ReferenceEquals(Refusal, told))
            (dirty, sent) = (dirty || sent, false);
        told = Refusal;
    }

    internal void Shows(string field)
    {
        if (shown.Add(field) && Refusal is not null)
            StateHasChanged();
    }

    internal IReadOnlyList<string> ErrorsOf(string field) =>
        Refusal?.Complaints.TryGetValue(field, out var complaints) == true ? [.. complaints.Select(Words.Of)] : [];

    private async Task SubmitAsync()
    {
        if (Busy)
            return;
        (dirty, sent) = (false, dirty);
        await OnSubmit.InvokeAsync();
    }

    private async Task CancelAsync()
    {
        dirty = false;
        await OnCancel.InvokeAsync();
    }

    private void OnLeaving(LocationChangingContext leaving)
    {
        if (!HasUnsaved || leavingTo == leaving.TargetLocation)
            return;
        leaving.PreventNavigation();
        leavingTo = leaving.TargetLocation;
    }

    private void Leave()
    {
        dirty = false;
        Navigation.NavigateTo(leavingTo!);
    }
}
