using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Lms.Infrastructure.Persistence;

/// <summary>Stores and compares moments in UTC and whole microseconds, whatever offset they came with.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    moment => new DateTimeOffset(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
    moment => moment);
