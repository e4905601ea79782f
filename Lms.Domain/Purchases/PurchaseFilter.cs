namespace Lms.Domain.Purchases;

/// <summary>Which purchases are wanted; null leaves a criterion out.</summary>
public sealed record PurchaseFilter
{
    public int? LectureId { get; init; }

    public int? CourseId { get; init; }

    public int? StudentId { get; init; }

    /// <summary>True for access that has ended, false for access that runs.</summary>
    public bool? IsExpired { get; init; }

    /// <summary>The rows that meet every criterion as of <paramref name="now"/>.</summary>
    internal IQueryable<Purchase> Of(IQueryable<Purchase> rows, DateTimeOffset now)
    {
        if (LectureId is { } lecture)
            rows = rows.Where(row => row.LectureId == lecture);
        if (CourseId is { } course)
            rows = rows.Where(row => row.Lecture.Topic.CourseId == course);
        if (StudentId is { } student)
            rows = rows.Where(row => row.StudentId == student);
        return IsExpired switch
        {
            true => rows.Where(row => row.EffectiveExpiry <= now),
            false => rows.Where(row => row.EffectiveExpiry > now),
            null => rows,
        };
    }
}
