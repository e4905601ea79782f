using System.Net;
using System.Text.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Enrollments;
using Lms.Domain.Notifications;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class EnrollmentsTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly string[] Keys =
    [
        "id", "student", "student_name", "student_code", "course", "course_name", "grade_name", "teacher_name", "status",
        "status_display", "enrolled_at", "approved_by", "approved_by_name", "responded_at", "response_note",
    ];

    [Theory]
    [InlineData("/api/enrollments/")]
    [InlineData("/api/enrollments/pending/")]
    [InlineData("/api/enrollments/my_enrollments/")]
    public async Task Lists_Stranger_Is401(string path) =>
        (await app.CreateClient().Get(path)).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");

    [Fact]
    public async Task Unknown_Path_Is404InTheDialect() =>
        (await app.CreateClient().Get("/api/nothing/")).Is(HttpStatusCode.NotFound, """{"detail":"Not found."}""");

    [Fact]
    public async Task Unknown_Method_Is405InTheDialect()
    {
        var answer = await app.CreateClient().DeleteAsync("/api/enrollments/");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("""{"detail":"Method \"DELETE\" not allowed."}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Pending_Staff_GetsOnlyTheTeachersWaitingRequestsNewestFirst()
    {
        var course = await app.Given.Course();
        var first = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        var second = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        await app.Given.Enrollment(course: course, status: EnrollmentStatus.Approved);
        await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        var assistant = await app.Given.Assistant(course.Teacher);

        foreach (var staff in new[] { course.Teacher.User, assistant.User })
        {
            var rows = (await (await app.SignedInAs(staff.UserName!)).Get("/api/enrollments/pending/")).Is(HttpStatusCode.OK).Json.EnumerateArray().ToList();
            Assert.Equal([second.Id, first.Id], rows.Select(row => row.GetProperty("id").GetInt32()));
            Assert.Equal(Keys, rows[0].EnumerateObject().Select(key => key.Name));
            Assert.Equal("Pending", rows[0].GetProperty("status_display").GetString());
            Assert.Equal(JsonValueKind.Null, rows[0].GetProperty("approved_by_name").ValueKind);
        }
    }

    [Fact]
    public async Task Pending_StudentOrSiteOwner_Is403()
    {
        foreach (var user in new[] { (await app.Given.Student()).User, await app.Given.SiteOwner() })
            (await (await app.SignedInAs(user.UserName!)).Get("/api/enrollments/pending/")).Is(HttpStatusCode.Forbidden, """{"detail":"You do not have permission to perform this action."}""");
    }

    [Fact]
    public async Task Request_OpenCourse_Is201AndTellsTheTeacherAndActiveAssistants()
    {
        var course = await app.Given.Course();
        var helper = await app.Given.Assistant(course.Teacher);
        var left = await app.Given.Assistant(course.Teacher, isActive: false);
        var student = await app.Given.Student();

        var answer = (await (await app.SignedInAs(student.User.UserName!)).Post("/api/enrollments/", new { course = course.Id })).Is(HttpStatusCode.Created);

        Assert.Equal(Keys, answer.Keys);
        var id = answer.Json.GetProperty("id").GetInt32();
        Assert.Equal("pending", answer.Json.GetProperty("status").GetString());
        Assert.Equal(student.NameAr, answer.Json.GetProperty("student_name").GetString());
        Assert.Equal(course.Teacher.User.Name, answer.Json.GetProperty("teacher_name").GetString());
        var told = await app.InDb(db => db.Set<Notification>().Where(row => row.Type == NotificationType.EnrollmentRequest
            && (row.RecipientId == course.Teacher.UserId || row.RecipientId == helper.UserId || row.RecipientId == left.UserId)).ToListAsync());
        Assert.Equal(new[] { course.Teacher.UserId, helper.UserId }.Order(), told.Select(row => row.RecipientId).Order());
        Assert.All(told, row => Assert.Equal($$"""{"enrollment": {{id}}, "course": {{course.Id}}}""", row.Metadata));
    }

    [Theory]
    [InlineData(EnrollmentStatus.Pending)]
    [InlineData(EnrollmentStatus.Approved)]
    public async Task Request_LiveOneExists_Is400(EnrollmentStatus status)
    {
        var enrollment = await app.Given.Enrollment(status: status);
        (await (await app.SignedInAs(enrollment.Student.User.UserName!)).Post("/api/enrollments/", new { course = enrollment.CourseId }))
            .Is(HttpStatusCode.BadRequest, """{"error":"You have already requested enrollment in this course"}""");
    }

    [Fact]
    public async Task Request_RejectedBefore_MakesANewRow()
    {
        var enrollment = await app.Given.Enrollment(status: EnrollmentStatus.Rejected);
        var answer = (await (await app.SignedInAs(enrollment.Student.User.UserName!)).Post("/api/enrollments/", new { course = enrollment.CourseId })).Is(HttpStatusCode.Created);
        Assert.NotEqual(enrollment.Id, answer.Json.GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task Request_SixTimesAtOnce_MakesOneRow()
    {
        var course = await app.Given.Course();
        var student = await app.Given.Student();
        var client = await app.SignedInAs(student.User.UserName!);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.Post("/api/enrollments/", new { course = course.Id })));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), answer => answer.Is(HttpStatusCode.BadRequest, """{"error":"You have already requested enrollment in this course"}"""));
        Assert.Equal(1, await app.InDb(db => db.Set<Enrollment>().CountAsync(row => row.StudentId == student.Id)));
    }

    [Fact]
    public async Task Request_CourseUnknownInactiveOrOfAnotherGrade_Is400()
    {
        var inactive = await app.Given.Course(isActive: false);
        var other = await app.Given.Course(grade: await app.Given.Grade());
        var client = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        foreach (var id in new[] { 999999999, inactive.Id, other.Id })
            (await client.Post("/api/enrollments/", new { course = id })).Is(HttpStatusCode.BadRequest, $$"""{"course":["Invalid pk \"{{id}}\" - object does not exist."]}""");
    }

    [Fact]
    public async Task Request_WrongBodies_Are400InDrfsWords()
    {
        var client = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        (await client.Post("/api/enrollments/", new { })).Is(HttpStatusCode.BadRequest, """{"course":["This field is required."]}""");
        (await client.Post("/api/enrollments/", new { course = (int?)null })).Is(HttpStatusCode.BadRequest, """{"course":["This field may not be null."]}""");
        (await client.Post("/api/enrollments/", new { course = "x" })).Is(HttpStatusCode.BadRequest, """{"course":["Incorrect type. Expected pk value, received str."]}""");
    }

    [Fact]
    public async Task Request_SuspendedOrSwitchedOff_Is403BeforeTheBodyIsLookedAt()
    {
        foreach (var student in new[] { await app.Given.Student(isActive: false), await app.Given.Student(status: StudentStatus.Suspended) })
            (await (await app.SignedInAs(student.User.UserName!)).Post("/api/enrollments/", new { })).Is(HttpStatusCode.Forbidden, """{"error":"Your account cannot access courses"}""");
    }

    [Fact]
    public async Task Request_Teacher_Is403() =>
        (await (await app.SignedInAs((await app.Given.Teacher()).User.UserName!)).Post("/api/enrollments/", new { course = 1 }))
            .Is(HttpStatusCode.Forbidden, """{"detail":"You do not have permission to perform this action."}""");

    [Fact]
    public async Task Mine_Filters_ShowOwnRowsOnly()
    {
        var student = await app.Given.Student();
        var pending = await app.Given.Enrollment(student, status: EnrollmentStatus.Pending);
        var approved = await app.Given.Enrollment(student);
        await app.Given.Enrollment(course: pending.Course);
        var client = await app.SignedInAs(student.User.UserName!);

        Assert.Equal([approved.Id, pending.Id], await Ids(client, "/api/enrollments/my_enrollments/"));
        Assert.Equal([pending.Id], await Ids(client, "/api/enrollments/my_enrollments/?status=pending"));
        Assert.Equal([approved.Id], await Ids(client, $"/api/enrollments/my_enrollments/?course={approved.CourseId}"));
        Assert.Equal([pending.Id], await Ids(client, "/api/enrollments/my_enrollments/?page_size=1&page=2"));
        (await client.Get("/api/enrollments/my_enrollments/?course=999999999")).Is(HttpStatusCode.BadRequest, """{"course":["Select a valid choice. That choice is not one of the available choices."]}""");
        (await client.Get("/api/enrollments/my_enrollments/?status=x")).Is(HttpStatusCode.BadRequest, """{"status":["Select a valid choice. x is not one of the available choices."]}""");
    }

    [Fact]
    public async Task List_FiltersSearchAndOrder_WithinTheTeachersCourses()
    {
        var course = await app.Given.Course();
        var asked = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        var approved = await app.Given.Enrollment(course: course);
        await app.Given.Enrollment();
        var client = await app.SignedInAs(course.Teacher.User.UserName!);

        Assert.Equal([approved.Id, asked.Id], await Ids(client, "/api/enrollments/"));
        Assert.Equal([asked.Id, approved.Id], await Ids(client, "/api/enrollments/?ordering=enrolled_at"));
        Assert.Equal([asked.Id], await Ids(client, "/api/enrollments/?status=pending"));
        Assert.Equal([asked.Id], await Ids(client, $"/api/enrollments/?student={asked.StudentId}"));
        Assert.Equal([approved.Id], await Ids(client, $"/api/enrollments/?course={course.Id}&search={approved.Student.Code}"));
        Assert.Contains(asked.Id, await Ids(await app.SignedInAs((await app.Given.SiteOwner()).UserName!), "/api/enrollments/?all=true"));
    }

    private static async Task<IEnumerable<int>> Ids(HttpClient client, string path) =>
        (await client.Get(path)).Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("id").GetInt32());
}
