using System.Net;
using System.Net.Http.Headers;
using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Materials;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Lms.Web.Tests.Support.Sending;

namespace Lms.Web.Tests.Api.EduTrack;

/// <summary>Listing, opening and downloading study materials.</summary>
public sealed class MaterialsReadingTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string NotFound = """{"detail":"Not found."}""";
    private const string NoAccess = """{"error":"You do not have active access to this lecture"}""";

    [Fact]
    public async Task Detail_HasTheEightKeysOfTheList()
    {
        var material = await app.Given.Material();
        var client = await app.SignedInAs(material.Lecture.Topic.Course.Teacher.User.UserName!);
        var detail = await client.GetAsync($"/api/materials/{material.Id}/").Json();
        var list = await client.GetAsync($"/api/materials/?lecture={material.LectureId}").Json();
        Assert.Equal("id lecture lecture_name title description file_url is_active created_at", detail.Keys());
        Assert.Equal("count next previous results", list.Keys());
        Assert.Equal(detail.ToJsonString(), Assert.Single(list["results"]!.AsArray())!.ToJsonString());
        Assert.Equal(
            (material.Title, material.Lecture.Name, $"http://localhost/api/materials/{material.Id}/download/"),
            ((string)detail["title"]!, (string)detail["lecture_name"]!, (string)detail["file_url"]!));
    }

    [Fact]
    public async Task Detail_ForeignOrUnknown_Is404_StudentIs403()
    {
        var material = await app.Given.Material();
        var stranger = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        Assert.Equal((404, NotFound), await stranger.GetAsync($"/api/materials/{material.Id}/").Told());
        Assert.Equal((404, NotFound), await stranger.GetAsync("/api/materials/2000000000/").Told());
        var student = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        Assert.Equal((403, """{"detail":"You do not have permission to perform this action."}"""), await student.GetAsync($"/api/materials/{material.Id}/").Told());
        await (await app.SignedInAs((await app.Given.SiteOwner()).UserName!)).GetAsync($"/api/materials/{material.Id}/").Json();
    }

    [Fact]
    public async Task List_EachSeesWhatIsTheirs()
    {
        var lecture = await app.Given.Lecture();
        var teacher = lecture.Topic.Course.Teacher;
        var active = await app.Given.Material(lecture);
        var inactive = await app.Given.Material(lecture, isActive: false);
        var elsewhere = await app.Given.Material();
        var student = await app.Given.Student();
        await app.Given.Purchase(student, lecture);
        await app.Given.Purchase(student, elsewhere.Lecture, expired: true);

        Assert.Equal([inactive.Id, active.Id], await Listed(teacher.User, ""));
        Assert.Equal([inactive.Id, active.Id], await Listed((await app.Given.Assistant(teacher)).User, ""));
        Assert.Equal([active.Id], await Listed(student.User, ""));
        Assert.Empty(await Listed((await app.Given.Student()).User, ""));
        Assert.Empty(await Listed(await app.Given.Instructor(), ""));
        Assert.Equal([elsewhere.Id], await Listed(await app.Given.SiteOwner(), $"?lecture={elsewhere.LectureId}"));
    }

    [Fact]
    public async Task List_FiltersAndPages()
    {
        var lecture = await app.Given.Lecture();
        var teacher = lecture.Topic.Course.Teacher.User;
        var first = await app.Given.Material(lecture);
        var second = await app.Given.Material(lecture, isActive: false);
        Assert.Equal([first.Id], await Listed(teacher, "?is_active=TRUE"));
        Assert.Equal([second.Id], await Listed(teacher, "?is_active=0"));
        Assert.Equal([second.Id, first.Id], await Listed(teacher, "?is_active=perhaps"));
        Assert.Equal([first.Id], await Listed(teacher, "?page_size=1&page=2"));
        var client = await app.SignedInAs(teacher.UserName!);
        Assert.Equal((400, """{"lecture":["Select a valid choice. That choice is not one of the available choices."]}"""), await client.GetAsync("/api/materials/?lecture=2000000000").Told());
        Assert.Equal((404, """{"detail":"Invalid page."}"""), await client.GetAsync("/api/materials/?page=9").Told());
        var all = await client.GetAsync("/api/materials/?all=true&page_size=1").Json();
        Assert.Equal((2, 2, null, null), ((int)all["count"]!, all["results"]!.AsArray().Count, all["next"], all["previous"]));
    }

    [Fact]
    public async Task Download_OfAStudentWithAccess_IsTheFileUnderItsOwnName()
    {
        var lecture = await app.Given.Lecture();
        var id = await Uploaded(lecture, "مذكرة 1.pdf", Samples.Pdf(5000));
        var student = await app.Given.Student();
        await app.Given.Purchase(student, lecture);
        var client = await app.SignedInAs(student.User.UserName!);
        var answer = await client.GetAsync($"/api/materials/{id}/download/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("مذكرة 1.pdf", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal((true, true), (answer.Headers.CacheControl?.Private, answer.Headers.CacheControl?.NoCache));
        Assert.Equal(5000, answer.Content.Headers.ContentLength);
        Assert.Equal(Samples.Pdf(5000), await answer.Content.ReadAsByteArrayAsync());

        client.DefaultRequestHeaders.Range = new RangeHeaderValue(1000, 1999);
        var part = await client.GetAsync($"/api/materials/{id}/download/");
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(Samples.Pdf(5000)[1000..2000], await part.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Download_IsDecidedAtEachRequest()
    {
        var lecture = await app.Given.Lecture();
        var id = await Uploaded(lecture, "a.pdf", Samples.Pdf());
        var student = await app.Given.Student();
        var client = await app.SignedInAs(student.User.UserName!);
        Assert.Equal((403, NoAccess), await client.GetAsync($"/api/materials/{id}/download/").Told());
        var purchase = await app.Given.Purchase(student, lecture);
        Assert.Equal(200, (await client.GetAsync($"/api/materials/{id}/download/").Told()).Status);

        await app.InDb(db => db.Set<Student>().Where(row => row.Id == student.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Status, StudentStatus.Suspended)));
        Assert.Equal((403, NoAccess), await client.GetAsync($"/api/materials/{id}/download/").Told());
        await app.InDb(db => db.Set<Student>().Where(row => row.Id == student.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Status, StudentStatus.Active)));
        await app.InDb(db => db.Set<Lms.Domain.Purchases.Purchase>().Where(row => row.Id == purchase.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.EffectiveExpiry, Given.Now)));
        Assert.Equal((403, NoAccess), await client.GetAsync($"/api/materials/{id}/download/").Told());
    }

    [Fact]
    public async Task Download_HiddenLecture_StaysOpenForBuyers_InactiveMaterialIsGone()
    {
        var lecture = await app.Given.Lecture(isVisible: false);
        var id = await Uploaded(lecture, "a.pdf", Samples.Pdf());
        var student = await app.Given.Student();
        await app.Given.Purchase(student, lecture);
        var client = await app.SignedInAs(student.User.UserName!);
        Assert.Equal(200, (await client.GetAsync($"/api/materials/{id}/download/").Told()).Status);
        await app.InDb(db => db.Set<Material>().Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.IsActive, false)));
        Assert.Equal((404, NotFound), await client.GetAsync($"/api/materials/{id}/download/").Told());
        Assert.Equal(200, (await (await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!)).GetAsync($"/api/materials/{id}/download/").Told()).Status);
    }

    [Fact]
    public async Task Download_ForeignTeacher_Is404_StrangerIs401()
    {
        var material = await app.Given.Material();
        Assert.Equal((404, NotFound), await (await app.SignedInAs((await app.Given.Teacher()).User.UserName!)).GetAsync($"/api/materials/{material.Id}/download/").Told());
        Assert.Equal(401, (await app.CreateClient().GetAsync($"/api/materials/{material.Id}/download/").Told()).Status);
    }

    private async Task<List<int>> Listed(User user, string query)
    {
        var body = await (await app.SignedInAs(user.UserName!)).GetAsync($"/api/materials/{query}").Json();
        return [.. body["results"]!.AsArray().Select(row => (int)row!["id"]!)];
    }

    private async Task<int> Uploaded(Lecture lecture, string name, byte[] content)
    {
        var client = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        return (int)(await client.PostAsync("/api/materials/", Form(("lecture", $"{lecture.Id}"), ("title", "T")).With("file", name, content)).Json(201))["id"]!;
    }
}
