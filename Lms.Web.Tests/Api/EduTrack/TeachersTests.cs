using System.Net.Http.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Lms.Web.Tests.Support.Sending;

namespace Lms.Web.Tests.Api.EduTrack;

/// <summary>The site owner's teachers.</summary>
public sealed class TeachersTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Path = "/api/accounts/teachers/";
    private const string Keys = "id user_id username name phone secondary_phone gmail gender profile_picture biography facebook subject_detail grades_detail video_security_detail is_active created_at subject_id grade_ids video_security_id";
    private const string SubjectKeys = "id name grades grades_detail divisions divisions_detail school_types school_types_detail grade_ids division_ids school_type_ids";

    [Fact]
    public async Task Create_AnswersTheDocumentedBody()
    {
        var client = await app.SignedInAs((await app.Given.SiteOwner()).UserName!);
        var (grade, other) = (await app.Given.Grade(), await app.Given.Grade());
        var subject = await app.Given.Subject(grade);
        var plan = await Plan();
        var name = $"teacher_{Given.Number()}";
        var form = Form(
            ("username", name), ("password", "Sundial-42x"), ("name", "Hany Saad"), ("phone", "01000000001"), ("secondary_phone", "01000000002"), ("gmail", $"{name}@x.example"),
            ("gender", "male"), ("biography", "Teaches."), ("facebook", "https://facebook.com/hany"), ("subject_id", $"{subject.Id}"), ("grade_ids", $"{grade.Id}"), ("grade_ids", $"{other.Id}"), ("video_security_id", $"{plan.Id}"))
            .With("profile_picture", "me.webp", Samples.Webp);
        var body = await client.PostAsync(Path, form).Json(201);
        Assert.Equal(Keys, body.Keys());
        Assert.Equal((name, "Hany Saad", "01000000002", "male", "Teaches.", "https://facebook.com/hany", true), (
            (string)body["username"]!, (string)body["name"]!, (string)body["secondary_phone"]!, (string)body["gender"]!, (string)body["biography"]!, (string)body["facebook"]!, (bool)body["is_active"]!));
        Assert.Equal(SubjectKeys, body["subject_detail"].Keys());
        Assert.Equal(subject.Id, (int)body["subject_id"]!);
        Assert.Equal($$"""[{"id":{{grade.Id}},"name":"{{grade.Name}}"},{"id":{{other.Id}},"name":"{{other.Name}}"}]""", body["grades_detail"]!.ToJsonString());
        Assert.Equal($"[{grade.Id},{other.Id}]", body["grade_ids"]!.ToJsonString());
        Assert.Equal($$"""{"id":{{plan.Id}},"name":"{{plan.Name}}","price_per_student":"12.50"}""", body["video_security_detail"]!.ToJsonString());
        Assert.Equal(plan.Id, (int)body["video_security_id"]!);
        Assert.Equal(Samples.Webp, await app.CreateClient().GetByteArrayAsync((string)body["profile_picture"]!));
        Assert.Equal(body.ToJsonString(), (await client.GetAsync($"{Path}{(int)body["id"]!}/").Json()).ToJsonString());
        Assert.Equal(200, (await app.CreateClient().PostAsJsonAsync("/api/accounts/login/", new { username = name, password = "Sundial-42x" }).Told()).Status);
        Assert.True(await app.InDb(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Action == "teacher.created" && entry.SubjectId == $"{(int)body["id"]!}")));
    }

    [Fact]
    public async Task Create_Least_LeavesTheRestEmpty()
    {
        var client = await app.SignedInAs((await app.Given.SiteOwner()).UserName!);
        var name = $"teacher_{Given.Number()}";
        var body = await client.PostAsJsonAsync(Path, new { username = name, password = "Sundial-42x", name = "T", phone = "1", gmail = $"{name}@x.example", gender = "female", facebook = "", biography = "" }).Json(201);
        foreach (var key in new[] { "secondary_phone", "profile_picture", "biography", "facebook", "subject_detail", "video_security_detail", "subject_id", "video_security_id" })
            Assert.Null(body[key]);
        Assert.Equal("[]", body["grade_ids"]!.ToJsonString());
    }

    [Fact]
    public async Task Create_WrongValues_TellsAllAtOnce()
    {
        var client = await app.SignedInAs((await app.Given.SiteOwner()).UserName!);
        var body = await client.PostAsJsonAsync(Path, new { username = "ab", facebook = "javascript:alert(1)", subject_id = 2000000000, grade_ids = new[] { 2000000001 }, video_security_id = "x", gender = (string?)null }).Json(400);
        Assert.Equal("Ensure this field has at least 3 characters.", (string)body["username"]![0]!);
        Assert.Equal("Enter a valid URL.", (string)body["facebook"]![0]!);
        Assert.Equal("Invalid pk \"2000000000\" - object does not exist.", (string)body["subject_id"]![0]!);
        Assert.Equal("Invalid pk \"2000000001\" - object does not exist.", (string)body["grade_ids"]![0]!);
        Assert.Equal("Incorrect type. Expected pk value, received str.", (string)body["video_security_id"]![0]!);
        Assert.Equal("This field may not be null.", (string)body["gender"]![0]!);
        foreach (var key in new[] { "password", "name", "phone", "gmail" })
            Assert.Equal("This field is required.", (string)body[key]![0]!);
    }

    [Fact]
    public async Task Update_ChangesWhatIsSent()
    {
        var client = await app.SignedInAs((await app.Given.SiteOwner()).UserName!);
        var teacher = await app.Given.Teacher();
        var grade = await app.Given.Grade();
        var set = await client.PatchAsJsonAsync($"{Path}{teacher.Id}/", new { grade_ids = new[] { grade.Id, grade.Id }, subject_id = (await app.Given.Subject()).Id, name = "Renamed" }).Json();
        Assert.Equal(($"[{grade.Id}]", "Renamed", teacher.Phone), (set["grade_ids"]!.ToJsonString(), (string)set["name"]!, (string)set["phone"]!));
        var cleared = await client.PatchAsJsonAsync($"{Path}{teacher.Id}/", new { grade_ids = Array.Empty<int>(), subject_id = (int?)null }).Json();
        Assert.Equal(("[]", null), (cleared["grade_ids"]!.ToJsonString(), cleared["subject_detail"]));
        Assert.Equal((400, """{"grade_ids":["This field may not be null."]}"""), await client.PatchAsJsonAsync($"{Path}{teacher.Id}/", new { grade_ids = (int[]?)null }).Told());
        Assert.Equal((404, """{"detail":"Not found."}"""), await client.PatchAsJsonAsync($"{Path}2000000000/", new { name = "" }).Told());
        Assert.Equal((404, """{"detail":"Not found."}"""), await client.GetAsync($"{Path}2000000000/").Told());
    }

    [Fact]
    public async Task Update_SwitchedOff_AlsoBlocksTheAssistants_AtOnce()
    {
        var owner = await app.SignedInAs((await app.Given.SiteOwner()).UserName!);
        var assistant = await app.Given.Assistant();
        var (helper, teacher) = (await app.SignedInAs(assistant.User.UserName!), await app.SignedInAs(assistant.Teacher.User.UserName!));
        foreach (var client in new[] { helper, teacher })
            Assert.Equal(200, (await client.GetAsync("/api/accounts/teacher/assistants/").Told()).Status);
        await owner.PatchAsJsonAsync($"{Path}{assistant.TeacherId}/", new { is_active = false }).Json();
        Assert.Equal((401, """{"detail":"Your account is inactive. Please contact an administrator."}"""), await teacher.GetAsync("/api/accounts/teacher/assistants/").Told());
        Assert.Equal((401, """{"detail":"Your assigned teacher's account is inactive. Please contact an administrator."}"""), await helper.GetAsync("/api/accounts/teacher/assistants/").Told());
        await owner.PatchAsJsonAsync($"{Path}{assistant.TeacherId}/", new { is_active = true }).Json();
        foreach (var client in new[] { helper, teacher })
            Assert.Equal(200, (await client.GetAsync("/api/accounts/teacher/assistants/").Told()).Status);
    }

    [Fact]
    public async Task Update_OwnAccountOff_Is400()
    {
        var teacher = await app.Given.Teacher();
        await app.InDb(db => db.Set<User>().Where(user => user.Id == teacher.UserId).ExecuteUpdateAsync(set => set.SetProperty(user => user.IsSiteOwner, true)));
        var client = await app.SignedInAs(teacher.User.UserName!);
        Assert.Equal((400, """{"error":"You cannot switch off your own account."}"""), await client.PatchAsJsonAsync($"{Path}{teacher.Id}/", new { is_active = false }).Told());
    }

    [Fact]
    public async Task List_FiltersSearchesAndReadsInThreeCommands()
    {
        var client = await app.SignedInAs((await app.Given.SiteOwner()).UserName!);
        var (grade, subject) = (await app.Given.Grade(), await app.Given.Subject());
        var on = await app.Given.Teacher();
        var off = await app.Given.Teacher(isActive: false);
        foreach (var one in new[] { on, off })
            await client.PatchAsJsonAsync($"{Path}{one.Id}/", new { grade_ids = new[] { grade.Id }, subject_id = subject.Id }).Json();
        Assert.Equal([off.Id, on.Id], await Listed(client, $"?grades={grade.Id}"));
        Assert.Equal([on.Id], await Listed(client, $"?subject={subject.Id}&is_active=true"));
        Assert.Equal([off.Id], await Listed(client, $"?search={Uri.EscapeDataString(off.User.Name)}&grades={grade.Id}"));
        Assert.Equal([off.Id], await Listed(client, $"?subject={subject.Id}&page_size=1"));
        Assert.Equal((400, """{"grades":["Select a valid choice. That choice is not one of the available choices."]}"""), await client.GetAsync($"{Path}?grades=2000000000").Told());
        Assert.Equal((400, """{"subject":["Select a valid choice. That choice is not one of the available choices."]}"""), await client.GetAsync($"{Path}?subject=2000000000").Told());
        var row = (await client.GetAsync($"{Path}?subject={subject.Id}").Json())["results"]![0];
        Assert.Equal(Keys, row.Keys());
        Assert.True((await app.CountSql(() => client.GetAsync($"{Path}?page_size=1"))).Count <= 3);
    }

    [Fact]
    public async Task Everything_IsForTheSiteOwnerAlone()
    {
        var teacher = await app.Given.Teacher();
        Assert.Equal(401, (await app.CreateClient().GetAsync(Path).Told()).Status);
        var client = await app.SignedInAs(teacher.User.UserName!);
        const string forbidden = """{"detail":"You do not have permission to perform this action."}""";
        Assert.Equal((403, forbidden), await client.GetAsync(Path).Told());
        Assert.Equal((403, forbidden), await client.GetAsync($"{Path}{teacher.Id}/").Told());
        Assert.Equal((403, forbidden), await client.PostAsJsonAsync(Path, new { }).Told());
        Assert.Equal((403, forbidden), await client.PatchAsJsonAsync($"{Path}{teacher.Id}/", new { }).Told());
    }

    private static async Task<List<int>> Listed(HttpClient client, string query) =>
        [.. (await client.GetAsync($"{Path}{query}").Json())["results"]!.AsArray().Select(row => (int)row!["id"]!)];

    private Task<VideoSecurity> Plan() => app.InDb(async db =>
    {
        var plan = new VideoSecurity { Name = $"Plan {Given.Number()}", PricePerStudent = 12.5m };
        db.Add(plan);
        await db.SaveChangesAsync();
        return plan;
    });
}
