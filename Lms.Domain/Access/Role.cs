namespace Lms.Domain.Access;

/// <summary>What a person is on this site. One account may be several; the order is from weakest to strongest.</summary>
public enum Role
{
    /// <summary>Learns: asks for enrollment, buys lectures, watches, answers.</summary>
    Student,

    /// <summary>Helps one teacher and acts within that teacher's courses.</summary>
    Assistant,

    /// <summary>Owns courses and everything in them.</summary>
    Teacher,

    /// <summary>Has a role in at least one course team without being its teacher.</summary>
    Instructor,

    /// <summary>Holds at least one administrative flag in an institution.</summary>
    InstitutionAdmin,

    /// <summary>Owns the site.</summary>
    SiteOwner,
}
