using Lms.Domain.Accounts;
using Lms.Domain.Common;

namespace Lms.Web.Api.EduTrack;

/// <summary>A student's profile as EduTrack writes it: to the student and to the site owner.</summary>
internal sealed record StudentWire(
    int Id, int UserId, string Username, string Email, string StudentCode, string NameAr, string NameEn, string FullName,
    string PhoneNumber, string? FatherNumber, string? MotherNumber, string FatherJob, string EducationalState,
    int? SchoolType, string? SchoolTypeName, int? Grade, string? GradeName, int? Division, string? DivisionName, string? SchoolName,
    string NationalId, DateOnly BirthDate, string Gender, string Gmail, string? FacebookLink,
    int Governorate, string? GovernorateName, int Area, string? AreaName,
    string Status, bool IsActive, bool CanAccessCourse, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static StudentWire Of(StudentSummary row) => new(
        row.Id, row.UserId, row.Username, row.Email, row.Code, row.NameAr, row.NameEn, row.NameAr,
        row.PhoneNumber, row.FatherNumber, row.MotherNumber, row.FatherJob, row.EducationalState,
        row.SchoolTypeId, row.SchoolTypeName, row.GradeId, row.GradeName, row.DivisionId, row.DivisionName, row.SchoolName,
        row.NationalId, row.BirthDate, Wording.Snake(row.Gender), row.Email, row.FacebookLink,
        row.GovernorateId, row.GovernorateName, row.AreaId, row.AreaName,
        Wording.Snake(row.Status), row.IsActive, row.CanAccessCourse, row.CreatedAt, row.UpdatedAt);
}
