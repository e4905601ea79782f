namespace Fluxor;

/// <summary>This class is a slice of state; it starts as its parameterless constructor (or the named static method) makes it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class FeatureStateAttribute : Attribute
{
    /// <summary>The slice's name; the type's full name by default.</summary>
    public string? Name { get; set; }

    /// <summary>The static parameterless method that makes the first state.</summary>
    public string? CreateInitialStateMethodName { get; set; }
}

/// <summary>
/// This static method turns a state and an action into the next state: <c>(TState, TAction)</c>, or only
/// <c>(TState)</c> when the action's type is given here.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReducerMethodAttribute(Type? actionType = null) : Attribute
{
    /// <summary>The action, when the method does not look at it.</summary>
    public Type? ActionType { get; } = actionType;
}

/// <summary>
/// This method does what an action asks of the world: <c>Task (TAction, IDispatcher)</c>, or <c>Task (IDispatcher)</c>
/// when the action's type is given here. Its class is made by the container, once per circuit.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EffectMethodAttribute(Type? actionType = null) : Attribute
{
    /// <summary>The action, when the method does not look at it.</summary>
    public Type? ActionType { get; } = actionType;
}
