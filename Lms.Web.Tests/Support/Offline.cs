using Lms.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Support;

/// <summary>Contexts of any provider whose database nobody needs: for models, scripts and translations.</summary>
public static class Offline
{
    /// <summary>Every provider, for theories.</summary>
    public static TheoryData<DatabaseProvider> Providers => [.. Enum.GetValues<DatabaseProvider>()];

    /// <summary>Services with a context that never connects.</summary>
    public static ServiceProvider Services(DatabaseProvider provider) => new ServiceCollection().AddLogging().AddPersistence(new DatabaseOptions(provider, provider switch
    {
        DatabaseProvider.Sqlite => "Data Source=:memory:",
        DatabaseProvider.SqlServer => "Server=nowhere;Database=lms",
        _ => "Host=nowhere;Database=lms",
    })).BuildServiceProvider();

    /// <summary>Runs something on such a context.</summary>
    public static T With<T>(DatabaseProvider provider, Func<LmsDbContext, T> look)
    {
        using var services = Services(provider);
        using var scope = services.CreateScope();
        return look(scope.ServiceProvider.GetRequiredService<LmsDbContext>());
    }
}
