using Lms.Domain.Accounts;
using Lms.Domain.Courses;

namespace Lms.Domain.Purchases;

/// <summary>Paid access of one student to one lecture for a time.</summary>
public sealed class Purchase
{
    public int Id { get; private set; }

    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    public required int LectureId { get; init; }

    public Lecture Lecture { get; init; } = null!;

    public required DateTimeOffset PurchasedAt { get; init; }

    /// <summary>The end of the days that were bought.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The end of access with every extra day counted in; stored so that it can be filtered and indexed.</summary>
    public DateTimeOffset EffectiveExpiry { get; private set; }

    /// <summary>EGP, the price at the moment of buying.</summary>
    public required decimal AmountPaid { get; init; }

    /// <summary>Days added by staff, summed up.</summary>
    public int ExtraDays { get; private set; }

    public int? ReopenedById { get; private set; }

    public User? ReopenedBy { get; private set; }

    public DateTimeOffset? ReopenedAt { get; private set; }

    /// <summary>
    /// The lecture while this is the purchase that gives access to it, or gave it last; null once another purchase of
    /// the same lecture has taken over. Unique together with the student: that is how the database forbids two
    /// purchases with running access.
    /// </summary>
    public int? LiveLectureId { get; private set; }

    /// <summary>Days that staff may add to one purchase in all: a hundred years.</summary>
    public const int MostExtraDays = 36_500;

    /// <summary>Buys the lecture as it is now.</summary>
    public static Purchase Of(Lecture lecture, int studentId, DateTimeOffset now) => new()
    {
        StudentId = studentId,
        LectureId = lecture.Id,
        LiveLectureId = lecture.Id,
        PurchasedAt = now,
        ExpiresAt = now.AddDays(lecture.AvailableDays),
        EffectiveExpiry = now.AddDays(lecture.AvailableDays),
        AmountPaid = lecture.FinalPrice,
    };

    /// <summary>True once access has ended.</summary>
    public bool IsExpired(DateTimeOffset now) => now >= EffectiveExpiry;

    /// <summary>
    /// Adds days; access that had ended opens again when they reach past now. A purchase that another one had taken over
    /// from then takes back its place, which the database refuses while the other one still gives access.
    /// </summary>
    public void Extend(int days, int byUserId, DateTimeOffset now)
    {
        ExtraDays += days;
        EffectiveExpiry = ExpiresAt.AddDays(ExtraDays);
        ReopenedById = byUserId;
        ReopenedAt = now;
        if (!IsExpired(now))
            LiveLectureId = LectureId;
    }
}
