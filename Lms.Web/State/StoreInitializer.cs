using Microsoft.AspNetCore.Components;

namespace Fluxor.Blazor.Web;

/// <summary>Starts the circuit's store; stands once, above everything that dispatches.</summary>
public sealed class StoreInitializer : ComponentBase
{
    [Inject]
    private IStore Store { get; set; } = default!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => Store.InitializeAsync();
}
