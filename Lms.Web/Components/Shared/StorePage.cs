using Fluxor;
using Fluxor.Blazor.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Shared;

/// <summary>
/// A page with a store. It asks for its rows only in a circuit: while it is prerendered it shows its frame and
/// skeletons, because whatever were loaded then would be loaded again a moment later.
/// </summary>
public abstract class StorePage : FluxorComponent
{
    /// <summary>Where actions go.</summary>
    [Inject]
    protected IDispatcher Dispatcher { get; set; } = default!;

    /// <summary>Who looks at the page.</summary>
    [CascadingParameter]
    protected Doors.Reader Reader { get; set; } = Doors.Reader.Nobody;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        if (RendererInfo.IsInteractive)
            Opened();
    }

    /// <summary>The page has been opened in a circuit: dispatch what it begins with.</summary>
    protected virtual void Opened()
    {
    }
}
