using System.Reflection;

namespace Fluxor;

/// <summary>Where to look for slices, reducers and effects.</summary>
public sealed class FluxorOptions
{
    internal List<Assembly> Assemblies { get; } = [];

    /// <summary>Looks into these assemblies.</summary>
    public FluxorOptions ScanAssemblies(Assembly first, params Assembly[] others)
    {
        Assemblies.AddRange([first, .. others]);
        return this;
    }
}

/// <summary>Registers the store.</summary>
public static class FluxorSetup
{
    /// <summary>One store per scope, which on the server is one per circuit.</summary>
    public static IServiceCollection AddFluxor(this IServiceCollection services, Action<FluxorOptions> configure)
    {
        var options = new FluxorOptions();
        configure(options);
        services.AddSingleton(new FluxorScan(options.Assemblies, services));
        services.AddScoped<IDispatcher, Dispatcher>();
        services.AddScoped<IStore, Store>();
        return services;
    }
}
