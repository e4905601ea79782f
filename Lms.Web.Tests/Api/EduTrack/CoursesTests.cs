using System.Net;
using System.Text.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class CoursesTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string NoPermission = """{"detail":"You do not have permission to perform this action."}""";
    private const string NotFound = """{"detail":"Not found."}""";

    private static readonly string[] Keys =
    [
        "id", "name", "teacher", "teacher_name", "grade", "grade_name", "subject", "subject_name", "description", "cover_picture",
        "is_active", "topic_count", "created_at",
    ];

    [Fact]
    public async Task Mine_TeacherAndAssistant_GetTheTeachersCourses()
    {
        var course = await app.Given.Course();
        var newer = await app.Given.Course(course.Teacher, isActive: false);
        await app.Given.Topic(course);
        await app.Given.Topic(course, isActive: false);
        await app.Given.Course();
        var assistant = await app.Given.Assistant(course.Teacher);

        foreach (var staff in new[] { course.Teacher.User, assistant.User })
        {
            var answer = (await (await app.SignedInAs(staff.UserName!)).Get("/api/courses/my_courses/")).Is(HttpStatusCode.OK);
            Assert.Equal(["count", "next", "previous", "results"], answer.Keys);
            var rows = answer.Json.GetProperty("results").EnumerateArray().ToList();
            Assert.Equal([newer.Id, course.Id], rows.Select(Id));
            Assert.Equal(Keys, rows[1].EnumerateObject().Select(key => key.Name));
            Assert.Equal(2, rows[1].GetProperty("topic_count").GetInt32());
            Assert.Equal(course.Teacher.User.Name, rows[1].GetProperty("teacher_name").GetString());
            Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("cover_picture").ValueKind);
        }
    }

    [Fact]
    public async Task Mine_StudentOrSiteOwner_Is403()
    {
        foreach (var user in new[] { (await app.Given.Student()).User, await app.Given.SiteOwner() })
            (await (await app.SignedInAs(user.UserName!)).Get("/api/courses/my_courses/")).Is(HttpStatusCode.Forbidden, NoPermission);
    }

    [Fact]
    public async Task Discover_Student_SeesActiveCoursesOfTheirGradeWithTheLatestAnswer()
    {
        var grade = await app.Given.Grade();
        var fresh = await app.Given.Course(grade: grade);
        var asked = await app.Given.Course(grade: grade);
        await app.Given.Course(grade: grade, isActive: false);
        await app.Given.Course(grade: await app.Given.Grade());
        var student = await app.Given.Student(grade: grade);
        await app.Given.Enrollment(student, asked, EnrollmentStatus.Rejected);
        await app.Given.Enrollment(student, asked, EnrollmentStatus.Pending);

        var client = await app.SignedInAs(student.User.UserName!);
        Answer? answer = null;
        var commands = await app.CountSql(async () => answer = await client.Get("/api/courses/?is_active=false"));
        var rows = answer!.Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal([asked.Id, fresh.Id], rows.Select(Id));
        Assert.Equal([.. Keys, "enrollment_status"], rows[0].EnumerateObject().Select(key => key.Name));
        Assert.Equal("pending", rows[0].GetProperty("enrollment_status").GetString());
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("enrollment_status").ValueKind);
        Assert.True(commands.Count <= 2, string.Join("\n\n", commands));
    }

    [Fact]
    public async Task Discover_StudentWithoutGrade_SeesEveryActiveCourseAndMayAskToJoin()
    {
        var one = await app.Given.Course(grade: await app.Given.Grade());
        var hidden = await app.Given.Course(isActive: false);
        var student = await app.Given.Student();
        await app.InDb(db => db.Set<Student>().Where(row => row.Id == student.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.GradeId, (int?)null)));

        var ids = await Ids(student.User, "?all=true");
        Assert.Contains(one.Id, ids);
        Assert.DoesNotContain(hidden.Id, ids);
        (await (await app.SignedInAs(student.User.UserName!)).Post("/api/enrollments/", new { course = one.Id })).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Discover_SiteOwner_FiltersSearchesAndOrders()
    {
        var grade = await app.Given.Grade();
        var course = await app.Given.Course(grade: grade);
        var other = await app.Given.Course(course.Teacher, grade, isActive: false);
        await app.Given.Course(grade: grade);
        var owner = await app.Given.SiteOwner();

        Assert.Equal([other.Id, course.Id], await Ids(owner, $"?teacher={course.TeacherId}&grade={grade.Id}&subject={course.SubjectId}"));
        Assert.Equal([course.Id, other.Id], await Ids(owner, $"?teacher={course.TeacherId}&ordering=name"));
        Assert.Equal([other.Id, course.Id], await Ids(owner, $"?teacher={course.TeacherId}&ordering=-created_at"));
        Assert.Equal([other.Id], await Ids(owner, $"?teacher={course.TeacherId}&is_active=false"));
        Assert.Equal([course.Id], await Ids(owner, $"?search={Uri.EscapeDataString(course.Name.ToUpperInvariant())}&teacher={course.TeacherId}"));
        Assert.Equal([other.Id, course.Id], await Ids(owner, $"?search={Uri.EscapeDataString(course.Teacher.User.Name)}"));
        (await (await app.SignedInAs(owner.UserName!)).Get("/api/courses/?subject=99999999"))
            .Is(HttpStatusCode.BadRequest, """{"subject":["Select a valid choice. That choice is not one of the available choices."]}""");
    }

    [Fact]
    public async Task Detail_WhoMayReadIt()
    {
        var course = await app.Given.Course();
        var inactive = await app.Given.Course(course.Teacher, isActive: false);
        var otherGrade = await app.Given.Course(course.Teacher, await app.Given.Grade());
        var student = await app.Given.Student();
        var member = await app.Given.Student();
        await app.Given.Enrollment(member, inactive);
        await app.Given.Enrollment(member, otherGrade, EnrollmentStatus.Rejected);

        var answer = (await (await app.SignedInAs(student.User.UserName!)).Get($"/api/courses/{course.Id}/")).Is(HttpStatusCode.OK);
        Assert.Equal([.. Keys, "enrollment_status"], answer.Keys);
        await Reads(student.User, inactive, false);
        await Reads(student.User, otherGrade, false);
        await Reads(member.User, inactive, true);
        await Reads(member.User, otherGrade, false);
        await Reads(course.Teacher.User, inactive, true);
        await Reads((await app.Given.Assistant(course.Teacher)).User, inactive, true);
        await Reads((await app.Given.Teacher()).User, course, false);
        await Reads(await app.Given.SiteOwner(), inactive, true);
        await Reads(await app.Given.Instructor(inactive), inactive, true);
        await Reads(await app.Given.Instructor(course), inactive, false);
    }

    private static int Id(JsonElement row) => row.GetProperty("id").GetInt32();

    private async Task<IReadOnlyList<int>> Ids(User user, string query) =>
        [.. (await (await app.SignedInAs(user.UserName!)).Get($"/api/courses/{query}")).Is(HttpStatusCode.OK).Json.GetProperty("results").EnumerateArray().Select(Id)];

    private async Task Reads(User user, Course course, bool may)
    {
        var answer = await (await app.SignedInAs(user.UserName!)).Get($"/api/courses/{course.Id}/");
        if (may)
            answer.Is(HttpStatusCode.OK);
        else
            answer.Is(HttpStatusCode.NotFound, NotFound);
    }
}
