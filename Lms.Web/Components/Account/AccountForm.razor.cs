using Lms.Domain.Common;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Account;

/// <summary>A form that is posted: its fields, what was refused (all of it at the top, and each at its field), and the button.</summary>
public partial class AccountForm
{
    private readonly Dictionary<string, string> labels = [];

    /// <summary>Tells forms of one page apart.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = string.Empty;

    /// <summary>The button's words.</summary>
    [Parameter, EditorRequired]
    public string Submit { get; set; } = string.Empty;

    /// <summary>Further classes of the button: quiet, danger.</summary>
    [Parameter]
    public string? Kind { get; set; }

    [Parameter]
    public string? Class { get; set; }

    /// <summary>Why it was refused.</summary>
    [Parameter]
    public Refusal? Refused { get; set; }

    [Parameter]
    public EventCallback OnSubmit { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Links beside the button.</summary>
    [Parameter]
    public RenderFragment? Beside { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private bool IsMine => Http.Request.HasFormContentType && Http.Request.Form["_handler"].ToString() == Name;

    /// <summary>True when this form was sent and not accepted: then the reader is led to the reasons first.</summary>
    internal bool IsRefused => IsMine && Refused is not null;

    private string Here => Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    /// <summary>A field's words for the list of errors.</summary>
    internal void Shows(string field, string label)
    {
        if (labels.TryAdd(field, label) && Refused is not null)
            StateHasChanged();
    }

    /// <summary>What was typed into a field of this form.</summary>
    internal string? ValueOf(string field) => IsMine ? Http.Request.Form[field].ToString() : null;

    /// <summary>What is wrong with a field.</summary>
    internal IReadOnlyList<string> ErrorsOf(string field) =>
        IsMine && Refused?.Complaints.GetValueOrDefault(field) is { } complaints ? [.. complaints.Select(Words.Of)] : [];
}
