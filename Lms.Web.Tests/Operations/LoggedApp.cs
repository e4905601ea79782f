using System.Collections.Concurrent;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Lms.Web.Tests.Operations;

/// <summary>The host with a log that a test can read.</summary>
public sealed class LoggedApp : LmsApp
{
    public MemoryLog Log { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureLogging(logging => logging.AddProvider(Log));
    }
}

/// <summary>One line, with the request's id from its scopes.</summary>
public sealed record LogLine(string Category, LogLevel Level, string Message, string? RequestId);

/// <summary>Keeps what was logged.</summary>
public sealed class MemoryLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<LogLine> lines = new();
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public IReadOnlyCollection<LogLine> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private string? RequestId()
    {
        string? found = null;
        scopes.ForEachScope((scope, _) => found = (scope as IEnumerable<KeyValuePair<string, object?>>)?.FirstOrDefault(pair => pair.Key == "RequestId").Value?.ToString() ?? found, 0);
        return found;
    }

    private sealed class Writer(MemoryLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.lines.Enqueue(new LogLine(category, logLevel, formatter(state, exception), log.RequestId()));
    }
}
