using System.Diagnostics.CodeAnalysis;

namespace Fluxor;

/// <summary>Takes actions in the order they come; holds them until a store listens.</summary>
public sealed class Dispatcher : IDispatcher
{
    private readonly Lock gate = new();
    private readonly Queue<object> early = [];
    private EventHandler<ActionDispatchedEventArgs>? listeners;

    /// <inheritdoc />
    public event EventHandler<ActionDispatchedEventArgs>? ActionDispatched
    {
        add
        {
            lock (gate)
                listeners += value;
            while (Next(out var action))
                listeners?.Invoke(this, new ActionDispatchedEventArgs(action));
        }

        remove
        {
            lock (gate)
                listeners -= value;
        }
    }

    /// <inheritdoc />
    public void Dispatch(object action)
    {
        ArgumentNullException.ThrowIfNull(action);
        EventHandler<ActionDispatchedEventArgs>? now;
        lock (gate)
        {
            now = listeners;
            if (now is null)
                early.Enqueue(action);
        }

        now?.Invoke(this, new ActionDispatchedEventArgs(action));
    }

    private bool Next([NotNullWhen(true)] out object? action)
    {
        lock (gate)
            return early.TryDequeue(out action);
    }
}

/// <summary>
/// One circuit's store. Actions are reduced one after another, also those dispatched meanwhile; then their effects run,
/// all at once and without being waited for. What an effect throws is logged and raised as <see cref="UnhandledException"/>.
/// </summary>
public sealed class Store : IStore, IDisposable
{
    private readonly IDispatcher dispatcher;
    private readonly FluxorScan scan;
    private readonly IServiceProvider services;
    private readonly ILogger<Store> log;
    private readonly Dictionary<string, IFeature> features = [];
    private readonly Queue<object> waiting = [];
    private readonly Lock gate = new();
    private readonly TaskCompletionSource initialized = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool open;
    private bool reducing;

    public Store(IDispatcher dispatcher, FluxorScan scan, IServiceProvider services, ILogger<Store> log)
    {
        (this.dispatcher, this.scan, this.services, this.log) = (dispatcher, scan, services, log);
        foreach (var type in scan.Features)
        {
            var feature = (IFeature)services.GetRequiredService(type);
            features.Add(feature.GetName(), feature);
        }

        dispatcher.ActionDispatched += OnAction;
    }

    /// <inheritdoc />
    public event EventHandler<UnhandledExceptionEventArgs>? UnhandledException;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, IFeature> Features => features;

    /// <inheritdoc />
    public Task Initialized => initialized.Task;

    /// <inheritdoc />
    public Task InitializeAsync()
    {
        lock (gate)
        {
            if (open)
                return Task.CompletedTask;
            open = true;
        }

        dispatcher.Dispatch(new StoreInitializedAction());
        initialized.TrySetResult();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose() => dispatcher.ActionDispatched -= OnAction;

    private void OnAction(object? sender, ActionDispatchedEventArgs dispatched)
    {
        lock (gate)
        {
            waiting.Enqueue(dispatched.Action);
            if (!open || reducing)
                return;
            reducing = true;
        }

        while (Next(out var action))
        {
            foreach (var feature in features.Values)
                feature.ReceiveDispatchNotificationFromStore(action);
            foreach (var effect in scan.Effects.Where(effect => effect.Action.IsInstanceOfType(action)))
                _ = RunAsync(effect, action);
        }
    }

    private bool Next([NotNullWhen(true)] out object? action)
    {
        lock (gate)
            return reducing = waiting.TryDequeue(out action);
    }

    [SuppressMessage("Design", "CA1031", Justification = "The last stop for an effect's failure: logged, and shown through UnhandledException.")]
    private async Task RunAsync(FoundEffect effect, object action)
    {
        try
        {
            await effect.Run(services, action, dispatcher);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The effect {Effect} failed while handling {Action}.", effect.Name, action.GetType().Name);
            UnhandledException?.Invoke(this, new UnhandledExceptionEventArgs(failure, action));
        }
    }
}
