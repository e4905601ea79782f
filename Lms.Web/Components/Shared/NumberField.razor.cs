using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Shared;

/// <summary>A field for a number; empty is null.</summary>
public partial class NumberField<T>
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
    public T? Value { get; set; }

    [Parameter]
    public EventCallback<T?> ValueChanged { get; set; }

    [Parameter]
    public string? Min { get; set; }

    [Parameter]
    public string? Max { get; set; }

    /// <summary>The step; "any" or "0.01" for decimals.</summary>
    [Parameter]
    public string Step { get; set; } = "1";

    /// <summary>What is counted: minutes, EGP, days.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <summary>Decimals without the zeros that a database may add.</summary>
    private string? Text => Value?.ToString(Value is decimal ? "0.##########" : null, CultureInfo.InvariantCulture);

    [CascadingParameter]
    private LmsForm? Form { get; set; }

    private Task ChangeAsync(ChangeEventArgs change)
    {
        Form?.Touched();
        return ValueChanged.InvokeAsync(T.TryParse(change.Value?.ToString(), CultureInfo.InvariantCulture, out var number) ? number : null);
    }
}
