namespace Fluxor;

/// <summary>A slice of state: where it begins, how actions change it, who wants to know.</summary>
public abstract class Feature<TState> : IFeature, IState<TState>
{
    private readonly List<(Type Action, Func<TState, object, TState> Reduce)> reducers = [];
    private TState? state;
    private bool begun;

    /// <inheritdoc cref="IState{TState}.StateChanged" />
    public event EventHandler? StateChanged;

    /// <inheritdoc />
    public TState Value
    {
        get
        {
            if (!begun)
            {
                state = GetInitialState();
                begun = true;
            }

            return state!;
        }
    }

    /// <inheritdoc />
    public abstract string GetName();

    /// <inheritdoc />
    public object GetState() => Value!;

    /// <summary>Adds a reducer for an action and everything derived from it.</summary>
    public void AddReducer(Type action, Func<TState, object, TState> reduce) => reducers.Add((action, reduce));

    /// <inheritdoc />
    public void ReceiveDispatchNotificationFromStore(object action)
    {
        var before = Value;
        var next = reducers.Where(reducer => reducer.Action.IsInstanceOfType(action)).Aggregate(before, (current, reducer) => reducer.Reduce(current, action));
        if (ReferenceEquals(before, next) || EqualityComparer<TState>.Default.Equals(before, next))
            return;
        state = next;
        StateChanged?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>The first state.</summary>
    protected abstract TState GetInitialState();
}

/// <summary>The slice of a class marked with <see cref="FeatureStateAttribute"/>.</summary>
internal sealed class MarkedFeature<TState>(FeatureStateAttribute mark) : Feature<TState>
{
    public override string GetName() => mark.Name ?? typeof(TState).FullName!;

    protected override TState GetInitialState() => mark.CreateInitialStateMethodName is { } method
        ? (TState)typeof(TState).GetMethod(method, FluxorScan.Anything)!.Invoke(null, null)!
        : Activator.CreateInstance<TState>();
}
