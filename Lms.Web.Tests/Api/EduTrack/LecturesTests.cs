using System.Net;
using System.Text.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Notifications;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class LecturesTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string NotYours = """{"error":"You can only manage your own courses"}""";
    private const string NoPermission = """{"detail":"You do not have permission to perform this action."}""";
    private const string NotFound = """{"detail":"Not found."}""";
    private const string NoAccess = """{"error":"You do not have active access to this lecture"}""";

    private static readonly string[] DetailKeys =
    [
        "id", "topic", "topic_name", "course_name", "teacher_name", "name", "description", "price", "discount", "final_price", "formatted_price",
        "available_days", "is_visible", "picture", "order", "videos", "video_count", "created_at", "updated_at",
    ];

    [Fact]
    public async Task List_Teacher_ExactBody()
    {
        var lecture = await app.Given.Lecture(price: 150, discount: 150);
        await app.Given.Video(lecture);
        await app.Given.Video(lecture, isActive: false);
        var client = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        Answer? answer = null;
        var commands = await app.CountSql(async () => answer = await client.Get("/api/lectures/"));
        Assert.True(commands.Count <= 2, string.Join("\n\n", commands));
        var row = answer!.Is(HttpStatusCode.OK).Json.GetProperty("results")[0];
        Assert.Equal(
            $$"""{"id":{{lecture.Id}},"topic":{{lecture.TopicId}},"topic_name":"{{lecture.Topic.Name}}","name":"{{lecture.Name}}","description":"What it teaches.","price":"150.00","discount":"150.00","final_price":"0.00","formatted_price":"Free","available_days":30,"is_visible":true,"picture":null,"order":1,"video_count":1,"created_at":{{row.GetProperty("created_at").GetRawText()}},"updated_at":{{row.GetProperty("updated_at").GetRawText()}}}""",
            row.GetRawText());
    }

    [Fact]
    public async Task List_WhoSeesWhat()
    {
        var topic = await app.Given.Topic();
        var shown = await app.Given.Lecture(topic, order: 1);
        var hidden = await app.Given.Lecture(topic, isVisible: false, order: 2);
        var inClosedTopic = await app.Given.Lecture(await app.Given.Topic(topic.Course, isActive: false));
        var inClosedCourse = await app.Given.Lecture(await app.Given.Topic(await app.Given.Course(isActive: false)));
        var query = $"?topic={topic.Id}";
        Assert.Equal([shown.Id, hidden.Id], await Ids((await app.Given.Assistant(topic.Course.Teacher)).User, query));
        Assert.Equal([shown.Id, hidden.Id], await Ids(await app.Given.SiteOwner(), query));
        Assert.Equal([hidden.Id], await Ids(await app.Given.SiteOwner(), $"{query}&is_visible=0"));
        Assert.Equal([shown.Id, hidden.Id], await Ids(await app.Given.Instructor(topic.Course), query));
        Assert.Empty(await Ids(await app.Given.Instructor(topic.Course, Lms.Domain.CourseTeams.CourseRole.DataResearcher), query));
        Assert.Empty(await Ids((await app.Given.Teacher()).User, query));
        var student = await app.Given.Student();
        await app.Given.Purchase(student, hidden);
        Assert.Equal([shown.Id], await Ids(student.User, query));
        Assert.Empty(await Ids(student.User, $"?topic={inClosedTopic.TopicId}"));
        Assert.Empty(await Ids(student.User, $"?topic={inClosedCourse.TopicId}"));
    }

    [Fact]
    public async Task List_SearchesAndOrders()
    {
        var topic = await app.Given.Topic();
        var cheap = await app.Given.Lecture(topic, price: 9, order: 2);
        var dear = await app.Given.Lecture(topic, price: 100, order: 1);
        var user = topic.Course.Teacher.User;
        Assert.Equal([dear.Id, cheap.Id], await Ids(user, string.Empty));
        Assert.Equal([cheap.Id, dear.Id], await Ids(user, "?ordering=price"));
        Assert.Equal([dear.Id, cheap.Id], await Ids(user, "?ordering=-price,nonsense"));
        Assert.Equal([dear.Id], await Ids(user, $"?search={Uri.EscapeDataString(dear.Name)}"));
        Assert.Equal([dear.Id, cheap.Id], await Ids(user, $"?search={Uri.EscapeDataString(topic.Name)}"));
        (await (await app.SignedInAs(user.UserName!)).Get("/api/lectures/?topic=x"))
            .Is(HttpStatusCode.BadRequest, """{"topic":["Select a valid choice. That choice is not one of the available choices."]}""");
    }

    [Fact]
    public async Task Detail_Student_VideosOnlyWithAccess_AndHiddenOnlyWhilePaid()
    {
        var shown = await app.Given.Lecture();
        var hidden = await app.Given.Lecture(isVisible: false);
        await app.Given.Video(shown);
        await app.Given.Video(hidden);
        var student = await app.Given.Student();
        var client = await app.SignedInAs(student.User.UserName!);

        var answer = (await client.Get($"/api/lectures/{shown.Id}/")).Is(HttpStatusCode.OK);
        Assert.Equal(DetailKeys, answer.Keys);
        Assert.Equal(0, answer.Json.GetProperty("videos").GetArrayLength());
        Assert.Equal(1, answer.Json.GetProperty("video_count").GetInt32());
        (await client.Get($"/api/lectures/{hidden.Id}/")).Is(HttpStatusCode.NotFound, NotFound);
        (await client.Get($"/api/lectures/{shown.Id}/videos/")).Is(HttpStatusCode.Forbidden, NoAccess);
        (await client.Get($"/api/lectures/{hidden.Id}/videos/")).Is(HttpStatusCode.NotFound, NotFound);

        await app.Given.Purchase(student, shown);
        await app.Given.Purchase(student, hidden);
        foreach (var lecture in new[] { shown, hidden })
        {
            Assert.Equal(1, (await client.Get($"/api/lectures/{lecture.Id}/")).Is(HttpStatusCode.OK).Json.GetProperty("videos").GetArrayLength());
            Assert.Equal(1, (await client.Get($"/api/lectures/{lecture.Id}/videos/")).Is(HttpStatusCode.OK).Json.GetArrayLength());
        }
    }

    [Fact]
    public async Task Videos_SuspendedStudent_Is403()
    {
        var video = await app.Given.Video();
        var student = await app.Given.Student(status: StudentStatus.Suspended);
        await app.Given.Purchase(student, video.Lecture);
        var client = await app.SignedInAs(student.User.UserName!);
        (await client.Get($"/api/lectures/{video.LectureId}/videos/")).Is(HttpStatusCode.Forbidden, NoAccess);
        Assert.Equal(0, (await client.Get($"/api/lectures/{video.LectureId}/")).Is(HttpStatusCode.OK).Json.GetProperty("videos").GetArrayLength());
    }

    [Fact]
    public async Task Videos_Staff_GetABareArrayInOrder()
    {
        var lecture = await app.Given.Lecture();
        var second = await app.Given.Video(lecture, order: 2, isActive: false, platform: VideoPlatform.BunnyStream);
        var first = await app.Given.Video(lecture, durationMinutes: 60);
        Answer? answer = null;
        var client = await app.SignedInAs(lecture.Topic.Course.Teacher.User.UserName!);
        var commands = await app.CountSql(async () => answer = await client.Get($"/api/lectures/{lecture.Id}/videos/"));
        Assert.True(commands.Count <= 2, string.Join("\n\n", commands));
        var rows = answer!.Is(HttpStatusCode.OK).Json.EnumerateArray().ToList();
        Assert.Equal([first.Id, second.Id], rows.Select(Id));
        Assert.Equal(
            $$"""{"id":{{first.Id}},"lecture":{{lecture.Id}},"name":"{{first.Name}}","platform":"youtube","platform_display":"YouTube","video_url":"{{first.VideoUrl}}","order":1,"duration_minutes":60,"duration_display":"1 h","is_active":true,"created_at":{{rows[0].GetProperty("created_at").GetRawText()}},"updated_at":{{rows[0].GetProperty("updated_at").GetRawText()}}}""",
            rows[0].GetRawText());
        Assert.Equal("Bunny Stream", rows[1].GetProperty("platform_display").GetString());
        (await (await app.SignedInAs((await app.Given.Teacher()).User.UserName!)).Get($"/api/lectures/{lecture.Id}/videos/")).Is(HttpStatusCode.NotFound, NotFound);
    }

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

    private async Task<IReadOnlyList<int>> Ids(User user, string query) =>
        [.. (await (await app.SignedInAs(user.UserName!)).Get($"/api/lectures/{query}")).Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().Select(Id)];
}
