using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Lms.Web.Components.Shared;

/// <summary>A field for formatted text: typed as text with a few tags, with buttons that put them in.</summary>
public partial class RichField
{
    private ElementReference area;
    private IJSObjectReference? module;

    [Parameter, EditorRequired]
    public string Name { get; set; } = string.Empty;

    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    [Parameter]
    public bool HideLabel { get; set; }

    [Parameter]
    public int Lines { get; set; } = 4;

    /// <summary>What was typed.</summary>
    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    [CascadingParameter]
    private LmsForm? Form { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            module = null; // the browser has left, and its modules with it
        }

        GC.SuppressFinalize(this);
    }

    private Task ChangeAsync(ChangeEventArgs change)
    {
        Form?.Touched();
        return ValueChanged.InvokeAsync(change.Value?.ToString());
    }

    /// <summary>Puts marks around what is selected; the browser then raises the change.</summary>
    private async Task WrapAsync(string before, string after)
    {
        module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./rich-field.js");
        await module.InvokeVoidAsync("wrap", area, before, after);
    }
}
