using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Lms.Web.Components.Shared;

/// <summary>Something was dropped at a place, counted from 0, among the children of a parent.</summary>
/// <param name="Kind">What it is: the <c>data-sort-kind</c> of its line.</param>
public sealed record Dropped(string Kind, int Id, int ParentId, int Place);

/// <summary>Around lists whose lines can be dragged into another order; says where something was dropped.</summary>
public partial class SortArea : IAsyncDisposable
{
    private ElementReference area;
    private IJSObjectReference? module;
    private DotNetObjectReference<SortArea>? self;

    /// <summary>The lists, marked as sort.js says.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Something was dropped elsewhere than it was.</summary>
    [Parameter, EditorRequired]
    public EventCallback<Dropped> OnDropped { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    /// <summary>Called by sort.js.</summary>
    [JSInvokable]
    public Task Drop(string kind, int id, int parentId, int place) => OnDropped.InvokeAsync(new Dropped(kind, id, parentId, place));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
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

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        module = await Js.InvokeAsync<IJSObjectReference>("import", "./sort.js");
        await module.InvokeVoidAsync("attach", area, self);
    }
}
