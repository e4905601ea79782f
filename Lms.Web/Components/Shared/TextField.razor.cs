using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Shared;

/// <summary>A field for text: one line, or several with <see cref="Lines"/>.</summary>
public partial class TextField
{
    [Parameter, EditorRequired]
    public string Name { get; set; } = string.Empty;

    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>More than one makes it a text area.</summary>
    [Parameter]
    public int Lines { get; set; } = 1;

    /// <summary>The browser's type: text, email, tel, url, password, date.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    [Parameter]
    public int? MaxLength { get; set; }

    [Parameter]
    public string? InputMode { get; set; }

    [Parameter]
    public string? AutoComplete { get; set; }

    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>Gets the focus when its dialog opens.</summary>
    [Parameter]
    public bool AutoFocus { get; set; }

    [CascadingParameter]
    private LmsForm? Form { get; set; }

    private Task ChangeAsync(ChangeEventArgs change)
    {
        Form?.Touched();
        return ValueChanged.InvokeAsync(change.Value?.ToString());
    }
}
