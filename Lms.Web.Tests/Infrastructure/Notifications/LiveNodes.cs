using Lms.Domain.Notifications;
using Lms.Infrastructure.Notifications;
using Lms.Infrastructure.Persistence;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Infrastructure.Notifications;

/// <summary>A host that looks for what other nodes did, often enough for tests.</summary>
public sealed class LiveApp : LmsApp
{
    protected override IEnumerable<KeyValuePair<string, string?>> Settings => LiveNodes.Settings;
}

/// <summary>A second host on the database of the first.</summary>
internal sealed class SecondNode(LmsApp first) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var database = first.Services.GetRequiredService<DatabaseOptions>();
        builder.UseEnvironment("Development")
            .UseSetting("Database:Provider", database.Provider.ToString())
            .UseSetting("ConnectionStrings:Lms", database.ConnectionString)
            .UseSetting("Demo:Seed", "false");
        foreach (var (key, value) in LiveNodes.Settings)
            builder.UseSetting(key, value);
    }
}

internal static class LiveNodes
{
    /// <summary>What makes a host one of several.</summary>
    public static readonly KeyValuePair<string, string?>[] Settings = [new("Nodes:Several", "true"), new("Nodes:PollMilliseconds", "50")];

    public static NotificationFeed Feed(this WebApplicationFactory<Program> host) => host.Services.GetRequiredService<NotificationFeed>();
}

/// <summary>Reads a subscription with patience, but not for ever.</summary>
internal sealed class Listener(INotificationSubscription subscription) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly IAsyncEnumerator<NotificationNews> news = subscription.ReadAllAsync(CancellationToken.None).GetAsyncEnumerator();

    /// <summary>The next news.</summary>
    public async Task<NotificationNews> NextAsync()
    {
        Assert.True(await news.MoveNextAsync().AsTask().WaitAsync(Patience));
        return news.Current;
    }

    /// <summary>True when the stream ends.</summary>
    public async Task<bool> EndsAsync() => !await news.MoveNextAsync().AsTask().WaitAsync(Patience);

    public ValueTask DisposeAsync()
    {
        subscription.Dispose();
        return news.DisposeAsync();
    }
}
