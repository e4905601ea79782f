namespace Fluxor;

// A small store with Fluxor's names and meaning. It stands in for the Fluxor.Blazor.Web package, which not every feed
// carries: on the day it does, this folder's kernel files go and the package takes over (see docs/decisions).

/// <summary>A slice of state as a component sees it.</summary>
public interface IState<out TState>
{
    /// <summary>The state now; an immutable value.</summary>
    TState Value { get; }

    /// <summary>Raised after the state has become another one.</summary>
    event EventHandler? StateChanged;
}

/// <summary>Tells the store what happened.</summary>
public interface IDispatcher
{
    /// <summary>Raised for every dispatched action.</summary>
    event EventHandler<ActionDispatchedEventArgs>? ActionDispatched;

    /// <summary>Announces an action: reducers first, in the order of dispatch, then effects.</summary>
    void Dispatch(object action);
}

/// <summary>The action that was dispatched.</summary>
public sealed class ActionDispatchedEventArgs(object action) : EventArgs
{
    /// <summary>The action.</summary>
    public object Action { get; } = action;
}

/// <summary>A slice of state as the store sees it.</summary>
public interface IFeature
{
    /// <summary>The slice's unique name.</summary>
    string GetName();

    /// <summary>The state now.</summary>
    object GetState();

    /// <summary>Lets every reducer that knows the action have its say.</summary>
    void ReceiveDispatchNotificationFromStore(object action);

    /// <summary>Raised after the state has become another one.</summary>
    event EventHandler? StateChanged;
}

/// <summary>All slices of one circuit.</summary>
public interface IStore
{
    /// <summary>The slices by name.</summary>
    IReadOnlyDictionary<string, IFeature> Features { get; }

    /// <summary>Completes when actions are being handled; those dispatched earlier wait.</summary>
    Task Initialized { get; }

    /// <summary>Raised when an effect failed in a way it did not expect. It has been logged already.</summary>
    event EventHandler<UnhandledExceptionEventArgs>? UnhandledException;

    /// <summary>Starts handling actions, the waiting ones first.</summary>
    Task InitializeAsync();
}

/// <summary>Dispatched once, when the store begins to work.</summary>
public sealed class StoreInitializedAction;

/// <summary>What went wrong in an effect, and while handling what.</summary>
public sealed class UnhandledExceptionEventArgs(Exception exception, object action) : EventArgs
{
    /// <summary>The failure.</summary>
    public Exception Exception { get; } = exception;

    /// <summary>The action that the effect was handling.</summary>
    public object Action { get; } = action;
}
