using System.Collections.Concurrent;
using Lms.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Support;

/// <summary>
/// Notes which verbs the hosts of a test run made. A verb that none made has its queries tried on no database: when
/// LMS_VERBS_UNTRIED names a file, the names of such verbs are written there at the end, and the test command counts them
/// as a failure.
/// </summary>
internal static class VerbWatch
{
    private static readonly ConcurrentDictionary<Type, bool> Made = new();

    private static readonly Lazy<bool> Report = new(() =>
    {
        if (Environment.GetEnvironmentVariable("LMS_VERBS_UNTRIED") is { Length: > 0 } path)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllLines(path, Untried());
        return true;
    });

    /// <summary>Puts the watch between the container and every verb.</summary>
    public static void Watch(IServiceCollection services)
    {
        _ = Report.Value;
        foreach (var verb in services.Where(service => service.ServiceType.IsAssignableTo(typeof(IUseCase)) && service.ImplementationType is not null).ToList())
        {
            var type = verb.ImplementationType!;
            var make = ActivatorUtilities.CreateFactory(type, []);
            services.Remove(verb);
            services.Add(ServiceDescriptor.Describe(verb.ServiceType, provider => Note(type, make(provider, null)), verb.Lifetime));
        }
    }

    /// <summary>For a verb that a test made by hand, to give it other ports than the host's.</summary>
    public static TVerb Tried<TVerb>(TVerb verb)
        where TVerb : IUseCase => (TVerb)Note(typeof(TVerb), verb);

    private static object Note(Type type, object verb)
    {
        Made.TryAdd(type, true);
        return verb;
    }

    private static IEnumerable<string> Untried() => typeof(IUseCase).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IUseCase)) && !Made.ContainsKey(type))
        .Select(type => type.FullName!).Order(StringComparer.Ordinal);
}
