using System.Net.Http.Json;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.CourseTeams;
using Lms.Domain.Enrollments;
using Lms.Domain.Files;
using Lms.Domain.Materials;
using Lms.Domain.Notifications;
using Lms.Domain.Purchases;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Lms.Web.Tests.Support.Sending;

namespace Lms.Web.Tests.Api.EduTrack;

/// <summary>What deleting an assistant removes and what it keeps.</summary>
public sealed class AssistantsDeletionTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Path = "/api/accounts/teacher/assistants/";

    [Fact]
    public async Task Delete_RemovesTheLogin_AndKeepsWhatWasDone()
    {
        var lecture = await app.Given.Lecture();
        var course = lecture.Topic.Course;
        var assistant = await app.Given.Assistant(course.Teacher);
        var enrollment = await app.Given.Enrollment(course: course, status: EnrollmentStatus.Pending);
        var purchase = await app.Given.Purchase(lecture: lecture);
        await app.Given.Notification(assistant.User);
        var own = await app.SignedInAs(assistant.User.UserName!);
        await own.PostAsync($"/api/enrollments/{enrollment.Id}/approve/", null).Json();
        var material = (int)(await own.PostAsync("/api/materials/", Form(("lecture", $"{lecture.Id}"), ("title", "T")).With("file", "a.pdf", Samples.Pdf())).Json(201))["id"]!;
        await app.InDb(async db =>
        {
            var row = await db.Set<Purchase>().SingleAsync(one => one.Id == purchase.Id);
            row.Extend(3, assistant.UserId, Given.Now);
            return await db.SaveChangesAsync();
        });

        var client = await app.SignedInAs(course.Teacher.User.UserName!);
        Assert.Equal((204, string.Empty), await client.DeleteAsync($"{Path}{assistant.Id}/").Told());

        Assert.Equal(401, (await own.GetAsync(Path).Told()).Status);
        Assert.Equal(404, (await client.GetAsync($"{Path}{assistant.Id}/").Told()).Status);
        Assert.False(await app.InDb(db => db.Set<User>().AnyAsync(user => user.Id == assistant.UserId)));
        Assert.False(await app.InDb(db => db.Set<Notification>().AnyAsync(notice => notice.RecipientId == assistant.UserId)));
        var answered = await app.InDb(db => db.Set<Enrollment>().SingleAsync(row => row.Id == enrollment.Id));
        Assert.Equal((EnrollmentStatus.Approved, null), (answered.Status, answered.ApprovedById));
        var extended = await app.InDb(db => db.Set<Purchase>().SingleAsync(row => row.Id == purchase.Id));
        Assert.Equal((3, null), (extended.ExtraDays, extended.ReopenedById));
        Assert.Null(await app.InDb(db => db.Set<Material>().Where(row => row.Id == material).Select(row => row.CreatedById).SingleAsync()));
        var updated = await client.PatchAsJsonAsync($"/api/materials/{material}/", new { title = "Kept" }).Json();
        Assert.Equal((null, null), ((int?)updated["created_by"], (string?)updated["created_by_name"]));
        Assert.True(await app.InDb(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Action == "assistant.deleted" && entry.Summary.Contains(assistant.User.Name))));
    }

    [Fact]
    public async Task Delete_RemovesThePicture()
    {
        var assistant = await app.Given.Assistant();
        var client = await app.SignedInAs(assistant.Teacher.User.UserName!);
        await client.PatchAsync($"{Path}{assistant.Id}/", new MultipartFormDataContent().With("profile_picture", "a.png", Samples.Png)).Json();
        var picture = await app.InDb(db => db.Set<Assistant>().Where(row => row.Id == assistant.Id).Select(row => row.PictureId).SingleAsync());
        await client.DeleteAsync($"{Path}{assistant.Id}/");
        Assert.False(await app.InDb(db => db.Set<StoredFile>().AnyAsync(file => file.Id == picture)));
    }

    [Fact]
    public async Task Delete_SomebodyWhoIsMore_KeepsTheLogin()
    {
        var assistant = await app.Given.Assistant();
        var course = await app.Given.Course();
        await app.InDb(async db =>
        {
            db.Add(new CourseTeamMember { CourseId = course.Id, UserId = assistant.UserId, Role = CourseRole.Staff });
            return await db.SaveChangesAsync();
        });
        var client = await app.SignedInAs(assistant.Teacher.User.UserName!);
        Assert.Equal(204, (await client.DeleteAsync($"{Path}{assistant.Id}/").Told()).Status);
        Assert.True(await app.InDb(db => db.Set<User>().AnyAsync(user => user.Id == assistant.UserId && user.IsActive)));
        Assert.False(await app.InDb(db => db.Set<Assistant>().AnyAsync(row => row.Id == assistant.Id)));
    }
}
