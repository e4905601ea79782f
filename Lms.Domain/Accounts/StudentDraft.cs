using Lms.Domain.Common;

namespace Lms.Domain.Accounts;

/// <summary>What a student says about themselves, when registering and afterwards.</summary>
public sealed record StudentDraft
{
    public Maybe<string?> NameAr { get; init; }

    public Maybe<string?> NameEn { get; init; }

    public Maybe<string?> PhoneNumber { get; init; }

    public Maybe<string?> FatherNumber { get; init; }

    public Maybe<string?> MotherNumber { get; init; }

    public Maybe<string?> FatherJob { get; init; }

    public Maybe<string?> EducationalState { get; init; }

    public Maybe<int?> SchoolTypeId { get; init; }

    public Maybe<int?> GradeId { get; init; }

    public Maybe<int?> DivisionId { get; init; }

    public Maybe<string?> SchoolName { get; init; }

    public Maybe<string?> NationalId { get; init; }

    public Maybe<DateOnly?> BirthDate { get; init; }

    public Maybe<string?> Gender { get; init; }

    public Maybe<string?> Gmail { get; init; }

    public Maybe<string?> FacebookLink { get; init; }

    public Maybe<int?> GovernorateId { get; init; }

    public Maybe<int?> AreaId { get; init; }
}

/// <summary>A registration: the profile and how to sign in.</summary>
public sealed record RegistrationDraft
{
    public Maybe<string?> Username { get; init; }

    /// <summary>Not trimmed.</summary>
    public Maybe<string?> Password { get; init; }

    public StudentDraft Profile { get; init; } = new();
}
