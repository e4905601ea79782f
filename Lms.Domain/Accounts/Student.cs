using Lms.Domain.Common;
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

    /// <summary>Takes over what was sent of a draft that has been checked; a blank text counts as none.</summary>
    internal void Take(StudentDraft draft)
    {
        NameAr = draft.NameAr.Or(NameAr)!;
        NameEn = draft.NameEn.Or(NameEn)!;
        PhoneNumber = draft.PhoneNumber.Or(PhoneNumber)!;
        FatherNumber = NotBlank(draft.FatherNumber.Or(FatherNumber));
        MotherNumber = NotBlank(draft.MotherNumber.Or(MotherNumber));
        FatherJob = draft.FatherJob.Or(FatherJob)!;
        EducationalState = draft.EducationalState.Or(EducationalState)!;
        SchoolTypeId = draft.SchoolTypeId.Or(SchoolTypeId);
        GradeId = draft.GradeId.Or(GradeId);
        DivisionId = draft.DivisionId.Or(DivisionId);
        SchoolName = NotBlank(draft.SchoolName.Or(SchoolName));
        NationalId = draft.NationalId.Or(NationalId)!;
        BirthDate = draft.BirthDate.Or(BirthDate)!.Value;
        Gender = draft.Gender.IsSent ? Wording.Parse<Gender>(draft.Gender.Value)!.Value : Gender;
        FacebookLink = NotBlank(draft.FacebookLink.Or(FacebookLink));
        GovernorateId = draft.GovernorateId.Or(GovernorateId)!.Value;
        AreaId = draft.AreaId.Or(AreaId)!.Value;
        User.Name = NameAr;

        static string? NotBlank(string? text) => string.IsNullOrEmpty(text) ? null : text;
    }
}
