using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Account;

/// <summary>A label and a box to type or choose in, with its hint and its errors.</summary>
public partial class AccountField
{
    private IReadOnlyList<string> errors = [];

    /// <summary>The field's name, in the form and in the verb's complaints.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = string.Empty;

    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string Type { get; set; } = "text";

    [Parameter]
    public string? AutoComplete { get; set; }

    [Parameter]
    public string? InputMode { get; set; }

    [Parameter]
    public int? MaxLength { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    /// <summary>The reading direction of what is typed: <c>ltr</c> for names, numbers and addresses in Latin letters.</summary>
    [Parameter]
    public string? Dir { get; set; }

    [Parameter]
    public bool AutoFocus { get; set; }

    [Parameter]
    public string? Class { get; set; }

    /// <summary>Options of a list, given what is chosen.</summary>
    [Parameter]
    public RenderFragment<string?>? Choices { get; set; }

    [CascadingParameter]
    private AccountForm Form { get; set; } = default!;

    private string Id => $"field-{Name}";

    private string? Value => Form.ValueOf(Name);

    private Dictionary<string, object> Attributes
    {
        get
        {
            var attributes = new Dictionary<string, object?>
            {
                ["id"] = Id,
                ["name"] = Name,
                ["autocomplete"] = AutoComplete,
                ["inputmode"] = InputMode,
                ["maxlength"] = MaxLength,
                ["dir"] = Dir,
                ["autofocus"] = AutoFocus && !Form.IsRefused ? true : null,
                ["aria-required"] = Optional ? null : "true",
                ["aria-invalid"] = errors.Count > 0 ? "true" : null,
                ["aria-describedby"] = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", errors.Count == 0 ? null : $"{Id}-error" }.OfType<string>()) is { Length: > 0 } described ? described : null,
            };
            return attributes.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);
        }
    }

    protected override void OnParametersSet()
    {
        Form.Shows(Name, Label);
        errors = Form.ErrorsOf(Name);
    }
}
