using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Common;

namespace Lms.Domain.Audit;

/// <summary>Adds to the audit log, within the transaction of the deed.</summary>
public static class AuditTrail
{
    /// <summary>Notes that the actor did something; it is stored with the next save.</summary>
    public static void Note(this ILmsDb db, Actor actor, DateTimeOffset now, string action, string subject, object subjectId, string summary) =>
        db.Set<AuditEntry>().Add(new AuditEntry
        {
            At = now,
            UserId = actor.UserId == 0 ? null : actor.UserId,
            UserName = actor.Name,
            Action = action,
            Subject = subject,
            SubjectId = Convert.ToString(subjectId, CultureInfo.InvariantCulture) ?? string.Empty,
            Summary = summary.Length > 500 ? summary[..500] : summary,
        });
}
