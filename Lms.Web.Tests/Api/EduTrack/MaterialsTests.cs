using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Lms.Domain.Audit;
using Lms.Domain.Courses;
using Lms.Domain.Files;
using Lms.Domain.Materials;
using Lms.Domain.Notifications;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Lms.Web.Tests.Support.Sending;

namespace Lms.Web.Tests.Api.EduTrack;

/// <summary>Uploading, changing and deleting study materials.</summary>
public sealed class MaterialsTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Forbidden = """{"detail":"You do not have permission to perform this action."}""";

    [Fact]
    public async Task Upload_AnswersTheDocumentedBody()
    {
        var lecture = await app.Given.Lecture();
        var teacher = lecture.Topic.Course.Teacher;
        var client = await app.SignedInAs(teacher.User.UserName!);
        var body = await client.PostAsync("/api/materials/", Form(("lecture", $"{lecture.Id}"), ("title", " Sheet 1 "), ("description", "Read it.")).With("file", "Sheet 1.PDF", Samples.Pdf())).Json(201);
        var id = (int)body["id"]!;
        Assert.Equal(
            "id lecture lecture_name course_name title description file file_url is_active created_by created_by_name created_at updated_at", body.Keys());
        Assert.Equal(
            (lecture.Id, lecture.Name, lecture.Topic.Course.Name, "Sheet 1", "Read it."),
            ((int)body["lecture"]!, (string)body["lecture_name"]!, (string)body["course_name"]!, (string)body["title"]!, (string)body["description"]!));
        Assert.Equal(
            ($"http://localhost/api/materials/{id}/download/", $"http://localhost/api/materials/{id}/download/", true, teacher.UserId, teacher.User.Name),
            ((string)body["file"]!, (string)body["file_url"]!, (bool)body["is_active"]!, (int)body["created_by"]!, (string)body["created_by_name"]!));
        Assert.Equal((string)body["created_at"]!, (string)body["updated_at"]!);
        var entry = await app.InDb(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "material.uploaded" && entry.SubjectId == $"{id}"));
        Assert.Equal(teacher.UserId, entry.UserId);
    }

    [Fact]
    public async Task Upload_ByAssistantAndSiteOwner_IsTaken()
    {
        var lecture = await app.Given.Lecture();
        var assistant = await app.Given.Assistant(lecture.Topic.Course.Teacher);
        foreach (var name in new[] { assistant.User.UserName!, (await app.Given.SiteOwner()).UserName! })
            await (await app.SignedInAs(name)).PostAsync("/api/materials/", ValidForm(lecture)).Json(201);
    }

    [Fact]
    public async Task Upload_TellsStudentsWithAccess_AndNobodyElse()
    {
        var lecture = await app.Given.Lecture();
        var reader = await app.Given.Student();
        await app.Given.Purchase(reader, lecture);
        await app.Given.Purchase(await app.Given.Student(), lecture, expired: true);
        await app.Given.Purchase(await app.Given.Student(status: Lms.Domain.Accounts.StudentStatus.Suspended), lecture);
        var material = await (await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!)).PostAsync("/api/materials/", ValidForm(lecture)).Json(201);

        var notices = await app.InDb(db => db.Set<Notification>().Where(notice => notice.Metadata!.Contains($"\"lecture\": {lecture.Id},")).ToListAsync());
        var notice = Assert.Single(notices);
        Assert.Equal((reader.UserId, NotificationType.MaterialAdded), (notice.RecipientId, notice.Type));
        Assert.Equal($$"""{"material": {{material["id"]}}, "lecture": {{lecture.Id}}, "course": {{lecture.Topic.CourseId}}}""", notice.Metadata);
    }

    [Fact]
    public async Task Upload_Empty_TellsEveryFieldAtOnce()
    {
        var teacher = await app.Given.Teacher();
        var client = await app.SignedInAs(teacher.User.UserName!);
        var told = await client.PostAsync("/api/materials/", Form(("description", ""))).Told();
        Assert.Equal((400, """{"lecture":["This field is required."],"title":["This field is required."],"file":["No file was submitted."]}"""), told);
    }

    [Theory]
    [InlineData("a.xyz", "%PDF-", "File extension 'xyz' is not allowed. Allowed extensions are: pdf.")]
    [InlineData("a.pdf", "<html>", "File is not a valid PDF.")]
    public async Task Upload_WrongFile_Is400(string name, string content, string sentence)
    {
        var lecture = await app.Given.Lecture();
        var client = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        var form = Form(("lecture", $"{lecture.Id}"), ("title", "T")).With("file", name, System.Text.Encoding.ASCII.GetBytes(content));
        Assert.Equal((400, $$"""{"file":["{{sentence}}"]}"""), await client.PostAsync("/api/materials/", form).Told());
    }

    [Fact]
    public async Task Upload_FiftyMegabytesIsTaken_OneByteMoreIs400()
    {
        var lecture = await app.Given.Lecture();
        var client = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        const int most = 52_428_800;
        await client.PostAsync("/api/materials/", Form(("lecture", $"{lecture.Id}"), ("title", "T")).With("file", "a.pdf", Samples.Pdf(most))).Json(201);
        var told = await client.PostAsync("/api/materials/", Form(("lecture", $"{lecture.Id}"), ("title", "T")).With("file", "a.pdf", Samples.Pdf(most + 1))).Told();
        Assert.Equal((400, """{"file":["File too large. Size should not exceed 50 MB."]}"""), told);
    }

    [Fact]
    public async Task Upload_LargerThanAnyBody_Is400InTheSameWords()
    {
        var lecture = await app.Given.Lecture();
        var content = new ByteArrayContent([]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        content.Headers.ContentLength = 3_000_000_000;
        var teacher = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        Assert.Equal((400, """{"file":["File too large. Size should not exceed 50 MB."]}"""), await teacher.PostAsync("/api/materials/", content).Told());
    }

    [Fact]
    public async Task Upload_ForeignLecture_Is403_UnknownIs400()
    {
        var lecture = await app.Given.Lecture();
        var stranger = await app.Given.Teacher();
        var client = await app.SignedInAs(stranger.User.UserName!);
        Assert.Equal((403, Forbidden), await client.PostAsync("/api/materials/", Form(("lecture", $"{lecture.Id}"))).Told());
        var told = await client.PostAsync("/api/materials/", Form(("lecture", "2000000000"), ("title", "T")).With("file", "a.pdf", Samples.Pdf())).Told();
        Assert.Equal((400, """{"lecture":["Invalid pk \"2000000000\" - object does not exist."]}"""), told);
    }

    [Fact]
    public async Task Upload_StrangerIs401_StudentIs403()
    {
        var student = await app.Given.Student();
        Assert.Equal((401, """{"detail":"Authentication credentials were not provided."}"""), await app.CreateClient().PostAsync("/api/materials/", Form()).Told());
        Assert.Equal((403, Forbidden), await (await app.SignedInAs(student.User.UserName!)).PostAsync("/api/materials/", Form()).Told());
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("PUT")]
    public async Task Update_ChangesWhatIsSent_AndReplacesTheFile(string method)
    {
        var lecture = await app.Given.Lecture();
        var client = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        var id = (int)(await client.PostAsync("/api/materials/", ValidForm(lecture)).Json(201))["id"]!;
        var old = await FileOf(id);

        var renamed = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), $"/api/materials/{id}/") { Content = JsonContent.Create(new { title = "Renamed", is_active = false }) }).Json();
        Assert.Equal(("Renamed", false), ((string)renamed["title"]!, (bool)renamed["is_active"]!));
        Assert.Equal(old, await FileOf(id));

        var form = new MultipartFormDataContent().With("file", "new.pdf", Samples.Pdf(999));
        await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), $"/api/materials/{id}/") { Content = form }).Json();
        Assert.Equal(Samples.Pdf(999), await client.GetByteArrayAsync($"/api/materials/{id}/download/"));
        Assert.False(await Exists(old));
    }

    [Fact]
    public async Task Update_ToALectureOfSomebodyElse_Is403()
    {
        var material = await app.Given.Material();
        var other = await app.Given.Lecture();
        var teacher = material.Lecture.Topic.Course.Teacher;
        var own = await app.Given.Lecture(await app.Given.Topic(await app.Given.Course(teacher)));
        var client = await app.SignedInAs(teacher.User.UserName!);
        Assert.Equal((403, Forbidden), await client.PatchAsJsonAsync($"/api/materials/{material.Id}/", new { lecture = other.Id }).Told());
        Assert.Equal(own.Id, (int)(await client.PatchAsJsonAsync($"/api/materials/{material.Id}/", new { lecture = own.Id }).Json())["lecture"]!);
    }

    [Fact]
    public async Task Update_WrongValues_Is400()
    {
        var material = await app.Given.Material();
        var client = await app.SignedInAs(material.Lecture.Topic.Course.Teacher.User.UserName!);
        var told = await client.PatchAsJsonAsync($"/api/materials/{material.Id}/", new { title = "", lecture = "x", is_active = "perhaps", file = "text" }).Told();
        Assert.Equal(400, told.Status);
        var body = JsonNode.Parse(told.Body)!;
        Assert.Equal("This field may not be blank.", (string)body["title"]![0]!);
        Assert.Equal("Incorrect type. Expected pk value, received str.", (string)body["lecture"]![0]!);
        Assert.Equal("Must be a valid boolean.", (string)body["is_active"]![0]!);
        Assert.Equal("The submitted data was not a file. Check the encoding type on the form.", (string)body["file"]![0]!);
    }

    [Fact]
    public async Task Change_ForeignMaterial_Is403_UnknownIs404()
    {
        var material = await app.Given.Material();
        var client = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        Assert.Equal((403, Forbidden), await client.PatchAsJsonAsync($"/api/materials/{material.Id}/", new { title = "" }).Told());
        Assert.Equal((403, Forbidden), await client.DeleteAsync($"/api/materials/{material.Id}/").Told());
        Assert.Equal((404, """{"detail":"Not found."}"""), await client.PatchAsJsonAsync("/api/materials/2000000000/", new { title = "" }).Told());
        Assert.Equal((404, """{"detail":"Not found."}"""), await client.DeleteAsync("/api/materials/2000000000/").Told());
        var student = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        Assert.Equal((403, Forbidden), await student.DeleteAsync($"/api/materials/{material.Id}/").Told());
    }

    [Fact]
    public async Task Delete_RemovesRowAndFile()
    {
        var lecture = await app.Given.Lecture();
        var client = await app.SignedInAs((await app.Given.Assistant(lecture.Topic.Course.Teacher)).User.UserName!);
        var id = (int)(await client.PostAsync("/api/materials/", ValidForm(lecture)).Json(201))["id"]!;
        var file = await FileOf(id);
        Assert.Equal((204, string.Empty), await client.DeleteAsync($"/api/materials/{id}/").Told());
        Assert.False(await Exists(file));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/materials/{id}/")).StatusCode);
        Assert.True(await app.InDb(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Action == "material.deleted" && entry.SubjectId == $"{id}")));
    }

    private static MultipartFormDataContent ValidForm(Lecture lecture) => Form(("lecture", $"{lecture.Id}"), ("title", "Sheet")).With("file", "sheet.pdf", Samples.Pdf());

    private Task<Guid> FileOf(int materialId) => app.InDb(db => db.Set<Material>().Where(row => row.Id == materialId).Select(row => row.FileId).SingleAsync());

    private async Task<bool> Exists(Guid file)
    {
        await using var content = await app.Services.GetRequiredService<IFiles>().OpenAsync(file, 0, default);
        return content is not null || await app.InDb(db => db.Set<StoredFile>().AnyAsync(row => row.Id == file));
    }
}
