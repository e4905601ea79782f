using Lms.Web.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace Lms.Web.Components.Shared;

/// <summary>
/// Draws a <see cref="ListState{T}"/>. The address is the truth: whatever the reader chooses is written there, and
/// whatever stands there is asked for (<see cref="OnAsked"/>), on arrival and after every change.
/// </summary>
public partial class LmsList<TItem> : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(350);

    /// <summary>Stands in the address when every column is shown although some are hidden usually.</summary>
    private const string Nothing = "-";

    private readonly List<ListColumn<TItem>> columns = [];
    private readonly HashSet<object> selected = [];
    private CancellationTokenSource? typing;
    private string path = string.Empty;
    private IReadOnlyList<TItem>? written;

    /// <summary>The list; from the page's store.</summary>
    [Parameter, EditorRequired]
    public ListState<TItem> State { get; set; } = new();

    /// <summary>Rows are wanted: the page dispatches its action.</summary>
    [Parameter, EditorRequired]
    public EventCallback<ListQuery> OnAsked { get; set; }

    /// <summary>What makes a row that row.</summary>
    [Parameter, EditorRequired]
    public Func<TItem, object> Key { get; set; } = default!;

    /// <summary>What the list holds; read out, not shown.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>The columns: <c>ListColumn</c>s.</summary>
    [Parameter, EditorRequired]
    public RenderFragment Columns { get; set; } = default!;

    /// <summary>The filters: <c>ListFilter</c>s.</summary>
    [Parameter]
    public RenderFragment? Filters { get; set; }

    /// <summary>What can be done with one row: buttons or links at its end.</summary>
    [Parameter]
    public RenderFragment<TItem>? Actions { get; set; }

    /// <summary>What can be done with the selected rows; giving it makes rows selectable.</summary>
    [Parameter]
    public RenderFragment<IReadOnlyList<TItem>>? BulkActions { get; set; }

    /// <summary>Which rows can be selected; all by default.</summary>
    [Parameter]
    public Func<TItem, bool> CanSelect { get; set; } = _ => true;

    /// <summary>What a row is called where it is selected, for who cannot see it.</summary>
    [Parameter]
    public Func<TItem, string>? RowName { get; set; }

    /// <summary>Shown when there is no row at all: say what to do next.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>False for a list that cannot be searched.</summary>
    [Parameter]
    public bool Searchable { get; set; } = true;

    /// <summary>What the search looks into, for example "Name or code".</summary>
    [Parameter]
    public string? SearchLabel { get; set; }

    /// <summary>All rows are wanted for a file; without it there is no export.</summary>
    [Parameter]
    public EventCallback<ListQuery> OnExport { get; set; }

    /// <summary>The file has been written.</summary>
    [Parameter]
    public EventCallback OnExported { get; set; }

    /// <summary>The file's name without ending.</summary>
    [Parameter]
    public string ExportName { get; set; } = "list";

    /// <summary>What stands in the address now.</summary>
    public ListQuery Asked { get; private set; } = new();

    /// <summary>The selected rows.</summary>
    public IReadOnlyList<TItem> Selected => [.. (State.Page?.Items ?? []).Where(IsSelected)];

    internal IReadOnlyList<ListColumn<TItem>> AllColumns => columns;

    internal IEnumerable<ListColumn<TItem>> ShownColumns => columns.Where(IsShown);

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <summary>Forgets the selection; for pages, after a bulk action.</summary>
    public void ClearSelection() => selected.Clear();

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        typing?.Cancel();
        typing?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    internal void Add(ListColumn<TItem> column)
    {
        columns.Add(column);
        StateHasChanged();
    }

    internal bool IsShown(ListColumn<TItem> column) => !Hidden().Contains(column.Id);

    internal Task ToggleColumnAsync(ListColumn<TItem> column)
    {
        var hidden = Hidden().ToList();
        if (!hidden.Remove(column.Id))
            hidden.Add(column.Id);
        var usual = UsuallyHidden().ToList();
        return MoveAsync(Asked with { Hide = hidden.Count == usual.Count && hidden.All(usual.Contains) ? string.Empty : hidden.Count == 0 ? Nothing : string.Join(',', hidden) });
    }

    internal bool IsSelected(TItem row) => selected.Contains(Key(row));

    internal void Select(TItem row, bool on)
    {
        _ = on ? selected.Add(Key(row)) : selected.Remove(Key(row));
        StateHasChanged();
    }

    internal void SelectAll(bool on)
    {
        selected.Clear();
        if (on)
            selected.UnionWith((State.Page?.Items ?? []).Where(CanSelect).Select(Key));
        StateHasChanged();
    }

    internal Task OrderByAsync(string order) =>
        MoveAsync(Asked with { Page = 1, Order = Asked.Order == order ? "-" + order : Asked.Order == "-" + order ? string.Empty : order });

    internal Task OrderExactlyAsync(string? order) => MoveAsync(Asked with { Page = 1, Order = order ?? string.Empty });

    internal Task FilterAsync(string filter, string? value) => MoveAsync(Asked.With(filter, value));

    /// <summary>Writes the query into the address; what is there is then asked for.</summary>
    internal Task MoveAsync(ListQuery next)
    {
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(next.ToParameters(Asked)), replace: next.AsksTheSameAs(Asked));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Asked = ListQuery.Of(Navigation.Uri);
        path = PathOf(Navigation.Uri);
        Navigation.LocationChanged += OnLocationChanged;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await OnAsked.InvokeAsync(Asked);
        if (State.Export is { } rows && !ReferenceEquals(rows, written))
        {
            written = rows;
            await WriteAsync(rows);
            await OnExported.InvokeAsync();
        }
    }

    private static string PathOf(string uri) => uri.Split('?', '#')[0];

    private IEnumerable<string> UsuallyHidden() => columns.Where(column => column.Hidden).Select(column => column.Id);

    private IEnumerable<string> Hidden() => Asked.Hide.Length == 0 ? UsuallyHidden() : Asked.Hide == Nothing ? [] : Asked.Hide.Split(',');

    private void OnLocationChanged(object? sender, LocationChangedEventArgs moved)
    {
        if (PathOf(moved.Location) == path)
            _ = InvokeAsync(ReadAddressAsync);
    }

    private async Task ReadAddressAsync()
    {
        var before = Asked;
        Asked = ListQuery.Of(Navigation.Uri);
        if (!Asked.AsksTheSameAs(before))
        {
            selected.Clear();
            await OnAsked.InvokeAsync(Asked);
        }

        StateHasChanged();
    }

    private async Task SearchSoon(ChangeEventArgs input)
    {
        if (typing is not null)
            await typing.CancelAsync();
        typing?.Dispose();
        typing = new CancellationTokenSource();
        var token = typing.Token;
        try
        {
            await Task.Delay(Pause, Clock, token);
        }
        catch (OperationCanceledException)
        {
            return; // the reader typed on
        }

        await SearchNow(input);
    }

    private Task SearchNow(ChangeEventArgs input)
    {
        var words = input.Value?.ToString()?.Trim() ?? string.Empty;
        return words == Asked.Search ? Task.CompletedTask : MoveAsync(Asked with { Page = 1, Search = words });
    }

    private Task Clear() => MoveAsync(new ListQuery { Size = Asked.Size, Order = Asked.Order, Hide = Asked.Hide });
}
