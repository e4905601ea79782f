using Lms.Domain.Structure;

namespace Lms.Domain.Accounts;

/// <summary>Whether a student may act on courses.</summary>
public enum StudentStatus
{
    Active,
    Suspended,
}

/// <summary>The profile of somebody who learns.</summary>
public sealed class Student
{
    public int Id { get; private set; }

    public required int UserId { get; init; }

    public User User { get; init; } = null!;

    /// <summary>Eight digits, unique, given by the server.</summary>
    public required string Code { get; init; }

    public required string NameAr { get; set; }

    public required string NameEn { get; set; }

    /// <summary>Egyptian mobile: eleven digits starting with 01.</summary>
    public required string PhoneNumber { get; set; }

    public string? FatherNumber { get; set; }

    public string? MotherNumber { get; set; }

    public required string FatherJob { get; set; }

    /// <summary>The only documented value is <c>school</c>.</summary>
    public string EducationalState { get; set; } = "school";

    public int? SchoolTypeId { get; set; }

    public SchoolType? SchoolType { get; init; }

    public int? GradeId { get; set; }

    public Grade? Grade { get; init; }

    public int? DivisionId { get; set; }

    public Division? Division { get; init; }

    public string? SchoolName { get; set; }

    /// <summary>Fourteen digits, unique.</summary>
    public required string NationalId { get; set; }

    public required DateOnly BirthDate { get; set; }

    public required Gender Gender { get; set; }

    public string? FacebookLink { get; set; }

    public required int GovernorateId { get; set; }

    public Governorate Governorate { get; init; } = null!;

    public required int AreaId { get; set; }

    public Area Area { get; init; } = null!;

    public StudentStatus Status { get; set; } = StudentStatus.Active;

    /// <summary>
    /// What the student can spend, in EGP, never below zero. Changed only by one conditional UPDATE that also writes a
    /// <see cref="Purchases.BalanceTransaction"/>, so that two purchases at once cannot both spend the same money.
    /// </summary>
    public decimal Balance { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
