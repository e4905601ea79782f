using System.Linq.Expressions;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Audit;

/// <summary>Which entries are wanted; null leaves a criterion out.</summary>
public sealed record AuditFilter
{
    /// <summary>An action (<c>purchase.extended</c>) or all actions on one kind of thing (<c>purchase</c>).</summary>
    public string? Action { get; init; }

    public int? UserId { get; init; }

    /// <summary>The kind of thing, for example <c>purchase</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>Which one of its kind; only together with <see cref="Subject"/>.</summary>
    public string? SubjectId { get; init; }

    /// <summary>Not before this moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this moment.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>One entry of the audit log.</summary>
public sealed record AuditSummary
{
    /// <summary>How the row is read.</summary>
    internal static readonly Expression<Func<AuditEntry, AuditSummary>> Projection = row => new AuditSummary
    {
        Id = row.Id,
        At = row.At,
        UserId = row.UserId,
        UserName = row.UserName,
        Action = row.Action,
        Subject = row.Subject,
        SubjectId = row.SubjectId,
        Summary = row.Summary,
    };

    public required long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null for background work.</summary>
    public int? UserId { get; init; }

    public required string UserName { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>One sentence for people.</summary>
    public required string Summary { get; init; }
}

/// <summary>Who did what, newest first; for the owners of the site.</summary>
public sealed class ListAuditEntries(ILmsDb db) : IUseCase
{
    private static readonly Ordering<AuditEntry> Order = new Ordering<AuditEntry>(
            rows => rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id),
            rows => rows.ThenByDescending(row => row.Id))
        .Allow("at", row => row.At)
        .Allow("action", row => row.Action);

    /// <summary>One page; searched by the sentence, the person's name and what it was done to.</summary>
    public Task<Page<AuditSummary>> Handle(Actor actor, Input<AuditFilter> input, PageRequest request, CancellationToken ct)
    {
        actor.Require(Permission.ReadAuditLog);
        var filter = input.Open(out var said);
        said.Refuse();

        var rows = db.Set<AuditEntry>().AsNoTracking();
        if (filter.Action is { Length: > 0 } action)
        {
            var kind = action + ".";
            rows = rows.Where(row => row.Action == action || row.Action.StartsWith(kind));
        }

        if (filter.UserId is { } user)
            rows = rows.Where(row => row.UserId == user);
        if (filter.Subject is { Length: > 0 } subject)
            rows = rows.Where(row => row.Subject == subject && (filter.SubjectId == null || row.SubjectId == filter.SubjectId));
        if (filter.From is { } from)
            rows = rows.Where(row => row.At >= from);
        if (filter.Until is { } until)
            rows = rows.Where(row => row.At < until);
        rows = rows.Search(request, row => row.Summary, row => row.UserName, row => row.SubjectId);
        return Order.Apply(rows, request.Order).Select(AuditSummary.Projection).PageAsync(request, ct);
    }
}
