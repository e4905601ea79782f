using System.Net;
using System.Text.Json;
using Lms.Domain.Audit;
using Lms.Domain.Enrollments;
using Lms.Domain.Notifications;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class LectureWritesTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string NotYours = """{"error":"You can only manage your own courses"}""";
    private const string NoPermission = """{"detail":"You do not have permission to perform this action."}""";
    private const string NotFound = """{"detail":"Not found."}""";

    private static readonly string[] DetailKeys =
    [
        "id", "topic", "topic_name", "course_name", "teacher_name", "name", "description", "price", "discount", "final_price", "formatted_price",
        "available_days", "is_visible", "picture", "order", "videos", "video_count", "created_at", "updated_at",
    ];


    [Fact]
    public async Task Create_Teacher_Is201AndTellsTheCourse()
    {
        var topic = await app.Given.Topic();
        var member = await app.Given.Enrollment(course: topic.Course);
        await app.Given.Enrollment(course: topic.Course, status: EnrollmentStatus.Pending);
        await app.Given.Enrollment(course: topic.Course, status: EnrollmentStatus.Rejected);
        var client = await app.SignedInAs(topic.Course.Teacher.User.UserName!);

        var answer = (await client.Post("/api/lectures/", new { topic = topic.Id, name = "Sets", price = "99.50", available_days = 14 })).Is(HttpStatusCode.Created);
        Assert.Equal(DetailKeys, answer.Keys);
        var id = Id(answer.Json);
        Assert.Equal(
            $$"""{"id":{{id}},"topic":{{topic.Id}},"topic_name":"{{topic.Name}}","course_name":"{{topic.Course.Name}}","teacher_name":"{{topic.Course.Teacher.User.Name}}","name":"Sets","description":null,"price":"99.50","discount":"0.00","final_price":"99.50","formatted_price":"99.50 EGP","available_days":14,"is_visible":true,"picture":null,"order":1,"videos":[],"video_count":0,"created_at":{{answer.Json.GetProperty("created_at").GetRawText()}},"updated_at":{{answer.Json.GetProperty("updated_at").GetRawText()}}}""",
            answer.Body);
        var told = await app.InDb(db => db.Set<Notification>().Where(row => row.Metadata == $$"""{"lecture": {{id}}, "course": {{topic.CourseId}}}""").ToListAsync());
        var notice = Assert.Single(told);
        Assert.Equal((member.Student.UserId, NotificationType.LectureAdded, $"\"Sets\" was added to {topic.Course.Name}."), (notice.RecipientId, notice.Type, notice.Message));
    }

    [Fact]
    public async Task HiddenLecture_IsAnnouncedOnceWhenFirstShown()
    {
        var topic = await app.Given.Topic();
        var member = await app.Given.Enrollment(course: topic.Course);
        var client = await app.SignedInAs(topic.Course.Teacher.User.UserName!);
        var id = Id((await client.Post("/api/lectures/", new { topic = topic.Id, name = "Later", price = 0, available_days = 1, is_visible = false })).Is(HttpStatusCode.Created).Json);
        Assert.Equal(0, await Told());
        foreach (var visible in new[] { true, false, true })
            (await client.Patch($"/api/lectures/{id}/", new { is_visible = visible })).Is(HttpStatusCode.OK);
        Assert.Equal(1, await Told());

        Task<int> Told() => app.InDb(db => db.Set<Notification>().CountAsync(row => row.RecipientId == member.Student.UserId && row.Type == NotificationType.LectureAdded));
    }

    [Fact]
    public async Task Create_ManyStudents_SendsFewCommands()
    {
        var topic = await app.Given.Topic();
        for (var i = 0; i < 30; i++)
            await app.Given.Enrollment(course: topic.Course);
        var client = await app.SignedInAs(topic.Course.Teacher.User.UserName!);
        var body = new { topic = topic.Id, name = "Sets", price = 1, available_days = 1 };
        var commands = await app.CountSql(async () => (await client.Post("/api/lectures/", body)).Is(HttpStatusCode.Created));
        Assert.True(commands.Count(text => text.StartsWith("SELECT", StringComparison.Ordinal)) <= 7, string.Join("\n\n", commands));
    }

    [Fact]
    public async Task Create_Refusals()
    {
        var topic = await app.Given.Topic();
        var client = await app.SignedInAs(topic.Course.Teacher.User.UserName!);
        (await client.Post("/api/lectures/", new { })).Is(
            HttpStatusCode.BadRequest,
            """{"topic":["This field is required."],"name":["This field is required."],"price":["This field is required."],"available_days":["This field is required."]}""");
        (await client.Post("/api/lectures/", new { topic = topic.Id, name = "Sets", price = "10.00", discount = "10.01", available_days = 0, order = -1 })).Is(
            HttpStatusCode.BadRequest,
            """{"discount":["Discount cannot exceed the price."],"available_days":["Ensure this value is greater than or equal to 1."],"order":["Ensure this value is greater than or equal to 0."]}""");
        (await client.Post("/api/lectures/", new { topic = 99999999, name = "Sets", price = -1, discount = "0.001", available_days = 3651 })).Is(
            HttpStatusCode.BadRequest,
            """{"topic":["Invalid pk \"99999999\" - object does not exist."],"price":["Ensure this value is greater than or equal to 0."],"discount":["Ensure that there are no more than 2 decimal places."],"available_days":["Ensure this value is less than or equal to 3650."]}""");
        (await client.Post("/api/lectures/", new { topic = (await app.Given.Topic()).Id })).Is(HttpStatusCode.Forbidden, NotYours);
        foreach (var user in new[] { (await app.Given.Assistant(topic.Course.Teacher)).User, (await app.Given.Student()).User, await app.Given.SiteOwner() })
            (await (await app.SignedInAs(user.UserName!)).Post("/api/lectures/", new { topic = topic.Id })).Is(HttpStatusCode.Forbidden, NoPermission);
    }

    [Fact]
    public async Task Picture_MultipartCreate_ShowsIt()
    {
        var topic = await app.Given.Topic();
        var client = await app.SignedInAs(topic.Course.Teacher.User.UserName!);
        var picture = (await client.Form(
            HttpMethod.Post, "/api/lectures/", [new("topic", $"{topic.Id}"), new("name", "Sets"), new("price", "10"), new("available_days", "5"), new("is_visible", "false")], ("picture", "a.webp", Samples.Webp)))
            .Is(HttpStatusCode.Created).Json.GetProperty("picture").GetString()!;
        Assert.Equal(Samples.Webp, await client.GetByteArrayAsync(picture));
    }

    [Fact]
    public async Task Update_PriceChange_IsNotedAndLeavesPurchasesAlone()
    {
        var lecture = await app.Given.Lecture(price: 100, discount: 40);
        var purchase = await app.Given.Purchase(lecture: lecture);
        var client = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        var path = $"/api/lectures/{lecture.Id}/";

        (await client.Patch(path, new { price = 30 })).Is(HttpStatusCode.BadRequest, """{"discount":["Discount cannot exceed the price."]}""");
        var answer = (await client.Patch(path, new { price = 200, available_days = 3 })).Is(HttpStatusCode.OK);
        Assert.Equal("160.00", answer.Json.GetProperty("final_price").GetString());
        Assert.Equal(lecture.Description, answer.Json.GetProperty("description").GetString());
        var kept = await app.InDb(db => db.Set<Lms.Domain.Purchases.Purchase>().SingleAsync(row => row.Id == purchase.Id));
        Assert.Equal((60m, purchase.EffectiveExpiry), (kept.AmountPaid, kept.EffectiveExpiry));
        var note = await app.InDb(db => db.Set<AuditEntry>().SingleAsync(row => row.Action == "lecture.changed" && row.SubjectId == $"{lecture.Id}"));
        Assert.Equal($"Changed the lecture {lecture.Name}; it costs 160.00 EGP instead of 60.00.", note.Summary);
    }

    [Fact]
    public async Task Update_OrderOfRefusalsAndMove()
    {
        var lecture = await app.Given.Lecture();
        var elsewhere = await app.Given.Topic(lecture.Topic.Course);
        await app.Given.Lecture(elsewhere, order: 3);
        var client = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        var path = $"/api/lectures/{lecture.Id}/";
        var moved = (await client.Patch(path, new { topic = elsewhere.Id })).Is(HttpStatusCode.OK).Json;
        Assert.Equal((elsewhere.Id, 4), (moved.GetProperty("topic").GetInt32(), moved.GetProperty("order").GetInt32()));
        (await client.Patch(path, new { topic = (await app.Given.Topic()).Id })).Is(HttpStatusCode.Forbidden, NotYours);
        (await client.Patch("/api/lectures/99999999/", new { name = "" })).Is(HttpStatusCode.NotFound, NotFound);
        (await (await app.SignedInAs((await app.Given.Teacher()).User.UserName!)).Patch(path, new { name = "" })).Is(HttpStatusCode.Forbidden, NotYours);
    }

    [Fact]
    public async Task Delete_OnlyUnbought()
    {
        var lecture = await app.Given.Lecture();
        await app.Given.VideoProgress(video: await app.Given.Video(lecture));
        await app.Given.LessonProgress(lecture: lecture);
        var bought = await app.Given.Lecture(lecture.Topic);
        await app.Given.Purchase(lecture: bought, expired: true);
        var client = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        (await client.Delete($"/api/lectures/{lecture.Id}/")).Is(HttpStatusCode.NoContent, string.Empty);
        (await client.Delete($"/api/lectures/{lecture.Id}/")).Is(HttpStatusCode.NotFound, NotFound);
        (await client.Delete($"/api/lectures/{bought.Id}/")).Is(HttpStatusCode.BadRequest, """{"error":"This lecture has purchases and cannot be deleted"}""");
        (await (await app.SignedInAs((await app.Given.Teacher()).User.UserName!)).Delete($"/api/lectures/{bought.Id}/")).Is(HttpStatusCode.Forbidden, NotYours);
    }

    private static int Id(JsonElement row) => row.GetProperty("id").GetInt32();
}
