using System.Net;
using System.Text.Json;
using Lms.Domain.Audit;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Files;
using Lms.Domain.Materials;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class CourseWritesTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string NotYours = """{"error":"You can only manage your own courses"}""";
    private const string NoPermission = """{"detail":"You do not have permission to perform this action."}""";
    private const string NotFound = """{"detail":"Not found."}""";

    private static readonly string[] Keys =
    [
        "id", "name", "teacher", "teacher_name", "grade", "grade_name", "subject", "subject_name", "description", "cover_picture",
        "is_active", "topic_count", "created_at",
    ];

    [Fact]
    public async Task Create_Teacher_Is201WithKeyInstitutionAndAudit()
    {
        var teacher = await app.Given.Teacher();
        var home = await app.Given.Institution();
        await app.InDb(db => db.Users.Where(user => user.Id == teacher.UserId).ExecuteUpdateAsync(set => set.SetProperty(user => user.InstitutionId, home.Id)));
        var usual = await app.Given.Usual();
        var client = await app.SignedInAs(teacher.User.UserName!);

        var answer = (await client.Post("/api/courses/", new { name = " Algebra ", grade = usual.Grade.Id, subject = usual.Subject.Id, description = (string?)null })).Is(HttpStatusCode.Created);
        Assert.Equal(Keys, answer.Keys);
        var id = Id(answer.Json);
        var course = await app.InDb(db => db.Set<Course>().SingleAsync(row => row.Id == id));
        Assert.Equal(
            $$"""{"id":{{id}},"name":"Algebra","teacher":{{teacher.Id}},"teacher_name":"{{teacher.User.Name}}","grade":{{usual.Grade.Id}},"grade_name":"{{usual.Grade.Name}}","subject":{{usual.Subject.Id}},"subject_name":"{{usual.Subject.Name}}","description":null,"cover_picture":null,"is_active":true,"topic_count":0,"created_at":{{answer.Json.GetProperty("created_at").GetRawText()}}}""",
            answer.Body);
        Assert.Equal(home.Id, course.InstitutionId);
        Assert.Matches($"^course-v1:{home.Acronym}\\+C[A-Z0-9]{{6}}\\+\\d{{4}}$", course.Key);
        Assert.True(await app.InDb(db => db.Set<AuditEntry>().AnyAsync(row => row.Action == "course.created" && row.SubjectId == $"{id}" && row.UserId == teacher.UserId)));
    }

    [Fact]
    public async Task Create_NothingSent_Is400ForEveryField()
    {
        var teacher = await app.Given.Teacher();
        (await (await app.SignedInAs(teacher.User.UserName!)).Post("/api/courses/", new { }))
            .Is(HttpStatusCode.BadRequest, """{"name":["This field is required."],"grade":["This field is required."],"subject":["This field is required."]}""");
        (await (await app.SignedInAs((await app.Given.SiteOwner()).UserName!)).Post("/api/courses/", new { name = new string('x', 201), grade = 99999999, subject = "abc", is_active = "perhaps" }))
            .Is(HttpStatusCode.BadRequest, """{"subject":["Incorrect type. Expected pk value, received str."],"is_active":["Must be a valid boolean."],"name":["Ensure this field has no more than 200 characters."],"grade":["Invalid pk \"99999999\" - object does not exist."],"teacher":["This field is required."]}""");
    }

    [Fact]
    public async Task Create_AnotherTeacher_OnlyBySiteOwner()
    {
        var teacher = await app.Given.Teacher();
        var other = await app.Given.Teacher();
        var usual = await app.Given.Usual();
        var body = new { name = "Algebra", grade = usual.Grade.Id, subject = usual.Subject.Id, teacher = other.Id };
        (await (await app.SignedInAs(teacher.User.UserName!)).Post("/api/courses/", body)).Is(HttpStatusCode.Forbidden, NotYours);
        var answer = (await (await app.SignedInAs((await app.Given.SiteOwner()).UserName!)).Post("/api/courses/", body)).Is(HttpStatusCode.Created);
        Assert.Equal(other.Id, answer.Json.GetProperty("teacher").GetInt32());
        (await (await app.SignedInAs(other.User.UserName!)).Post("/api/courses/", body)).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Write_AssistantOrStudent_Is403()
    {
        var course = await app.Given.Course();
        foreach (var user in new[] { (await app.Given.Assistant(course.Teacher)).User, (await app.Given.Student()).User })
        {
            var client = await app.SignedInAs(user.UserName!);
            (await client.Post("/api/courses/", new { })).Is(HttpStatusCode.Forbidden, NoPermission);
            (await client.Patch($"/api/courses/{course.Id}/", new { })).Is(HttpStatusCode.Forbidden, NoPermission);
            (await client.Delete($"/api/courses/{course.Id}/")).Is(HttpStatusCode.Forbidden, NoPermission);
        }
    }

    [Fact]
    public async Task Update_OnlyWhatIsSent()
    {
        var course = await app.Given.Course();
        var client = await app.SignedInAs(course.Teacher.User.UserName!);
        var answer = (await client.Patch($"/api/courses/{course.Id}/", new { description = (string?)null, is_active = false })).Is(HttpStatusCode.OK);
        Assert.Equal(Keys, answer.Keys);
        Assert.Equal(course.Name, answer.Json.GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, answer.Json.GetProperty("description").ValueKind);
        Assert.False(answer.Json.GetProperty("is_active").GetBoolean());
        (await client.Patch($"/api/courses/{course.Id}/", new { name = "", grade = (int?)null }))
            .Is(HttpStatusCode.BadRequest, """{"name":["This field may not be blank."],"grade":["This field may not be null."]}""");
    }

    [Fact]
    public async Task Update_OrderOfRefusals()
    {
        var course = await app.Given.Course();
        var stranger = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        (await stranger.Patch("/api/courses/99999999/", new { name = "" })).Is(HttpStatusCode.NotFound, NotFound);
        (await stranger.Patch($"/api/courses/{course.Id}/", new { name = "" })).Is(HttpStatusCode.Forbidden, NotYours);
        (await stranger.Delete($"/api/courses/{course.Id}/")).Is(HttpStatusCode.Forbidden, NotYours);
        (await stranger.Delete("/api/courses/99999999/")).Is(HttpStatusCode.NotFound, NotFound);
        var owner = await app.SignedInAs(course.Teacher.User.UserName!);
        (await owner.Patch($"/api/courses/{course.Id}/", new { teacher = (await app.Given.Teacher()).Id })).Is(HttpStatusCode.Forbidden, NotYours);
    }

    [Fact]
    public async Task Cover_IsStoredReplacedAndRemoved()
    {
        var course = await app.Given.Course();
        var client = await app.SignedInAs(course.Teacher.User.UserName!);
        var path = $"/api/courses/{course.Id}/";

        var first = (await client.Form(HttpMethod.Patch, path, [], ("cover_picture", "cover.png", Samples.Png))).Is(HttpStatusCode.OK).Json.GetProperty("cover_picture").GetString()!;
        Assert.StartsWith("http://localhost/media/", first, StringComparison.Ordinal);
        Assert.Equal(Samples.Png, await client.GetByteArrayAsync(first));
        var second = (await client.Form(HttpMethod.Patch, path, [new("name", "Renamed")], ("cover_picture", "cover.jpg", Samples.Jpeg))).Is(HttpStatusCode.OK).Json;
        Assert.Equal("Renamed", second.GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(first)).StatusCode);
        (await client.Form(HttpMethod.Patch, path, [], ("cover_picture", "cover.gif", Samples.Png)))
            .Is(HttpStatusCode.BadRequest, """{"cover_picture":["File extension 'gif' is not allowed. Allowed extensions are: jpg, jpeg, png, webp."]}""");
        Assert.Equal(JsonValueKind.Null, (await client.Patch(path, new { cover_picture = (string?)null })).Is(HttpStatusCode.OK).Json.GetProperty("cover_picture").ValueKind);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(second.GetProperty("cover_picture").GetString())).StatusCode);
    }

    [Fact]
    public async Task Delete_UnusedCourse_TakesEverythingInIt()
    {
        var course = await app.Given.Course();
        var lecture = await app.Given.Lecture(await app.Given.Topic(course));
        var video = await app.Given.Video(lecture);
        var material = await app.Given.Material(lecture);
        await app.Services.GetRequiredService<IFiles>().WriteAsync(material.FileId, new MemoryStream(Samples.Pdf()), CancellationToken.None);

        (await (await app.SignedInAs(course.Teacher.User.UserName!)).Delete($"/api/courses/{course.Id}/")).Is(HttpStatusCode.NoContent, string.Empty);
        Assert.False(await app.InDb(db => db.Set<Course>().AnyAsync(row => row.Id == course.Id)));
        Assert.False(await app.InDb(db => db.Set<Video>().AnyAsync(row => row.Id == video.Id)));
        Assert.False(await app.InDb(db => db.Set<Material>().AnyAsync(row => row.Id == material.Id)));
        Assert.False(await app.InDb(db => db.Set<StoredFile>().AnyAsync(row => row.Id == material.FileId)));
        Assert.Null(await app.Services.GetRequiredService<IFiles>().OpenAsync(material.FileId, 0, CancellationToken.None));
    }

    [Theory]
    [InlineData(EnrollmentStatus.Pending)]
    [InlineData(EnrollmentStatus.Approved)]
    [InlineData(EnrollmentStatus.Rejected)]
    public async Task Delete_CourseWithEnrollments_Is400(EnrollmentStatus status)
    {
        var course = await app.Given.Course();
        await app.Given.Enrollment(course: course, status: status);
        (await (await app.SignedInAs((await app.Given.SiteOwner()).UserName!)).Delete($"/api/courses/{course.Id}/"))
            .Is(HttpStatusCode.BadRequest, """{"error":"This course has enrollments and cannot be deleted"}""");
    }

    private static int Id(JsonElement row) => row.GetProperty("id").GetInt32();
}
