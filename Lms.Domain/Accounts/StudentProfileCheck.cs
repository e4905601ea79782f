using System.Text.RegularExpressions;
using Lms.Domain.Common;
using Lms.Domain.Credentials;
using Lms.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Accounts;

/// <summary>Checks a student's profile: everything when somebody registers, only what was sent when they change it.</summary>
internal sealed partial class StudentProfileCheck(ILmsDb db, Complaints said, DateOnly today, CancellationToken ct)
{
    private const int NameLength = 150;
    private const int PhoneLength = 11;
    private const int NationalIdLength = 14;
    private const string School = "school";

    /// <summary>Adds every complaint; <paramref name="current"/> is null for a registration.</summary>
    public async Task RunAsync(StudentDraft draft, Student? current)
    {
        var isNew = current is null;
        said.Text("name_ar", draft.NameAr, isNew, max: NameLength);
        said.Text("name_en", draft.NameEn, isNew, max: NameLength);
        if (said.Text("phone_number", draft.PhoneNumber, isNew, min: PhoneLength, max: PhoneLength) && !Mobile().IsMatch(draft.PhoneNumber.Value!))
            said.Add("phone_number", "invalid", "Enter a valid Egyptian mobile number: 11 digits starting with 01.");
        ParentNumber("father_number", draft.FatherNumber);
        ParentNumber("mother_number", draft.MotherNumber);
        said.Text("father_job", draft.FatherJob, isNew, max: NameLength);
        said.Choice("educational_state", draft.EducationalState, [School]);
        said.Text("school_name", draft.SchoolName, nullable: true, blank: true, max: 200);
        said.Choice("gender", draft.Gender, Wording.All<Gender>(), isNew);
        if (said.Present("birth_date", draft.BirthDate, isNew) && draft.BirthDate.Value >= today)
            said.Add("birth_date", "invalid", "The birth date must be in the past.");
        if (draft.FacebookLink.Value is not "")
            said.WebAddress("facebook_link", draft.FacebookLink, nullable: true);
        await SchoolingAsync(draft, current);
        await PlaceAsync(draft, current);
        await NationalIdAsync(draft, current);
        await said.EmailAsync(db, "gmail", draft.Gmail, current?.UserId, isNew, ct);
    }

    /// <summary>Somebody at school has a school type and a grade.</summary>
    private async Task SchoolingAsync(StudentDraft draft, Student? current)
    {
        var asked = current is null || draft.EducationalState.IsSent;
        await RowAsync("school_type", draft.SchoolTypeId, db.Set<SchoolType>(), asked, current?.SchoolTypeId);
        await RowAsync("grade", draft.GradeId, db.Set<Grade>(), asked, current?.GradeId);
        if (said.Present("division", draft.DivisionId, nullable: true) && draft.DivisionId.Value is { } division && !await db.Set<Division>().AnyAsync(row => row.Id == division, ct))
            said.NoSuchRow("division", division);
    }

    private async Task RowAsync<T>(string field, Maybe<int?> id, DbSet<T> rows, bool asked, int? current)
        where T : class
    {
        if (said.Has(field))
            return;
        if ((asked || id.IsSent) && id.Or(current) is null)
            said.Add(field, "required", "This field is required.");
        else if (id.Value is { } wanted && !await rows.AnyAsync(row => EF.Property<int>(row, "Id") == wanted, ct))
            said.NoSuchRow(field, wanted);
    }

    private async Task PlaceAsync(StudentDraft draft, Student? current)
    {
        var isNew = current is null;
        if (said.Present("governorate", draft.GovernorateId, isNew) && !await db.Set<Governorate>().AnyAsync(row => row.Id == draft.GovernorateId.Value, ct))
            said.NoSuchRow("governorate", draft.GovernorateId.Value);
        said.Present("area", draft.AreaId, isNew);
        if (said.Has("area") || said.Has("governorate") || (!draft.AreaId.IsSent && !draft.GovernorateId.IsSent))
            return;
        var area = draft.AreaId.Or(current?.AreaId);
        var lies = await db.Set<Area>().Where(row => row.Id == area).Select(row => (int?)row.GovernorateId).FirstOrDefaultAsync(ct);
        if (lies is null)
            said.NoSuchRow("area", area);
        else if (lies != draft.GovernorateId.Or(current?.GovernorateId))
            said.Add("area", "not_in_governorate", "The selected area does not belong to the selected governorate.");
    }

    private async Task NationalIdAsync(StudentDraft draft, Student? current)
    {
        if (!said.Text("national_id", draft.NationalId, current is null, min: NationalIdLength, max: NationalIdLength))
            return;
        var number = draft.NationalId.Value!;
        var id = current?.Id;
        if (!Digits().IsMatch(number))
            said.Add("national_id", "invalid", "Enter the 14 digits of the national ID.");
        else if (await db.Set<Student>().AnyAsync(row => row.NationalId == number && row.Id != id, ct))
            said.Add("national_id", "unique", "This field must be unique.");
    }

    private void ParentNumber(string field, Maybe<string?> number)
    {
        if (said.Text(field, number, nullable: true, blank: true, max: PhoneLength) && number.Value is { Length: > 0 } digits && !Digits().IsMatch(digits))
            said.Add(field, "invalid", "Enter digits only.");
    }

    [GeneratedRegex(@"^01[0-9]{9}\z")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^[0-9]+\z")]
    private static partial Regex Digits();
}
