using System.Reflection;

namespace Fluxor;

/// <summary>An effect found in an assembly.</summary>
internal sealed record FoundEffect(string Name, Type Action, Func<IServiceProvider, object, IDispatcher, Task> Run);

/// <summary>What the assemblies hold: slices, their reducers, and effects. Read once at start.</summary>
public sealed class FluxorScan
{
    internal const BindingFlags Anything = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly List<(Type State, Type Action, MethodInfo Method)> reducers = [];

    internal FluxorScan(IEnumerable<Assembly> assemblies, IServiceCollection services)
    {
        var types = assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters).ToList();
        foreach (var method in types.SelectMany(type => type.GetMethods(Anything)))
        {
            if (method.GetCustomAttribute<ReducerMethodAttribute>() is { } reducer)
                AddReducer(method, reducer);
            if (method.GetCustomAttribute<EffectMethodAttribute>() is { } effect)
                AddEffect(method, effect, services);
        }

        foreach (var type in types)
        {
            if (type.GetCustomAttribute<FeatureStateAttribute>() is { } mark)
                AddFeature(typeof(MarkedFeature<>).MakeGenericType(type), type, services, _ => Activator.CreateInstance(typeof(MarkedFeature<>).MakeGenericType(type), mark)!);
            else if (StateOf(type) is { } state && !type.IsAbstract)
                AddFeature(type, state, services, provider => ActivatorUtilities.CreateInstance(provider, type));
        }
    }

    internal List<Type> Features { get; } = [];

    internal List<FoundEffect> Effects { get; } = [];

    private static Type? StateOf(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(Feature<>))
                return parent.GetGenericArguments()[0];
        }

        return null;
    }

    private void AddFeature(Type feature, Type state, IServiceCollection services, Func<IServiceProvider, object> make)
    {
        Features.Add(feature);
        services.AddScoped(feature, provider =>
        {
            var made = make(provider);
            foreach (var (_, action, method) in reducers.Where(reducer => reducer.State == state))
                typeof(FluxorScan).GetMethod(nameof(Attach), Anything)!.MakeGenericMethod(state).Invoke(null, [made, action, method]);
            return made;
        });
        services.AddScoped(typeof(IState<>).MakeGenericType(state), provider => provider.GetRequiredService(feature));
    }

    private static void Attach<TState>(Feature<TState> feature, Type action, MethodInfo method)
    {
        Func<TState, object, TState> reduce = method.GetParameters().Length == 1
            ? (state, _) => (TState)method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [state], null)!
            : (state, happened) => (TState)method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [state, happened], null)!;
        feature.AddReducer(action, reduce);
    }

    private void AddReducer(MethodInfo method, ReducerMethodAttribute mark)
    {
        var parameters = method.GetParameters();
        if (!method.IsStatic || parameters.Length != (mark.ActionType is null ? 2 : 1) || method.ReturnType != parameters[0].ParameterType)
            throw new InvalidOperationException($"{method.DeclaringType}.{method.Name} must be static TState (TState, TAction), or TState (TState) with the action's type on [ReducerMethod].");
        reducers.Add((method.ReturnType, mark.ActionType ?? parameters[1].ParameterType, method));
    }

    private void AddEffect(MethodInfo method, EffectMethodAttribute mark, IServiceCollection services)
    {
        var parameters = method.GetParameters();
        if (method.ReturnType != typeof(Task) || parameters.Length != (mark.ActionType is null ? 2 : 1) || parameters[^1].ParameterType != typeof(IDispatcher))
            throw new InvalidOperationException($"{method.DeclaringType}.{method.Name} must be Task (TAction, IDispatcher), or Task (IDispatcher) with the action's type on [EffectMethod].");
        var owner = method.DeclaringType!;
        if (!method.IsStatic && services.All(service => service.ServiceType != owner))
            services.AddScoped(owner);
        Effects.Add(new FoundEffect($"{owner.Name}.{method.Name}", mark.ActionType ?? parameters[0].ParameterType, (provider, action, dispatcher) =>
            (Task)method.Invoke(method.IsStatic ? null : provider.GetRequiredService(owner), BindingFlags.DoNotWrapExceptions, null, parameters.Length == 1 ? [dispatcher] : [action, dispatcher], null)!));
    }
}
