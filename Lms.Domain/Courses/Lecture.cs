namespace Lms.Domain.Courses;

/// <summary>What a student buys: videos and materials for a number of days.</summary>
public sealed class Lecture
{
    public int Id { get; private set; }

    /// <summary>The id that dialects with UUIDs show.</summary>
    public Guid PublicId { get; init; } = Guid.NewGuid();

    public required int TopicId { get; set; }

    public Topic Topic { get; init; } = null!;

    public required string Name { get; set; }

    public string? Description { get; set; }

    /// <summary>EGP.</summary>
    public decimal Price { get; set; }

    /// <summary>An amount in EGP, between 0 and <see cref="Price"/>.</summary>
    public decimal Discount { get; set; }

    /// <summary>Days of access a purchase gives.</summary>
    public int AvailableDays { get; set; }

    /// <summary>False hides it from lists and sale; those who bought it keep their access.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>The stored picture (see <see cref="Files.StoredFile"/>).</summary>
    public Guid? PictureId { get; set; }

    /// <summary>Place among its siblings, ascending; ties are broken by id.</summary>
    public int Order { get; set; }

    /// <summary>When the course's students were told of it: once, the first time it is on show; null before.</summary>
    public DateTimeOffset? AnnouncedAt { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public List<Video> Videos { get; init; } = [];

    /// <summary>What it costs now, in EGP.</summary>
    public decimal FinalPrice => PriceOf(Price, Discount);

    /// <summary>What is left of a price after its discount, never below zero; EGP.</summary>
    public static decimal PriceOf(decimal price, decimal discount) => Math.Max(price - discount, 0m);

    /// <summary>Notes that it is on show now.</summary>
    /// <returns>True when that is news.</returns>
    public bool Announce(DateTimeOffset now)
    {
        if (!IsVisible || AnnouncedAt is not null)
            return false;
        AnnouncedAt = now;
        return true;
    }
}
