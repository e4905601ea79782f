namespace Lms.Web.Operations;

/// <summary>Says at the start that whoever reads the database can make sign-in cookies.</summary>
internal sealed partial class PlainKeysWarning(ILogger<PlainKeysWarning> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        KeysArePlain(log);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "The keys that protect cookies lie unencrypted in the database: set DataProtection:Certificate:Path and :Password.")]
    private static partial void KeysArePlain(ILogger log);
}
