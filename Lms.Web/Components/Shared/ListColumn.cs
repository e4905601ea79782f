using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Shared;

/// <summary>One column of an <see cref="LmsList{TItem}"/>.</summary>
public sealed class ListColumn<TItem> : ComponentBase
{
    /// <summary>The heading.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = string.Empty;

    /// <summary>The column's name in the address when it is hidden; by default what it is ordered by.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>The name the verb orders by; null for a column that cannot be sorted.</summary>
    [Parameter]
    public string? Order { get; set; }

    /// <summary>The plain value: written into the CSV, and shown when there is no content.</summary>
    [Parameter]
    public Func<TItem, object?>? Value { get; set; }

    /// <summary>How the value is drawn.</summary>
    [Parameter]
    public RenderFragment<TItem>? ChildContent { get; set; }

    /// <summary>Numbers and money stand at the end of their column.</summary>
    [Parameter]
    public bool Numeric { get; set; }

    /// <summary>The column that names the row: the title of its card on a small screen.</summary>
    [Parameter]
    public bool Primary { get; set; }

    /// <summary>Left out until the reader chooses it.</summary>
    [Parameter]
    public bool Hidden { get; set; }

    /// <summary>What the column is called in the address.</summary>
    internal string Id => Name ?? Order ?? Title;

    [CascadingParameter]
    private LmsList<TItem> List { get; set; } = default!;

    /// <inheritdoc />
    protected override void OnInitialized() => List.Add(this);
}
