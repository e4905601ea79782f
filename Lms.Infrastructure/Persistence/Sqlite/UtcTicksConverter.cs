using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Lms.Infrastructure.Persistence.Sqlite;

/// <summary>SQLite has no type for a moment; ticks in UTC compare and sort as numbers and lose nothing.</summary>
public sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
