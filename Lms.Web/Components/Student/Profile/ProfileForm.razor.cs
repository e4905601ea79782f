using System.Globalization;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Structure;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Student.Profile;

/// <summary>The student's data as a form.</summary>
public sealed partial class ProfileForm
{
    private LmsForm? form;
    private IReadOnlyList<Choice> genders = [];
    private string? nameAr, nameEn, email, phone, nationalId, birthDate, gender, schoolType, grade, division, schoolName, governorate, area, fatherJob, fatherNumber, motherNumber, facebook;

    [Parameter, EditorRequired]
    public StudentSummary Profile { get; set; } = default!;

    [Parameter, EditorRequired]
    public ProfileChoices Choices { get; set; } = default!;

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public Refusal? Refusal { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<StudentDraft> OnSubmit { get; set; }

    private IReadOnlyList<Choice> Divisions => [.. Choices.Divisions.Select(row => new Choice($"{row.Id}", row.Name))];

    /// <summary>The areas of the chosen governorate.</summary>
    private IReadOnlyList<Choice> Areas => [.. Choices.Areas.Where(row => Text(row.GovernorateId) == governorate).Select(row => new Choice($"{row.Id}", row.Name))];

    /// <summary>Nothing typed is unsaved any more.</summary>
    public void Saved() => form?.Saved();

    protected override void OnInitialized()
    {
        genders = [.. Enum.GetValues<Gender>().Select(one => new Choice(Wording.Snake(one), L[Wording.Title(one)]))];
        (nameAr, nameEn, email, phone, nationalId) = (Profile.NameAr, Profile.NameEn, Profile.Email, Profile.PhoneNumber, Profile.NationalId);
        (birthDate, gender) = (Profile.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Wording.Snake(Profile.Gender));
        (schoolType, grade, division, schoolName) = (Text(Profile.SchoolTypeId), Text(Profile.GradeId), Text(Profile.DivisionId), Profile.SchoolName);
        (governorate, area) = (Text(Profile.GovernorateId), Text(Profile.AreaId));
        (fatherJob, fatherNumber, motherNumber, facebook) = (Profile.FatherJob, Profile.FatherNumber, Profile.MotherNumber, Profile.FacebookLink);
    }

    private static string? Text(int? id) => id?.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<Choice> Named(IReadOnlyList<NamedRow> rows) => [.. rows.Select(row => new Choice($"{row.Id}", row.Name))];

    private static Maybe<int?> Row(string? id) => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : (int?)null;

    /// <summary>Not sent while it is as it was: an older profile may lack what a new one must have.</summary>
    private static Maybe<int?> Changed(string? chosen, int? was) => chosen == Text(was) ? default : Row(chosen);

    private void Move(string? chosen)
    {
        if (chosen == governorate)
            return;
        governorate = chosen;
        area = null; // areas belong to a governorate
    }

    private Task Submit() => OnSubmit.InvokeAsync(new StudentDraft
    {
        NameAr = nameAr?.Trim() ?? string.Empty,
        NameEn = nameEn?.Trim() ?? string.Empty,
        Gmail = email?.Trim() ?? string.Empty,
        PhoneNumber = phone?.Trim() ?? string.Empty,
        NationalId = nationalId?.Trim() ?? string.Empty,
        BirthDate = DateOnly.TryParseExact(birthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null,
        Gender = gender,
        SchoolTypeId = Changed(schoolType, Profile.SchoolTypeId),
        GradeId = Changed(grade, Profile.GradeId),
        DivisionId = Row(division),
        SchoolName = schoolName?.Trim(),
        GovernorateId = Row(governorate),
        AreaId = Row(area),
        FatherJob = fatherJob?.Trim() ?? string.Empty,
        FatherNumber = fatherNumber?.Trim(),
        MotherNumber = motherNumber?.Trim(),
        FacebookLink = facebook?.Trim() ?? string.Empty,
    });
}
