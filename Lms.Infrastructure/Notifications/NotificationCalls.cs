using System.Data.Common;
using System.Globalization;
using Lms.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Lms.Infrastructure.Notifications;

/// <summary>
/// What nodes call out to each other through PostgreSQL: <c>node:user,user,...</c>. The server delivers it when the
/// transaction commits and forgets it when it is rolled back. The other databases have no such thing; there nodes look
/// by themselves (<see cref="NotificationPolling"/>).
/// </summary>
internal static class NotificationCalls
{
    /// <summary>The channel that nodes listen on.</summary>
    public const string Channel = "lms_notifications";

    /// <summary>People named in one call: PostgreSQL takes fewer than 8000 bytes.</summary>
    private const int PeopleAtOnce = 600;

    /// <summary>Calls within a transaction that is about to commit.</summary>
    public static async Task SendAsync(DbTransaction transaction, string node, IEnumerable<int> userIds, CancellationToken ct)
    {
        await using var command = Command(transaction, node, userIds);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <inheritdoc cref="SendAsync(DbTransaction, string, IEnumerable{int}, CancellationToken)" />
    public static void Send(DbTransaction transaction, string node, IEnumerable<int> userIds)
    {
        using var command = Command(transaction, node, userIds);
        command.ExecuteNonQuery();
    }

    /// <summary>Calls at once.</summary>
    public static Task SendAsync(LmsDbContext db, string node, IEnumerable<int> userIds, CancellationToken ct) => db.Database.IsNpgsql()
        ? db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {Texts(node, userIds).Single()})", ct)
        : Task.CompletedTask;

    /// <summary>Reads a call; null for one's own.</summary>
    public static IEnumerable<int>? Heard(string text, string node)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || text.AsSpan(0, colon).SequenceEqual(node) ? null : text[(colon + 1)..].Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture));
    }

    private static DbCommand Command(DbTransaction transaction, string node, IEnumerable<int> userIds)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT pg_notify(@channel, text) FROM unnest(@texts) AS text";
        Add("channel", Channel);
        Add("texts", Texts(node, userIds).ToArray());
        return command;

        void Add(string name, object value)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }

    private static IEnumerable<string> Texts(string node, IEnumerable<int> userIds) =>
        userIds.Chunk(PeopleAtOnce).Select(some => $"{node}:{string.Join(',', some.Select(id => id.ToString(CultureInfo.InvariantCulture)))}");
}
