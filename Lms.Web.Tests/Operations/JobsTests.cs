using Lms.Domain.Common;
using Lms.Infrastructure.Jobs;
using Lms.Infrastructure.Persistence;
using Lms.Web.Operations;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lms.Web.Tests.Operations;

/// <summary>The job engine on the database of this run; each test has a database of its own and hosts of its own.</summary>
public sealed class JobsTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly MemoryLog log = new();
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.NewAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Work_PlannedBeforeARestart_IsDoneAfterIt()
    {
        var ran = new TaskCompletionSource();
        var work = new RecurringWork("test-hourly", TimeSpan.FromHours(1), (_, _) =>
        {
            ran.TrySetResult();
            return Task.CompletedTask;
        });
        await using (var first = await StartAsync(work))
        {
            Assert.Equal(1, await TriggersAsync("test-hourly"));
            Assert.False(ran.Task.IsCompleted);
        }

        // An hour passes while the host is down. A plan made anew by the second host would wait another hour.
        var passed = TimeSpan.FromHours(1).Ticks;
        await InDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = NEXT_FIRE_TIME - {passed}"));
        await using var second = await StartAsync(work);
        await ran.Task.WaitAsync(Patience);
        Assert.Equal(1, await TriggersAsync("test-hourly"));
    }

    [Fact]
    public async Task Work_OfAnOlderVersion_IsForgotten()
    {
        await using (await StartAsync(new RecurringWork("test-old", TimeSpan.FromHours(1), (_, _) => Task.CompletedTask)))
            Assert.Equal(1, await TriggersAsync("test-old"));
        await using (await StartAsync())
            Assert.Equal(0, await TriggersAsync("test-old"));
    }

    [Fact]
    public async Task Work_ThatFails_IsLoggedAndHasItsNextTurn()
    {
        var turns = 0;
        var twice = new TaskCompletionSource();
        var work = new RecurringWork("test-failing", TimeSpan.FromMilliseconds(50), (_, _) =>
        {
            if (Interlocked.Increment(ref turns) == 2)
                twice.TrySetResult();
            throw turns == 1 ? new InvalidOperationException("planned fault") : GeneralRefusals.Conflict.Thrown();
        });
        await using (await StartAsync(work))
            await twice.Task.WaitAsync(Patience);
        Assert.Contains(log.Lines, line => line.Level == LogLevel.Error && line.Message == "test-failing failed");
        Assert.Contains(log.Lines, line => line.Level == LogLevel.Warning && line.Message.StartsWith("test-failing was refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Work_Done_IsMeasured()
    {
        var again = new TaskCompletionSource();
        var turns = 0;
        await using var host = await StartAsync(new RecurringWork("test-measured", TimeSpan.FromMilliseconds(50), (_, _) =>
        {
            if (Interlocked.Increment(ref turns) == 2)
                again.TrySetResult();
            return Task.CompletedTask;
        }));
        await again.Task.WaitAsync(Patience);
        Assert.Contains("lms_jobs_duration_seconds_count{job=\"test-measured\",outcome=\"ok\"} ", host.Measured(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Engine_DatabaseNotMigratedYet_StartsWhenItIs()
    {
        await using var absent = TestDatabase.Absent();
        await using var host = await StartAsync(absent, []);
        Assert.False(host.Engine.Running.IsCompleted);
        await host.MigrateAsync();
        await host.Engine.Running.WaitAsync(Patience);
    }

    [Fact]
    public async Task Stop_WhileWorkRuns_WaitsForItsEnd()
    {
        var began = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var ended = false;
        var host = await StartAsync(new RecurringWork("test-long", TimeSpan.FromMilliseconds(50), async (_, _) =>
        {
            began.TrySetResult();
            await mayEnd.Task;
            ended = true;
        }));
        await began.Task.WaitAsync(Patience);
        var stopping = host.StopAsync();
        Assert.False(stopping.IsCompleted);
        mayEnd.SetResult();
        await stopping.WaitAsync(Patience);
        Assert.True(ended);
        await host.DisposeAsync();
    }

    private async Task<Running> StartAsync(params RecurringWork[] works)
    {
        var host = await StartAsync(database, works);
        await host.Engine.Running.WaitAsync(Patience);
        return host;
    }

    private async Task<Running> StartAsync(TestDatabase database, RecurringWork[] works)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<MeterBook>();
        builder.Services.AddPersistence(database.Options);
        foreach (var work in works)
            builder.Services.AddSingleton(work);
        builder.Services.AddJobEngine(database.Options);
        var host = builder.Build();
        _ = host.Services.GetRequiredService<MeterBook>();
        await host.StartAsync();
        return new Running(host);
    }

    private Task<int> TriggersAsync(string name) =>
        InDbAsync(db => db.Database.SqlQuery<int>($"SELECT CAST(COUNT(*) AS INTEGER) AS \"Value\" FROM QRTZ_TRIGGERS WHERE TRIGGER_NAME = {name}").SingleAsync());

    private async Task<T> InDbAsync<T>(Func<LmsDbContext, Task<T>> look)
    {
        await using var services = new ServiceCollection().AddLogging().AddPersistence(database.Options).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<LmsDbContext>());
    }

    /// <summary>A host that is stopped, as an operator would, before it is thrown away.</summary>
    private sealed class Running(IHost host) : IAsyncDisposable
    {
        public string Measured() => host.Services.GetRequiredService<MeterBook>().Write();

        public JobEngine Engine => host.Services.GetRequiredService<JobEngine>();

        public async Task MigrateAsync()
        {
            await using var scope = host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        }

        public Task StopAsync() => host.StopAsync();

        public async ValueTask DisposeAsync()
        {
            await host.StopAsync();
            host.Dispose();
        }
    }
}
