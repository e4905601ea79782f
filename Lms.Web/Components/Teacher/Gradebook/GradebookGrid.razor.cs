using Lms.Domain.Common;
using Lms.Domain.Gradebook;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Microsoft.JSInterop;

namespace Lms.Web.Components.Teacher.Gradebook;

/// <summary>The grid of a gradebook: as large as it may be, only the part in sight is read and drawn.</summary>
public partial class GradebookGrid : IAsyncDisposable
{
    /// <summary>Pixels; the style sheet says the same.</summary>
    private const int ColumnWidth = 120;

    private const int RowHeight = 41;

    private ElementReference frame;
    private Virtualize<Line>? rows;
    private DotNetObjectReference<GradebookGrid>? self;
    private IJSObjectReference? module;
    private int first;
    private int shown = 12;
    private int total = -1;
    private (int Generation, string Asked) drawn;

    private sealed record Line(GradebookRow Row, int Index);

    [Parameter, EditorRequired]
    public GradebookHead Head { get; set; } = default!;

    /// <summary>The path below which the reader's pages live, for example <c>/teacher</c>.</summary>
    [Parameter, EditorRequired]
    public string Home { get; set; } = string.Empty;

    /// <summary>Reads so many rows from there on.</summary>
    [Parameter, EditorRequired]
    public Func<int, int, Task<Page<GradebookRow>>> Rows { get; set; } = default!;

    /// <summary>Rows are read again when it changes.</summary>
    [Parameter]
    public int Generation { get; set; }

    /// <summary>What is asked for; rows are read again when it changes.</summary>
    [Parameter, EditorRequired]
    public string Asked { get; set; } = string.Empty;

    [Parameter, EditorRequired]
    public EventCallback<GradeHistoryAsked> OnOpened { get; set; }

    /// <summary><c>total</c> or <c>-total</c>; null for the names' order.</summary>
    [Parameter]
    public string? Order { get; set; }

    /// <summary>Another order is wanted.</summary>
    [Parameter]
    public EventCallback<string?> OnOrder { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    private string SortState => Order switch { "total" => "ascending", "-total" => "descending", _ => "none" };

    private string SortIcon => Order switch { "total" => "arrow-up", "-total" => "arrow-down", _ => "arrow-up-down" };

    private int Last => Math.Min(Head.Columns.Count, first + shown);

    /// <summary>Called from the browser when other columns come into sight.</summary>
    [JSInvokable]
    public void ShowColumns(int from, int count)
    {
        first = Math.Clamp(from, 0, Math.Max(0, Head.Columns.Count - 1));
        shown = Math.Clamp(count, 1, 60);
        StateHasChanged();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its part of the grid with it.
        }

        self?.Dispose();
    }

    /// <summary>The best first, then the weakest first, then by name again.</summary>
    private Task SortAsync() => OnOrder.InvokeAsync(Order switch { "-total" => "total", "total" => null, _ => "-total" });

    protected override void OnInitialized() => drawn = (Generation, Asked);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            module = await Js.InvokeAsync<IJSObjectReference>("import", "./gradebook.js");
            await module.InvokeVoidAsync("watch", frame, self);
        }

        if (drawn == (Generation, Asked) || rows is null)
            return;
        drawn = (Generation, Asked);
        await rows.RefreshDataAsync();
        StateHasChanged();
    }

    private async ValueTask<ItemsProviderResult<Line>> ProvideAsync(ItemsProviderRequest request)
    {
        var page = await Rows(request.StartIndex, Math.Max(1, request.Count));
        if (total != page.Count)
        {
            total = page.Count;
            await InvokeAsync(StateHasChanged);
        }

        return new ItemsProviderResult<Line>(page.Items.Select((row, index) => new Line(row, request.StartIndex + index)), page.Count);
    }
}
