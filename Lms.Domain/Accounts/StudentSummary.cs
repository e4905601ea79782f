using System.Linq.Expressions;

namespace Lms.Domain.Accounts;

/// <summary>Everything any dialect or page shows of a student's profile.</summary>
public sealed record StudentSummary
{
    /// <summary>How the row is read: one flat projection, never a graph.</summary>
    internal static readonly Expression<Func<Student, StudentSummary>> Projection = student => new StudentSummary
    {
        Id = student.Id,
        UserId = student.UserId,
        Username = student.User.UserName!,
        Email = student.User.Email!,
        Code = student.Code,
        NameAr = student.NameAr,
        NameEn = student.NameEn,
        PhoneNumber = student.PhoneNumber,
        FatherNumber = student.FatherNumber,
        MotherNumber = student.MotherNumber,
        FatherJob = student.FatherJob,
        EducationalState = student.EducationalState,
        SchoolTypeId = student.SchoolTypeId,
        SchoolTypeName = student.SchoolType!.Name,
        GradeId = student.GradeId,
        GradeName = student.Grade!.Name,
        DivisionId = student.DivisionId,
        DivisionName = student.Division!.Name,
        SchoolName = student.SchoolName,
        NationalId = student.NationalId,
        BirthDate = student.BirthDate,
        Gender = student.Gender,
        FacebookLink = student.FacebookLink,
        GovernorateId = student.GovernorateId,
        GovernorateName = student.Governorate.Name,
        AreaId = student.AreaId,
        AreaName = student.Area.Name,
        Status = student.Status,
        IsActive = student.User.IsActive,
        CreatedAt = student.CreatedAt,
        UpdatedAt = student.UpdatedAt,
    };

    public required int Id { get; init; }

    public required int UserId { get; init; }

    public required string Username { get; init; }

    public required string Email { get; init; }

    public required string Code { get; init; }

    /// <summary>The full name.</summary>
    public required string NameAr { get; init; }

    public required string NameEn { get; init; }

    public required string PhoneNumber { get; init; }

    public string? FatherNumber { get; init; }

    public string? MotherNumber { get; init; }

    public required string FatherJob { get; init; }

    public required string EducationalState { get; init; }

    public int? SchoolTypeId { get; init; }

    public string? SchoolTypeName { get; init; }

    public int? GradeId { get; init; }

    public string? GradeName { get; init; }

    public int? DivisionId { get; init; }

    public string? DivisionName { get; init; }

    public string? SchoolName { get; init; }

    public required string NationalId { get; init; }

    public required DateOnly BirthDate { get; init; }

    public required Gender Gender { get; init; }

    public string? FacebookLink { get; init; }

    public required int GovernorateId { get; init; }

    public required string GovernorateName { get; init; }

    public required int AreaId { get; init; }

    public required string AreaName { get; init; }

    public required StudentStatus Status { get; init; }

    /// <summary>Whether the account is on.</summary>
    public required bool IsActive { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Whether the student may act on courses: the account is on and the student is not suspended.</summary>
    public bool CanAccessCourse => IsActive && Status == StudentStatus.Active;
}
