namespace Lms.Domain.Accounts;

/// <summary>A protection plan for a teacher's videos, priced per student in EGP.</summary>
public sealed class VideoSecurity
{
    public int Id { get; private set; }

    public required string Name { get; set; }

    public required decimal PricePerStudent { get; set; }
}
