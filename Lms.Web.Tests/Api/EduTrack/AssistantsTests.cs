using System.Net;
using System.Net.Http.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Files;
using Lms.Domain.Mail;
using Lms.Domain.Sessions;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Lms.Web.Tests.Support.Sending;

namespace Lms.Web.Tests.Api.EduTrack;

/// <summary>Listing, making and changing a teacher's assistants.</summary>
public sealed class AssistantsTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Path = "/api/accounts/teacher/assistants/";
    private const string Forbidden = """{"detail":"You do not have permission to perform this action."}""";
    private const string NotFound = """{"detail":"Not found."}""";
    private const string Keys = "id user_id username name phone gmail gender profile_picture is_active created_at teacher";

    [Fact]
    public async Task Create_AnswersTheDocumentedBody_AndTheAssistantCanSignIn()
    {
        var teacher = await app.Given.Teacher();
        var client = await app.SignedInAs(teacher.User.UserName!);
        var name = $"helper_{Given.Number()}";
        var form = Form(("username", name), ("password", "Sundial-42x"), ("name", "Mona Adel"), ("phone", "01000000001"), ("gmail", $"{name}@x.example"), ("gender", "female"))
            .With("profile_picture", "me.png", Samples.Png);
        var body = await client.PostAsync(Path, form).Json(201);
        Assert.Equal(Keys, body.Keys());
        Assert.Equal((name, "Mona Adel", "01000000001", $"{name}@x.example", "female", true, teacher.Id), (
            (string)body["username"]!, (string)body["name"]!, (string)body["phone"]!, (string)body["gmail"]!, (string)body["gender"]!, (bool)body["is_active"]!, (int)body["teacher"]!));
        Assert.Equal(Samples.Png, await app.CreateClient().GetByteArrayAsync((string)body["profile_picture"]!));
        Assert.Equal(200, (await app.CreateClient().PostAsJsonAsync("/api/accounts/login/", new { username = name, password = "Sundial-42x" }).Told()).Status);
        Assert.True(await app.InDb(db => db.Set<OutgoingMail>().AnyAsync(mail => mail.To == $"{name}@x.example")));
        Assert.True(await app.InDb(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Action == "assistant.created" && entry.SubjectId == $"{(int)body["id"]!}" && entry.UserId == teacher.UserId)));
    }

    [Fact]
    public async Task Create_FromJson_SwitchedOff_CannotSignIn()
    {
        var client = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        var name = $"helper_{Given.Number()}";
        var body = await client.PostAsJsonAsync(Path, new { username = name, password = "Sundial-42x", name = "M", phone = "1", gmail = $"{name}@x.example", is_active = false }).Json(201);
        Assert.Equal((null, null, false), ((string?)body["gender"], (string?)body["profile_picture"], (bool)body["is_active"]!));
        var told = await app.CreateClient().PostAsJsonAsync("/api/accounts/login/", new { username = name, password = "Sundial-42x" }).Told();
        Assert.Equal((401, """{"error":"Your account is inactive. Please contact an administrator."}"""), told);
    }

    [Fact]
    public async Task Create_Empty_TellsEveryRequiredField()
    {
        var client = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        var body = await client.PostAsJsonAsync(Path, new { }).Json(400);
        Assert.Equal("username password name phone gmail", body.Keys());
        Assert.All(body.AsObject(), pair => Assert.Equal("""["This field is required."]""", pair.Value!.ToJsonString()));
    }

    [Fact]
    public async Task Create_TakenOrWrongValues_Is400()
    {
        var client = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        var other = await app.Given.Student();
        var form = Form(("username", other.User.UserName!.ToUpperInvariant()), ("password", "short"), ("name", new string('n', 151)), ("phone", new string('1', 21)), ("gmail", other.User.Email!), ("gender", "x"), ("is_active", "perhaps"))
            .With("profile_picture", "me.gif", Samples.Png);
        var body = await client.PostAsync(Path, form).Json(400);
        Assert.Equal("A user with that username already exists.", (string)body["username"]![0]!);
        Assert.Equal("This password is too short. It must contain at least 8 characters.", (string)body["password"]![0]!);
        Assert.Equal("Ensure this field has no more than 150 characters.", (string)body["name"]![0]!);
        Assert.Equal("Ensure this field has no more than 20 characters.", (string)body["phone"]![0]!);
        Assert.Equal("This email is already associated with an account.", (string)body["gmail"]![0]!);
        Assert.Equal("\"x\" is not a valid choice.", (string)body["gender"]![0]!);
        Assert.Equal("Must be a valid boolean.", (string)body["is_active"]![0]!);
        Assert.Equal("File extension 'gif' is not allowed. Allowed extensions are: jpg, jpeg, png, webp.", (string)body["profile_picture"]![0]!);
    }

    [Fact]
    public async Task Create_TheSameNameAtOnce_OneWins()
    {
        var client = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        var name = $"racer_{Given.Number()}";
        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            client.PostAsJsonAsync(Path, new { username = name, password = "Sundial-42x", name = "R", phone = "1", gmail = $"{name}{number}@x.example" }).Told()));
        Assert.Single(told, one => one.Status == 201);
        Assert.All(told.Where(one => one.Status != 201), one => Assert.Equal((400, """{"username":["A user with that username already exists."]}"""), one));
    }

    [Fact]
    public async Task List_TeacherAndCoworkersSeeTheSame_OthersDoNot()
    {
        var teacher = await app.Given.Teacher();
        var first = await app.Given.Assistant(teacher);
        var second = await app.Given.Assistant(teacher, isActive: false);
        await app.Given.Assistant();
        foreach (var user in new[] { teacher.User, first.User })
        {
            var body = await (await app.SignedInAs(user.UserName!)).GetAsync(Path).Json();
            Assert.Equal("count next previous results", body.Keys());
            Assert.Equal([second.Id, first.Id], body["results"]!.AsArray().Select(row => (int)row!["id"]!));
            Assert.Equal(Keys, body["results"]![0].Keys());
        }
    }

    [Fact]
    public async Task Reading_IsForTeachersAndTheirAssistants()
    {
        var assistant = await app.Given.Assistant();
        Assert.Equal(401, (await app.CreateClient().GetAsync(Path).Told()).Status);
        foreach (var name in new[] { (await app.Given.Student()).User.UserName!, (await app.Given.SiteOwner()).UserName! })
        {
            var client = await app.SignedInAs(name);
            Assert.Equal((403, Forbidden), await client.GetAsync(Path).Told());
            Assert.Equal((403, Forbidden), await client.GetAsync($"{Path}{assistant.Id}/").Told());
        }

        Assert.Equal(Keys, (await (await app.SignedInAs(assistant.User.UserName!)).GetAsync($"{Path}{assistant.Id}/").Json()).Keys());
        var stranger = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        Assert.Equal((404, NotFound), await stranger.GetAsync($"{Path}{assistant.Id}/").Told());
    }

    [Fact]
    public async Task Writing_IsForTheirTeacherAlone()
    {
        var assistant = await app.Given.Assistant();
        var own = await app.SignedInAs(assistant.User.UserName!);
        Assert.Equal((403, Forbidden), await own.PostAsJsonAsync(Path, new { }).Told());
        Assert.Equal((403, Forbidden), await own.PatchAsJsonAsync($"{Path}{assistant.Id}/", new { }).Told());
        Assert.Equal((403, Forbidden), await own.DeleteAsync($"{Path}{assistant.Id}/").Told());
        var stranger = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        Assert.Equal((404, NotFound), await stranger.PatchAsJsonAsync($"{Path}{assistant.Id}/", new { name = "" }).Told());
        Assert.Equal((404, NotFound), await stranger.DeleteAsync($"{Path}{assistant.Id}/").Told());
    }

    [Fact]
    public async Task Update_ChangesWhatIsSent()
    {
        var assistant = await app.Given.Assistant();
        var client = await app.SignedInAs(assistant.Teacher.User.UserName!);
        var name = $"Renamed_{Given.Number()}";
        var changed = await client.PatchAsJsonAsync($"{Path}{assistant.Id}/", new { username = name, name = "New Name", gmail = $"{name}@x.example", gender = "male", phone = "2" }).Json();
        Assert.Equal((name, "New Name", $"{name}@x.example", "male", "2"), ((string)changed["username"]!, (string)changed["name"]!, (string)changed["gmail"]!, (string)changed["gender"]!, (string)changed["phone"]!));
        var same = await client.PatchAsJsonAsync($"{Path}{assistant.Id}/", new { username = name.ToLowerInvariant(), gmail = $"{name}@x.example", gender = (string?)null }).Json();
        Assert.Equal((name.ToLowerInvariant(), null, "New Name"), ((string)same["username"]!, (string?)same["gender"], (string)same["name"]!));
    }

    [Fact]
    public async Task Update_Picture_IsReplacedAndRemoved()
    {
        var assistant = await app.Given.Assistant();
        var client = await app.SignedInAs(assistant.Teacher.User.UserName!);
        var first = (string)(await client.PatchAsync($"{Path}{assistant.Id}/", new MultipartFormDataContent().With("profile_picture", "a.png", Samples.Png)).Json())["profile_picture"]!;
        var second = (string)(await client.PatchAsync($"{Path}{assistant.Id}/", new MultipartFormDataContent().With("profile_picture", "b.jpg", Samples.Jpeg)).Json())["profile_picture"]!;
        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync(first)).StatusCode);
        Assert.Equal(Samples.Jpeg, await app.CreateClient().GetByteArrayAsync(second));
        Assert.Null((await client.PatchAsJsonAsync($"{Path}{assistant.Id}/", new { profile_picture = (string?)null }).Json())["profile_picture"]);
        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync(second)).StatusCode);
    }

    [Fact]
    public async Task Update_NewPassword_EndsEverySignIn()
    {
        var assistant = await app.Given.Assistant();
        var own = await app.SignedInAs(assistant.User.UserName!);
        Assert.Equal(200, (await own.GetAsync(Path).Told()).Status);
        var client = await app.SignedInAs(assistant.Teacher.User.UserName!);
        await client.PatchAsJsonAsync($"{Path}{assistant.Id}/", new { password = "Sundial-42x" }).Json();
        Assert.Equal(401, (await own.GetAsync(Path).Told()).Status);
        Assert.Equal(200, (await app.CreateClient().PostAsJsonAsync("/api/accounts/login/", new { username = assistant.User.UserName, password = "Sundial-42x" }).Told()).Status);
        Assert.Equal((400, """{"password":["This field may not be blank."]}"""), await client.PatchAsJsonAsync($"{Path}{assistant.Id}/", new { password = "" }).Told());
    }

    [Fact]
    public async Task Update_SwitchedOff_LocksOutAtOnce_AndBackIn()
    {
        var assistant = await app.Given.Assistant();
        var own = await app.SignedInAs(assistant.User.UserName!);
        Assert.Equal(200, (await own.GetAsync(Path).Told()).Status);
        var client = await app.SignedInAs(assistant.Teacher.User.UserName!);
        Assert.False((bool)(await client.PatchAsJsonAsync($"{Path}{assistant.Id}/", new { is_active = false }).Json())["is_active"]!);
        Assert.Equal((401, """{"detail":"Your account is inactive. Please contact an administrator."}"""), await own.GetAsync(Path).Told());
        Assert.False(await app.InDb(db => db.Set<Session>().AnyAsync(session => session.UserId == assistant.UserId && session.EndedAt == null)));
        Assert.True(await app.InDb(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Action == "account.switched_off" && entry.SubjectId == $"{assistant.UserId}")));
        await client.PatchAsJsonAsync($"{Path}{assistant.Id}/", new { is_active = true }).Json();
        Assert.Equal(200, (await own.GetAsync(Path).Told()).Status);
    }
}
