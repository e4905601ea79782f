using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Shared;

/// <summary>A label, whatever one types into, a hint, and the errors of that field.</summary>
public partial class Field
{
    private readonly string id = $"field-{Guid.NewGuid():N}";
    private IReadOnlyList<string> errors = [];

    /// <summary>The field's name in the verb's complaints.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = string.Empty;

    /// <summary>What is typed here.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>How, or why.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>May stay empty, and says so.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>The label is only read out.</summary>
    [Parameter]
    public bool HideLabel { get; set; }

    /// <summary>The input, which takes the attributes.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<IReadOnlyDictionary<string, object>> ChildContent { get; set; } = default!;

    [CascadingParameter]
    private LmsForm? Form { get; set; }

    private IReadOnlyDictionary<string, object> Attributes
    {
        get
        {
            var attributes = new Dictionary<string, object> { ["id"] = id, ["name"] = Name };
            var described = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", errors.Count == 0 ? null : $"{id}-error" }.OfType<string>());
            if (described.Length > 0)
                attributes["aria-describedby"] = described;
            if (errors.Count > 0)
                attributes["aria-invalid"] = "true";
            if (!Optional)
                attributes["aria-required"] = "true";
            return attributes;
        }
    }

    protected override void OnInitialized() => Form?.Shows(Name);

    protected override void OnParametersSet() => errors = Form?.ErrorsOf(Name) ?? [];
}
