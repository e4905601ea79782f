using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Fluxor.Blazor.Web.Components;

/// <summary>A component that is drawn again whenever one of the states injected into it changes.</summary>
public abstract class FluxorComponent : ComponentBase, IAsyncDisposable
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> StateProperties = new();

    private readonly List<(object State, EventInfo Event)> watched = [];
    private EventHandler? onChange;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await DisposeAsyncCore(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Call it first when overriding: it begins to watch the states.</summary>
    protected override void OnInitialized()
    {
        onChange = (_, _) => _ = RedrawAsync();
        foreach (var property in StateProperties.GetOrAdd(GetType(), Find))
        {
            var state = property.GetValue(this) ?? throw new InvalidOperationException($"{GetType().Name}.{property.Name} has not been injected.");
            var change = property.PropertyType.GetEvent(nameof(IState<>.StateChanged))!;
            change.AddEventHandler(state, onChange);
            watched.Add((state, change));
        }
    }

    /// <summary>Stops watching; override to let go of more.</summary>
    protected virtual ValueTask DisposeAsyncCore(bool disposing)
    {
        foreach (var (state, change) in watched)
            change.RemoveEventHandler(state, onChange);
        watched.Clear();
        return ValueTask.CompletedTask;
    }

    private static PropertyInfo[] Find(Type component)
    {
        var found = new List<PropertyInfo>();
        for (var type = component; type is not null && type != typeof(ComponentBase); type = type.BaseType)
        {
            found.AddRange(type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IState<>)));
        }

        return [.. found];
    }

    private async Task RedrawAsync()
    {
        try
        {
            await InvokeAsync(StateHasChanged);
        }
        catch (ObjectDisposedException)
        {
            // The circuit went away between the change and the drawing: there is nobody left to draw for.
        }
    }
}
