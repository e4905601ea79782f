using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Institutions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.AttemptRecords;

/// <summary>One end of a range: a whole day in the institution's time zone, or a moment.</summary>
public sealed record TimeBound(DateOnly? Day, DateTimeOffset? Moment);

/// <summary>Where days begin for somebody who looks after records.</summary>
internal sealed class InstitutionDays(TimeZoneInfo zone)
{
    /// <summary>The days of the institution that the person administers or belongs to.</summary>
    public static async Task<InstitutionDays> OfAsync(ILmsDb db, Actor actor, CancellationToken ct)
    {
        var id = actor.AdministeredInstitutionIds.Count > 0 ? actor.AdministeredInstitutionIds[0] : actor.InstitutionId;
        var name = await db.Set<Institution>().Where(row => row.Id == id).Select(row => row.TimeZone).FirstOrDefaultAsync(ct) ?? actor.TimeZone;
        return new InstitutionDays(TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : TimeZoneInfo.Utc);
    }

    /// <summary>When the day begins; where the clocks skip midnight, an hour later.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        if (zone.IsInvalidTime(midnight))
            midnight = midnight.AddHours(1);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>When the day is over.</summary>
    public DateTimeOffset EndOf(DateOnly day) => day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(day.AddDays(1));
}
