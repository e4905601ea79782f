using System.Net;
using Lms.Domain.Audit;
using Lms.Domain.Enrollments;
using Lms.Domain.Notifications;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class EnrollmentAnswersTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Theory]
    [InlineData("approve", "approved", NotificationType.EnrollmentApproved)]
    [InlineData("reject", "rejected", NotificationType.EnrollmentRejected)]
    public async Task Answer_Pending_StoresItTellsTheStudentAndTheAuditLog(string verb, string status, NotificationType notice)
    {
        var enrollment = await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        var assistant = await app.Given.Assistant(enrollment.Course.Teacher);
        var client = await app.SignedInAs(assistant.User.UserName!);

        var answer = (await client.Post($"/api/enrollments/{enrollment.Id}/{verb}/", new { response_note = " See you Monday " })).Is(HttpStatusCode.OK);

        Assert.Equal(["id", "student", "student_name", "course", "course_name", "status", "approved_by", "approved_by_name", "responded_at", "response_note"], answer.Keys);
        Assert.Equal(status, answer.Json.GetProperty("status").GetString());
        Assert.Equal(assistant.UserId, answer.Json.GetProperty("approved_by").GetInt32());
        Assert.Equal(assistant.User.Name, answer.Json.GetProperty("approved_by_name").GetString());
        Assert.Equal("See you Monday", answer.Json.GetProperty("response_note").GetString());
        var told = await app.InDb(db => db.Set<Notification>().SingleAsync(row => row.RecipientId == enrollment.Student.UserId));
        Assert.Equal(notice, told.Type);
        Assert.Equal($$"""{"enrollment": {{enrollment.Id}}, "course": {{enrollment.CourseId}}}""", told.Metadata);
        var id = $"{enrollment.Id}";
        var audit = await app.InDb(db => db.Set<AuditEntry>().SingleAsync(row => row.Subject == "enrollment" && row.SubjectId == id));
        Assert.Equal($"enrollment.{status}", audit.Action);
        Assert.Equal(assistant.UserId, audit.UserId);
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("reject")]
    public async Task Answer_PatchWithoutBody_IsAccepted(string verb)
    {
        var enrollment = await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        var client = await app.SignedInAs(enrollment.Course.Teacher.User.UserName!);
        var answer = (await client.Patch($"/api/enrollments/{enrollment.Id}/{verb}/")).Is(HttpStatusCode.OK);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.Json.GetProperty("response_note").ValueKind);
    }

    [Theory]
    [InlineData("approve", EnrollmentStatus.Approved, "approved")]
    [InlineData("approve", EnrollmentStatus.Rejected, "rejected")]
    [InlineData("reject", EnrollmentStatus.Approved, "approved")]
    [InlineData("reject", EnrollmentStatus.Rejected, "rejected")]
    public async Task Answer_AnsweredBefore_Is400(string verb, EnrollmentStatus status, string named)
    {
        var enrollment = await app.Given.Enrollment(status: status);
        var client = await app.SignedInAs(enrollment.Course.Teacher.User.UserName!);
        (await client.Post($"/api/enrollments/{enrollment.Id}/{verb}/"))
            .Is(HttpStatusCode.BadRequest, $$"""{"error":"Cannot {{verb}} enrollment with status: {{named}}"}""");
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("reject")]
    public async Task Answer_NotCourseOwner_Is403BeforeTheBodyIsLookedAt(string verb)
    {
        var enrollment = await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        var client = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        (await client.Post($"/api/enrollments/{enrollment.Id}/{verb}/", new { response_note = new string('x', 1001) }))
            .Is(HttpStatusCode.Forbidden, """{"error":"You can only manage enrollments for your own courses"}""");
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("reject")]
    public async Task Answer_Unknown_Is404(string verb)
    {
        var client = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        (await client.Post($"/api/enrollments/999999999/{verb}/")).Is(HttpStatusCode.NotFound, """{"error":"Enrollment not found"}""");
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("reject")]
    public async Task Answer_Student_Is403(string verb)
    {
        var enrollment = await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        var client = await app.SignedInAs(enrollment.Student.User.UserName!);
        (await client.Post($"/api/enrollments/{enrollment.Id}/{verb}/"))
            .Is(HttpStatusCode.Forbidden, """{"detail":"You do not have permission to perform this action."}""");
    }

    [Fact]
    public async Task Answer_SiteOwner_Is403()
    {
        var enrollment = await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        var client = await app.SignedInAs((await app.Given.SiteOwner()).UserName!);
        (await client.Post($"/api/enrollments/{enrollment.Id}/approve/")).Is(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("reject")]
    public async Task Answer_Stranger_Is401(string verb) =>
        (await app.CreateClient().Post($"/api/enrollments/1/{verb}/")).Is(HttpStatusCode.Unauthorized, """{"detail":"Authentication credentials were not provided."}""");

    [Fact]
    public async Task Answer_WrongNotes_Are400InDrfsWords()
    {
        var enrollment = await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        var client = await app.SignedInAs(enrollment.Course.Teacher.User.UserName!);
        var path = $"/api/enrollments/{enrollment.Id}/approve/";
        (await client.Post(path, new { response_note = new string('x', 1001) })).Is(HttpStatusCode.BadRequest, """{"response_note":["Ensure this field has no more than 1000 characters."]}""");
        (await client.Post(path, new { response_note = (string?)null })).Is(HttpStatusCode.BadRequest, """{"response_note":["This field may not be null."]}""");
        (await client.Post(path, new { response_note = true })).Is(HttpStatusCode.BadRequest, """{"response_note":["Not a valid string."]}""");
    }

    [Fact]
    public async Task Answer_BothAtOnce_OneSucceedsTheOtherIsToldTheStatus()
    {
        var enrollment = await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        var assistant = await app.Given.Assistant(enrollment.Course.Teacher);
        var clients = new[] { await app.SignedInAs(enrollment.Course.Teacher.User.UserName!), await app.SignedInAs(assistant.User.UserName!) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            clients[i % 2].Post($"/api/enrollments/{enrollment.Id}/{(i % 2 == 0 ? "approve" : "reject")}/")));

        var winner = Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK).Json.GetProperty("status").GetString();
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer =>
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.EndsWith($"enrollment with status: {winner}\"}}", answer.Body, StringComparison.Ordinal);
        });
        Assert.Equal(1, await app.InDb(db => db.Set<Notification>().CountAsync(row => row.RecipientId == enrollment.Student.UserId)));
    }
}
