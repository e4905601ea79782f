using System.Net;
using System.Net.Http.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Mail;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

/// <summary>One's own profile and password (edutrack-13).</summary>
public sealed class ProfileTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Me = "/api/accounts/profile/me/";
    private const string Password = "/api/accounts/change_password/";

    [Fact]
    public async Task Profile_IsOnesOwn()
    {
        var student = await app.Given.Student();
        using var client = await app.SignedInAs(student.User.UserName!);
        var answer = await client.Get(Me);
        answer.Is(HttpStatusCode.OK);
        Assert.Equal(student.Id, answer.Json.GetProperty("id").GetInt32());
        Assert.Equal(student.Code, answer.Json.GetProperty("student_code").GetString());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PATCH")]
    public async Task Profile_StrangerIs401_StaffIs403(string method)
    {
        using var stranger = await Browser.Bare(app).SendAsync(new HttpRequestMessage(new HttpMethod(method), Me));
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        using var client = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        using var staff = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), Me));
        Assert.Equal(HttpStatusCode.Forbidden, staff.StatusCode);
        Assert.Equal("""{"detail":"You do not have permission to perform this action."}""", await staff.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Profile_OneCommand()
    {
        using var client = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        Assert.Single(await app.CountSql(() => client.Get(Me)));
    }

    [Fact]
    public async Task Update_ChangesOnlyWhatIsSent_IgnoresWhatIsReadOnly()
    {
        var student = await app.Given.Student();
        using var client = await app.SignedInAs(student.User.UserName!);
        var before = (await client.Get(Me)).Json;
        var answer = await client.Patch(Me, new { name_ar = "سارة", father_number = "01012345678", school_name = "Nile School", username = "other", is_active = false, student_code = "1", status = "suspended", id = 1 });
        answer.Is(HttpStatusCode.OK);
        Assert.Equal("سارة", answer.Json.GetProperty("full_name").GetString());
        Assert.Equal("01012345678", answer.Json.GetProperty("father_number").GetString());
        foreach (var field in new[] { "id", "username", "is_active", "student_code", "status", "name_en", "gmail", "area", "grade", "national_id", "created_at" })
            Assert.Equal(before.GetProperty(field).ToString(), answer.Json.GetProperty(field).ToString());
        Assert.Equal("سارة", await app.InDb(db => db.Users.Where(user => user.Id == student.UserId).Select(user => user.Name).SingleAsync()));
        Assert.Equal(JsonNull, (await client.Patch(Me, new { father_number = (string?)null })).Json.GetProperty("father_number").ValueKind);
    }

    [Fact]
    public async Task Update_NewAddress_MustBeConfirmedAnew()
    {
        var student = await app.Given.Student();
        using var client = await app.SignedInAs(student.User.UserName!);
        var address = $"moved_{Given.Number()}@given.example";
        var answer = await client.Patch(Me, new { gmail = address });
        Assert.Equal(address, answer.Is(HttpStatusCode.OK).Json.GetProperty("email").GetString());
        Assert.False(await app.InDb(db => db.Users.Where(user => user.Id == student.UserId).Select(user => user.EmailConfirmed).SingleAsync()));
        Assert.Equal(1, await app.InDb(db => db.Set<OutgoingMail>().CountAsync(mail => mail.To == address)));
    }

    [Fact]
    public async Task Update_AddressOfSomebodyElse_Is400_OnesOwnIsFine()
    {
        var other = await app.Given.User();
        var student = await app.Given.Student();
        using var client = await app.SignedInAs(student.User.UserName!);
        (await client.Patch(Me, new { gmail = other.Email })).Is(HttpStatusCode.BadRequest, """{"gmail":["This email is already associated with an account."]}""");
        (await client.Patch(Me, new { gmail = student.User.Email })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Update_AreaAndGovernorateMustFit_WhicheverIsSent()
    {
        var student = await app.Given.Student();
        using var client = await app.SignedInAs(student.User.UserName!);
        var elsewhere = await app.Given.Area();
        const string Wrong = """{"area":["The selected area does not belong to the selected governorate."]}""";
        (await client.Patch(Me, new { area = elsewhere.Id })).Is(HttpStatusCode.BadRequest, Wrong);
        (await client.Patch(Me, new { governorate = elsewhere.GovernorateId })).Is(HttpStatusCode.BadRequest, Wrong);
        (await client.Patch(Me, new { governorate = elsewhere.GovernorateId, area = elsewhere.Id })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Update_SchoolNeedsGradeAndType()
    {
        var student = await app.Given.Student();
        using var client = await app.SignedInAs(student.User.UserName!);
        (await client.Patch(Me, new { grade = (int?)null })).Is(HttpStatusCode.BadRequest, """{"grade":["This field is required."]}""");
        (await client.Patch(Me, new { educational_state = "school" })).Is(HttpStatusCode.BadRequest, """{"school_type":["This field is required."]}""");
        (await client.Patch(Me, new { educational_state = "school", school_type = (await app.Given.SchoolType()).Id })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Update_AsAForm_BlankMakesEmpty()
    {
        var student = await app.Given.Student();
        using var client = await app.SignedInAs(student.User.UserName!);
        (await client.Patch(Me, new { school_name = "Nile School" })).Is(HttpStatusCode.OK);
        using var form = new MultipartFormDataContent { { new StringContent(string.Empty), "school_name" }, { new StringContent("Sara"), "name_en" } };
        using var answer = await client.PatchAsync(Me, form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"school_name\":null", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangePassword_EndsEverySignInAndClearsTheCookies()
    {
        var student = await app.Given.Student();
        var name = student.User.UserName!;
        using var other = await Browser.LoggedIn(app, name);
        using var client = await Browser.LoggedIn(app, name);
        using (var answer = await client.PostAsJsonAsync(Password, new { current_password = Given.Password, new_password = "Blue-Lantern-77" }))
        {
            Assert.Equal("""{"message":"Password changed successfully"}""", await answer.Content.ReadAsStringAsync());
            Assert.StartsWith("access_token=; expires=Thu, 01 Jan 1970", Browser.SetCookie(answer, "access_token"), StringComparison.Ordinal);
            Assert.StartsWith("refresh_token=; expires=Thu, 01 Jan 1970", Browser.SetCookie(answer, "refresh_token"), StringComparison.Ordinal);
        }

        (await other.Get(Me)).Is(HttpStatusCode.Unauthorized);
        (await other.Post("/api/accounts/token/refresh/")).Is(HttpStatusCode.Unauthorized, """{"error":"Invalid or expired refresh token"}""");
        (await Browser.Bare(app).Post("/api/accounts/login/", new { username = name, password = Given.Password })).Is(HttpStatusCode.Unauthorized);
        (await Browser.Bare(app).Post("/api/accounts/login/", new { username = name, password = "Blue-Lantern-77" })).Is(HttpStatusCode.OK);
        Assert.Equal("Your password was changed", await app.InDb(db => db.Set<OutgoingMail>().Where(mail => mail.To == student.User.Email).Select(mail => mail.Subject).SingleAsync()));
    }

    [Fact]
    public async Task ChangePassword_EverybodyMay()
    {
        using var client = await app.SignedInAs((await app.Given.SiteOwner()).UserName!);
        (await client.Post(Password, new { current_password = Given.Password, new_password = "Blue-Lantern-77" })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ChangePassword_Stranger_Is401() => (await Browser.Bare(app).Post(Password, new { })).Is(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task ChangePassword_WrongOrWeak_Is400()
    {
        var student = await app.Given.Student();
        using var client = await app.SignedInAs(student.User.UserName!);
        (await client.Post(Password, new { })).Is(HttpStatusCode.BadRequest, """{"current_password":["This field is required."],"new_password":["This field is required."]}""");
        (await client.Post(Password, new { current_password = "wrong", new_password = "Blue-Lantern-77" })).Is(HttpStatusCode.BadRequest, """{"current_password":["Current password is incorrect."]}""");
        (await client.Post(Password, new { current_password = Given.Password, new_password = "Ab1-xyz" })).Is(HttpStatusCode.BadRequest, """{"new_password":["This password is too short. It must contain at least 8 characters."]}""");
        (await client.Post(Password, new { current_password = Given.Password, new_password = student.User.UserName + "1" })).Is(HttpStatusCode.BadRequest, """{"new_password":["The password is too similar to the username."]}""");
    }

    [Fact]
    public async Task ChangePassword_GuessingTheCurrentOne_IsBraked()
    {
        using var client = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        for (var i = 0; i < 10; i++)
            (await client.Post(Password, new { current_password = "wrong", new_password = "Blue-Lantern-77" })).Is(HttpStatusCode.BadRequest);
        (await client.Post(Password, new { current_password = Given.Password, new_password = "Blue-Lantern-77" })).Is(HttpStatusCode.TooManyRequests);
    }

    private const System.Text.Json.JsonValueKind JsonNull = System.Text.Json.JsonValueKind.Null;
}
