using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Lms.Infrastructure.Persistence.Sqlite;

/// <summary>SQLite has no type for a moment; ticks in UTC compare and sort as numbers. Whole microseconds, as in the other databases.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMicrosecond),
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
