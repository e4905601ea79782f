using System.Net.Http.Json;
using Lms.Domain.Audit;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Lms.Web.Tests.Support.Sending;

namespace Lms.Web.Tests.Api.EduTrack;

/// <summary>The site owner's students.</summary>
public sealed class StudentsTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Path = "/api/accounts/students/";
    private const string Keys = "id user_id username email student_code name_ar name_en full_name phone_number father_number mother_number father_job educational_state school_type school_type_name grade grade_name division division_name school_name national_id birth_date gender gmail facebook_link governorate governorate_name area area_name status is_active can_access_course created_at updated_at";

    [Fact]
    public async Task List_HasTheDocumentedKeys_AndTwoCommands()
    {
        var student = await app.Given.Student();
        var client = await app.SignedInAs((await app.Given.SiteOwner()).UserName!);
        var body = await client.GetAsync($"{Path}?search={student.Code}").Json();
        var row = Assert.Single(body["results"]!.AsArray());
        Assert.Equal(Keys, row.Keys());
        Assert.Equal((student.Id, student.Code, student.NameAr, "active", true), ((int)row!["id"]!, (string)row["student_code"]!, (string)row["full_name"]!, (string)row["status"]!, (bool)row["can_access_course"]!));
        Assert.True((await app.CountSql(() => client.GetAsync($"{Path}?page_size=1"))).Count <= 2);
    }

    [Fact]
    public async Task List_FiltersAndSearches()
    {
        var client = await app.SignedInAs((await app.Given.SiteOwner()).UserName!);
        var grade = await app.Given.Grade();
        var on = await app.Given.Student(grade: grade);
        var off = await app.Given.Student(grade: grade, isActive: false);
        Assert.Equal([off.Id, on.Id], await Listed(client, $"?grade={grade.Id}"));
        Assert.Equal([on.Id], await Listed(client, $"?grade={grade.Id}&is_active=true"));
        Assert.Equal([off.Id], await Listed(client, $"?grade={grade.Id}&is_active=false&governorate={off.GovernorateId}"));
        Assert.Equal([on.Id, off.Id], await Listed(client, $"?grade={grade.Id}&ordering=student_code"));
        Assert.Equal([on.Id], await Listed(client, $"?search={Uri.EscapeDataString($"{on.NameAr} {on.PhoneNumber}")}&grade={grade.Id}"));
        Assert.Equal((400, """{"governorate":["Select a valid choice. That choice is not one of the available choices."]}"""), await client.GetAsync($"{Path}?governorate=2000000000").Told());
        Assert.Equal((400, """{"grade":["Select a valid choice. That choice is not one of the available choices."]}"""), await client.GetAsync($"{Path}?grade=x").Told());
    }

    [Fact]
    public async Task Update_Suspended_ClosesCoursesAtOnce_ButMayRead()
    {
        var owner = await app.SignedInAs((await app.Given.SiteOwner()).UserName!);
        var student = await app.Given.Student();
        var client = await app.SignedInAs(student.User.UserName!);
        Assert.Equal(200, (await client.GetAsync("/api/accounts/profile/me/").Told()).Status);
        var body = await owner.PatchAsJsonAsync($"{Path}{student.Id}/", new { status = "suspended" }).Json();
        Assert.Equal(Keys, body.Keys());
        Assert.Equal(("suspended", true, false), ((string)body["status"]!, (bool)body["is_active"]!, (bool)body["can_access_course"]!));
        Assert.False((bool)(await client.GetAsync("/api/accounts/profile/me/").Json())["can_access_course"]!);
        var back = await owner.PatchAsJsonAsync($"{Path}{student.Id}/", new { status = "active", is_active = true }).Json();
        Assert.True((bool)back["can_access_course"]!);
        var deeds = await app.InDb(db => db.Set<AuditEntry>().Where(entry => entry.Subject == "student" && entry.SubjectId == $"{student.Id}").OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
        Assert.Equal(["student.suspended", "student.reinstated"], deeds);
    }

    [Fact]
    public async Task Update_SwitchedOff_MayStillSignInAndRead()
    {
        var owner = await app.SignedInAs((await app.Given.SiteOwner()).UserName!);
        var student = await app.Given.Student();
        Assert.False((bool)(await owner.PatchAsJsonAsync($"{Path}{student.Id}/", new { is_active = false }).Json())["can_access_course"]!);
        Assert.Equal(200, (await (await app.SignedInAs(student.User.UserName!)).GetAsync("/api/accounts/profile/me/").Told()).Status);
        Assert.Equal(200, (await app.CreateClient().PostAsJsonAsync("/api/accounts/login/", new { username = student.User.UserName, password = Given.Password }).Told()).Status);
    }

    [Fact]
    public async Task Update_WrongValues_Is400_UnknownIs404()
    {
        var owner = await app.SignedInAs((await app.Given.SiteOwner()).UserName!);
        var student = await app.Given.Student();
        var told = await owner.PatchAsJsonAsync($"{Path}{student.Id}/", new { status = "gone", is_active = (bool?)null }).Told();
        Assert.Equal((400, """{"is_active":["This field may not be null."],"status":["\"gone\" is not a valid choice."]}"""), told);
        Assert.Equal((404, """{"detail":"Not found."}"""), await owner.PatchAsJsonAsync($"{Path}2000000000/", new { status = "gone" }).Told());
        var unchanged = await owner.PatchAsJsonAsync($"{Path}{student.Id}/", new { status = "active", is_active = true }).Json();
        Assert.Equal(student.UpdatedAt, (DateTimeOffset)unchanged["updated_at"]!);
    }

    [Fact]
    public async Task Everything_IsForTheSiteOwnerAlone()
    {
        var student = await app.Given.Student();
        Assert.Equal(401, (await app.CreateClient().GetAsync(Path).Told()).Status);
        foreach (var name in new[] { student.User.UserName!, (await app.Given.Teacher()).User.UserName! })
        {
            var client = await app.SignedInAs(name);
            Assert.Equal(403, (await client.GetAsync(Path).Told()).Status);
            Assert.Equal(403, (await client.PatchAsJsonAsync($"{Path}{student.Id}/", new { }).Told()).Status);
        }
    }

    private static async Task<List<int>> Listed(HttpClient client, string query) =>
        [.. (await client.GetAsync($"{Path}{query}").Json())["results"]!.AsArray().Select(row => (int)row!["id"]!)];
}
