using System.Data.Common;
using System.Runtime.CompilerServices;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Lms.Infrastructure.Notifications;

/// <summary>
/// Notices which people new notifications are for, calls the other nodes in the same transaction where the database can
/// carry a call, and signals this node's feed once the transaction has committed.
/// </summary>
public sealed class NotificationCommits(NotificationFeed feed) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, HashSet<int>> recipients = [];

    /// <inheritdoc />
    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Collect(eventData.Context!);
        return result;
    }

    /// <inheritdoc />
    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Collect(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        if (Waiting(eventData) is { } people && eventData.Context!.Database.IsNpgsql())
            NotificationCalls.Send(transaction, feed.Node, people);
        return result;
    }

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (Waiting(eventData) is { } people && eventData.Context!.Database.IsNpgsql())
            await NotificationCalls.SendAsync(transaction, feed.Node, people, cancellationToken);
        return result;
    }

    /// <inheritdoc />
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Publish(eventData);

    /// <inheritdoc />
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Publish(eventData);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Forget(eventData);

    /// <inheritdoc />
    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData);
        return Task.CompletedTask;
    }

    private void Collect(DbContext context)
    {
        var people = Added(context.ChangeTracker).ToHashSet();
        if (people.Count == 0)
            return;

        // Even a single row is saved in a transaction then: everything above hangs on its commit.
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        recipients.GetOrAdd(context, _ => []).UnionWith(people);
    }

    /// <summary>Who new notifications are for. They are always added by hand, so there is nothing to detect.</summary>
    private static IEnumerable<int> Added(ChangeTracker tracker)
    {
        var detects = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. tracker.Entries<Notification>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.RecipientId)];
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = detects;
        }
    }

    private HashSet<int>? Waiting(TransactionEventData eventData) =>
        eventData.Context is { } context && recipients.TryGetValue(context, out var people) ? people : null;

    private void Publish(TransactionEndEventData eventData)
    {
        if (eventData.Context is { } context && recipients.TryGetValue(context, out var people))
        {
            recipients.Remove(context);
            feed.Signal(people);
        }
    }

    private void Forget(TransactionEndEventData eventData)
    {
        if (eventData.Context is { } context)
            recipients.Remove(context);
    }
}
