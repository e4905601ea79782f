namespace Lms.Domain.Institutions;

/// <summary>A school or university whose courses and people are kept apart from the others'.</summary>
public sealed class Institution
{
    public int Id { get; private set; }

    /// <summary>Short upper-case name, unique; the organisation part of course keys.</summary>
    public required string Acronym { get; init; }

    public required string Name { get; set; }

    /// <summary>IANA time zone in which days begin and reports are dated.</summary>
    public string TimeZone { get; set; } = "Africa/Cairo";
}

/// <summary>The administrative flags somebody holds in an institution.</summary>
public sealed class InstitutionStaff
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public required int UserId { get; init; }

    public bool IsAdmin { get; set; }

    public bool IsLegalAdmin { get; set; }

    public bool IsSendAdmin { get; set; }

    public bool IsDataAdmin { get; set; }
}
