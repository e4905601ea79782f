using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Lms.Domain.Accounts;
using Lms.Domain.Institutions;
using Lms.Domain.Mail;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

/// <summary>Students register themselves (edutrack-0.4).</summary>
public sealed class RegistrationTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Register = "/api/accounts/register/";

    [Fact]
    public async Task Register_AnswersTheWholeProfile()
    {
        var form = await Form();
        using var client = Browser.Bare(app);
        var answer = await client.Post(Register, form);
        answer.Is(HttpStatusCode.Created);
        var body = answer.Json;
        var usual = await app.Given.Usual();
        var code = body.GetProperty("student_code").GetString()!;
        Assert.Matches("^[1-9][0-9]{7}$", code);
        var expected = $$"""
            {"id":{{body.GetProperty("id")}},"user_id":{{body.GetProperty("user_id")}},"username":"{{form["username"]}}","email":"{{form["gmail"]}}","student_code":"{{code}}","name_ar":"أحمد علي","name_en":"Ahmed Ali","full_name":"أحمد علي","phone_number":"01012345678","father_number":null,"mother_number":"01112345678","father_job":"Engineer","educational_state":"school","school_type":{{form["school_type"]}},"school_type_name":"{{body.GetProperty("school_type_name").GetString()}}","grade":{{form["grade"]}},"grade_name":"{{usual.Grade.Name}}","division":null,"division_name":null,"school_name":null,"national_id":"{{form["national_id"]}}","birth_date":"2010-05-01","gender":"male","gmail":"{{form["gmail"]}}","facebook_link":null,"governorate":{{form["governorate"]}},"governorate_name":"{{usual.Area.Governorate.Name}}","area":{{form["area"]}},"area_name":"{{usual.Area.Name}}","status":"active","is_active":true,"can_access_course":true,"created_at":"{{body.GetProperty("created_at").GetString()}}","updated_at":"{{body.GetProperty("updated_at").GetString()}}"}
            """;
        Assert.Equal(expected, answer.Body);
        (await client.Post("/api/accounts/login/", new { username = (string?)form["username"], password = "Blue-Lantern-77" })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Register_DoesNotSignIn_AndMailsTheLink()
    {
        var form = await Form();
        using var answer = await Browser.Bare(app).PostAsJsonAsync(Register, form);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var mail = await app.InDb(db => db.Set<OutgoingMail>().SingleAsync(row => row.To == (string)form["gmail"]!));
        Assert.Equal("Confirm your e-mail address", mail.Subject);
        Assert.Contains("http://localhost/account/confirm-email?user=", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_BelongsToTheDefaultInstitutionAndStartsWithNothing()
    {
        await app.InDb(async db =>
        {
            if (!await db.Set<Institution>().AnyAsync(row => row.Acronym == "DEMO"))
                db.Add(new Institution { Acronym = "DEMO", Name = "Demo University" });
            return await db.SaveChangesAsync();
        });
        var form = await Form();
        (await Browser.Bare(app).Post(Register, form)).Is(HttpStatusCode.Created);
        var name = (string)form["username"]!;
        var student = await app.InDb(db => db.Set<Student>().Include(row => row.User).SingleAsync(row => row.User.UserName == name));
        Assert.Equal(0m, student.Balance);
        Assert.False(student.User.EmailConfirmed);
        Assert.Equal(await app.InDb(db => db.Set<Institution>().Where(row => row.Acronym == "DEMO").Select(row => row.Id).SingleAsync()), student.User.InstitutionId);
    }

    [Fact]
    public async Task Register_Nothing_TellsEveryFieldAtOnce()
    {
        var answer = await Browser.Bare(app).Post(Register, new { });
        answer.Is(HttpStatusCode.BadRequest);
        string[] required = ["username", "password", "name_ar", "name_en", "phone_number", "father_job", "gender", "birth_date", "school_type", "grade", "governorate", "area", "national_id", "gmail"];
        Assert.Equal(required.Order(), answer.Keys.Order());
        Assert.All(required, field => Assert.Equal("""["This field is required."]""", answer.Json.GetProperty(field).GetRawText()));
    }

    [Theory]
    [InlineData("username", "ab", "Ensure this field has at least 3 characters.")]
    [InlineData("username", "with space", "Enter a valid username. This value may contain only letters, numbers, and @/./+/-/_ characters.")]
    [InlineData("password", "Ab1-xyz", "This password is too short. It must contain at least 8 characters.")]
    [InlineData("password", "password123", "This password is too common.")]
    [InlineData("password", "7041926358", "This password is entirely numeric.")]
    [InlineData("password", "Ahmed Ali 1", "The password is too similar to the name.")]
    [InlineData("name_ar", "", "This field may not be blank.")]
    [InlineData("name_en", null, "This field may not be null.")]
    [InlineData("phone_number", "0101234567", "Ensure this field has at least 11 characters.")]
    [InlineData("phone_number", "010123456789", "Ensure this field has no more than 11 characters.")]
    [InlineData("phone_number", "02012345678", "Enter a valid Egyptian mobile number: 11 digits starting with 01.")]
    [InlineData("father_number", "010123456789", "Ensure this field has no more than 11 characters.")]
    [InlineData("mother_number", "call me", "Enter digits only.")]
    [InlineData("educational_state", "university", "\"university\" is not a valid choice.")]
    [InlineData("school_type", null, "This field is required.")]
    [InlineData("school_type", 999999, "Invalid pk \"999999\" - object does not exist.")]
    [InlineData("grade", null, "This field is required.")]
    [InlineData("grade", 999999, "Invalid pk \"999999\" - object does not exist.")]
    [InlineData("grade", "x", "Incorrect type. Expected pk value, received str.")]
    [InlineData("division", 999999, "Invalid pk \"999999\" - object does not exist.")]
    [InlineData("national_id", "123", "Ensure this field has at least 14 characters.")]
    [InlineData("national_id", "1234567890123x", "Enter the 14 digits of the national ID.")]
    [InlineData("birth_date", "01/05/2010", "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.")]
    [InlineData("birth_date", "2999-01-01", "The birth date must be in the past.")]
    [InlineData("gender", "other", "\"other\" is not a valid choice.")]
    [InlineData("gmail", "nonsense", "Enter a valid email address.")]
    [InlineData("gmail", "a@b", "Enter a valid email address.")]
    [InlineData("facebook_link", "javascript:alert(1)", "Enter a valid URL.")]
    [InlineData("governorate", 999999, "Invalid pk \"999999\" - object does not exist.")]
    [InlineData("area", 999999, "Invalid pk \"999999\" - object does not exist.")]
    public async Task Register_OneFieldWrong_IsNamed(string field, object? value, string sentence)
    {
        var form = await Form();
        form[field] = JsonValue.Create(value);
        var answer = await Browser.Bare(app).Post(Register, form);
        answer.Is(HttpStatusCode.BadRequest);
        Assert.Equal([field], answer.Keys);
        Assert.Equal([sentence], answer.Json.GetProperty(field).EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public async Task Register_WeakPassword_TellsEverythingThatIsWrongWithIt()
    {
        var form = await Form();
        form["password"] = "12345";
        (await Browser.Bare(app).Post(Register, form)).Is(
            HttpStatusCode.BadRequest,
            """{"password":["This password is too short. It must contain at least 8 characters.","This password is too common.","This password is entirely numeric."]}""");
    }

    [Fact]
    public async Task Register_AreaElsewhere_Is400()
    {
        var form = await Form();
        form["area"] = (await app.Given.Area()).Id;
        (await Browser.Bare(app).Post(Register, form)).Is(HttpStatusCode.BadRequest, """{"area":["The selected area does not belong to the selected governorate."]}""");
    }

    [Fact]
    public async Task Register_NameAddressAndNumberTaken_Is400()
    {
        var other = await app.Given.Student();
        var form = await Form();
        form["username"] = other.User.UserName!.ToUpperInvariant();
        form["gmail"] = other.User.Email!.ToUpperInvariant();
        form["national_id"] = other.NationalId;
        (await Browser.Bare(app).Post(Register, form)).Is(
            HttpStatusCode.BadRequest,
            """{"username":["A user with that username already exists."],"national_id":["This field must be unique."],"gmail":["This email is already associated with an account."]}""");
    }

    [Fact]
    public async Task Register_UsernameThatIsSomebodysAddress_Is400()
    {
        var form = await Form();
        form["username"] = (await app.Given.User()).Email;
        (await Browser.Bare(app).Post(Register, form)).Is(HttpStatusCode.BadRequest, """{"username":["A user with that username already exists."]}""");
    }

    [Fact]
    public async Task Register_SameTwiceAtOnce_OneIsMade()
    {
        var form = (await Form()).ToJsonString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            using var answer = await Browser.Bare(app).PostAsync(Register, new StringContent(form, null, "application/json"));
            return (answer.StatusCode, Body: await answer.Content.ReadAsStringAsync());
        })));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.Created), answer => Assert.Matches("already exists|must be unique", answer.Body)); // what is told first depends on how far the winner is
    }

    [Fact]
    public async Task Register_AsAForm_WorksToo()
    {
        var form = await Form();
        using var body = new MultipartFormDataContent();
        foreach (var (key, value) in form)
            body.Add(new StringContent(value?.ToString() ?? string.Empty), key);
        using var answer = await Browser.Bare(app).PostAsync(Register, body);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }

    private async Task<JsonObject> Form()
    {
        var number = Given.Number();
        var usual = await app.Given.Usual();
        return new JsonObject
        {
            ["username"] = $"new_{number}",
            ["password"] = "Blue-Lantern-77",
            ["name_ar"] = "أحمد علي",
            ["name_en"] = "Ahmed Ali",
            ["phone_number"] = "01012345678",
            ["father_number"] = null,
            ["mother_number"] = "01112345678",
            ["father_job"] = "Engineer",
            ["school_type"] = (await app.Given.SchoolType()).Id,
            ["grade"] = usual.Grade.Id,
            ["national_id"] = $"{30_000_000_000_000 + number}",
            ["birth_date"] = "2010-05-01",
            ["gender"] = "male",
            ["gmail"] = $"new_{number}@register.example",
            ["governorate"] = usual.Area.GovernorateId,
            ["area"] = usual.Area.Id,
        };
    }
}
