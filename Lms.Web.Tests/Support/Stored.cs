using Lms.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Support;

/// <summary>A seeded database without a host, for tests of persistence alone. Use it as a class fixture.</summary>
public class Stored : IAsyncLifetime
{
    private TestDatabase? database;
    private ServiceProvider? services;

    /// <summary>Who else sees the commands.</summary>
    public IReadOnlyList<IInterceptor> Interceptors { get; init; } = [];

    /// <summary>Makes rows in this database.</summary>
    public Given Given => field ??= new Given(InDb);

    /// <summary>The settings that point a host at it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings => database!.Settings;

    /// <summary>Closes every connection, until the next command opens one again.</summary>
    public Task RestAsync() => database!.RestAsync();

    public async Task InitializeAsync()
    {
        database = await TestDatabase.NewAsync();
        var collection = new ServiceCollection().AddLogging().AddSingleton<IInterceptor>(SqlServerTranslation.Instance);
        foreach (var interceptor in Interceptors)
            collection.AddSingleton(interceptor);
        services = collection.AddPersistence(database.Options).BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }

    /// <summary>Runs something on a context of its own.</summary>
    public async Task<T> InDb<T>(Func<LmsDbContext, Task<T>> look)
    {
        await using var scope = services!.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<LmsDbContext>());
    }
}
