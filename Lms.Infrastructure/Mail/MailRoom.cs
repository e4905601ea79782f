using Lms.Domain.Common;
using Lms.Domain.Mail;
using Lms.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lms.Infrastructure.Mail;

/// <summary>
/// Sends the mails that transactions have promised. A mail is claimed by one conditional UPDATE, so that two nodes
/// never send the same one; the claim runs out by itself, so that a node which dies loses none.
/// </summary>
public sealed class MailRoom(IServiceScopeFactory scopes, IMailSender sender, TimeProvider clock, ILogger<MailRoom> log) : BackgroundService, IMailSignal
{
    /// <summary>How long a claim holds; far longer than the sender's patience.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    private const int BatchSize = 50;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim bell = new(0, 1);

    /// <inheritdoc />
    public void Wake()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has rung already and nobody has answered yet: once is enough.
        }
    }

    /// <summary>Sends everything that is due now; says how many were sent.</summary>
    public async Task<int> SendDueAsync(CancellationToken ct)
    {
        var sent = 0;
        while (true)
        {
            var due = await DueAsync(ct);
            foreach (var id in due)
                sent += await SendOneAsync(id, ct) ? 1 : 0;
            if (due.Count < BatchSize)
                return sent;
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        bell.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SendDueAsync(stoppingToken);
                await bell.WaitAsync(Look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                log.LogError(fault, "The mail room could not look for mail");
                await Task.Delay(Look, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<List<int>> DueAsync(CancellationToken ct)
    {
        var now = clock.Now();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LmsDbContext>();
        return await db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.DueAt <= now)
            .OrderBy(mail => mail.DueAt).ThenBy(mail => mail.Id).Take(BatchSize).Select(mail => mail.Id).ToListAsync(ct);
    }

    private async Task<bool> SendOneAsync(int id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LmsDbContext>();
        var row = db.Set<OutgoingMail>().Where(mail => mail.Id == id);
        var now = clock.Now();
        var until = now + Claim;
        var claimed = await row.Where(mail => mail.DueAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.DueAt, until).SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1), ct);
        if (claimed == 0)
            return false;
        var mail = await row.AsNoTracking().SingleAsync(ct);
        var (failure, isFinal) = await TryAsync(mail, ct);
        var again = failure is null || isFinal || mail.Attempts >= OutgoingMail.MaxAttempts ? (DateTimeOffset?)null : clock.Now() + OutgoingMail.PauseAfter(mail.Attempts);
        var sentAt = failure is null ? clock.Now() : (DateTimeOffset?)null;
        await row.ExecuteUpdateAsync(
            set => set.SetProperty(one => one.DueAt, again).SetProperty(one => one.SentAt, sentAt).SetProperty(one => one.LastError, failure),
            CancellationToken.None); // what happened is noted even when the host is stopping
        if (failure is not null && again is null)
            log.LogError("Mail {MailId} is given up after {Attempts} tries: {Failure}", id, mail.Attempts, failure);
        return failure is null;
    }

    private async Task<(string? Failure, bool IsFinal)> TryAsync(OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            await sender.SendAsync(mail, ct);
            return (null, false);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            log.LogWarning(failure, "Mail {MailId} could not be sent (try {Attempt})", mail.Id, mail.Attempts);
            return (failure.Message.Length > OutgoingMail.ErrorLength ? failure.Message[..OutgoingMail.ErrorLength] : failure.Message, failure is MailRefusedException or FormatException);
        }
    }
}
