using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Domain.Notifications;
using Lms.Domain.Staff;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Staff;

public sealed class AssignAssistantTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task New_DoesEverything_Everywhere()
    {
        var course = await app.Given.Course();
        var assistant = await app.Given.Assistant(course.Teacher);
        var scope = await app.As(course.Teacher.User, (GetAssistantScope verb, Actor actor) => verb.Handle(actor, assistant.Id, default));
        Assert.Equal((Duties.All, false), (scope.Duties, scope.IsLimitedToCourses));
        Assert.Equal([course.Id], scope.Courses.Select(row => row.Id));
        Assert.Empty(scope.CourseIds);
    }

    [Fact]
    public async Task Assign_IsKept_Narrowed_AndTakenBack()
    {
        var (one, other) = await TwoCourses();
        var assistant = await app.Given.Assistant(one.Teacher);
        var scope = await Assign(one.Teacher.User, assistant.Id, Duties.Materials, [one.Id, other.Id, one.Id]);
        Assert.Equal([one.Id, other.Id], scope.CourseIds);
        scope = await Assign(one.Teacher.User, assistant.Id, null, [other.Id]);
        Assert.Equal((Duties.Materials, true), (scope.Duties, scope.IsLimitedToCourses));
        Assert.Equal([other.Id], scope.CourseIds);
        var actor = await ActorOf(assistant);
        Assert.Equal(Duties.Materials, actor.Duties);
        Assert.Equal([other.Id], actor.CourseIds);

        scope = await Assign(one.Teacher.User, assistant.Id, Duties.All, null);
        Assert.False(scope.IsLimitedToCourses);
        Assert.Null((await ActorOf(assistant)).CourseIds);
        Assert.Equal(3, await app.InDb(db => db.Set<AuditEntry>().CountAsync(row => row.Action == "assistant.assigned" && row.SubjectId == assistant.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task NothingSent_StaysAsItIs()
    {
        var course = await app.Given.Course();
        var assistant = await app.Given.Assistant(course.Teacher);
        await Assign(course.Teacher.User, assistant.Id, Duties.Work, [course.Id]);
        var scope = await app.As(course.Teacher.User, (AssignAssistant verb, Actor actor) => verb.Handle(actor, assistant.Id, Input.Of(new AssistantScopeDraft()), default));
        Assert.Equal(Duties.Work, scope.Duties);
        Assert.Equal([course.Id], scope.CourseIds);
    }

    [Fact]
    public async Task DeletedCourse_LeavesNoCourse_NotAll()
    {
        var (one, other) = await TwoCourses();
        var assistant = await app.Given.Assistant(one.Teacher);
        await Assign(one.Teacher.User, assistant.Id, Duties.All, [other.Id]);
        await app.InDb(db => db.Set<Lms.Domain.Courses.Course>().Where(row => row.Id == other.Id).ExecuteDeleteAsync());
        Assert.Equal([], (await ActorOf(assistant)).CourseIds);
    }

    [Fact]
    public async Task WhoeverTeachesToo_IsNotLimited()
    {
        var course = await app.Given.Course();
        var assistant = await app.Given.Assistant(course.Teacher);
        await Assign(course.Teacher.User, assistant.Id, Duties.None, []);
        await app.InDb(db =>
        {
            db.Add(new Teacher { UserId = assistant.UserId, Phone = "01012345678", Gender = Gender.Male, CreatedAt = Given.Now });
            return db.SaveChangesAsync();
        });
        var actor = await ActorOf(assistant);
        Assert.Equal(Duties.All, actor.Duties);
        Assert.Null(actor.CourseIds);
    }

    [Fact]
    public async Task ForeignAssistant_Is404_ForeignCourse400_AssistantThemselves403()
    {
        var course = await app.Given.Course();
        var foreign = await app.Given.Course();
        var assistant = await app.Given.Assistant(course.Teacher);
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Assign(foreign.Teacher.User, assistant.Id, Duties.All, null)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => app.As(foreign.Teacher.User, (GetAssistantScope verb, Actor actor) => verb.Handle(actor, assistant.Id, default))));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Assign(assistant.User, assistant.Id, Duties.All, null)));
        var refusal = await Acting.Refused(() => Assign(course.Teacher.User, assistant.Id, (Duties)1024, [course.Id, foreign.Id]));
        Assert.Equal(["courses", "duties"], refusal.Complaints.Keys.Order());
    }

    [Fact]
    public async Task Requests_AreToldToThoseWhoAnswerThemThere()
    {
        var (one, other) = await TwoCourses();
        var (desk, elsewhere, reader) = (await app.Given.Assistant(one.Teacher), await app.Given.Assistant(one.Teacher), await app.Given.Assistant(one.Teacher));
        await Assign(one.Teacher.User, desk.Id, Duties.Enrollments, [one.Id]);
        await Assign(one.Teacher.User, elsewhere.Id, Duties.All, [other.Id]);
        await Assign(one.Teacher.User, reader.Id, DutyTable.Of(DutyTemplate.Reader), null);
        var student = await app.Given.Student(grade: one.Grade);
        await app.As(student.User, (RequestEnrollment verb, Actor actor) => verb.Handle(actor, Input.Of(new EnrollmentDraft { CourseId = one.Id }), default));
        int[] staff = [desk.UserId, elsewhere.UserId, reader.UserId];
        Assert.Equal([desk.UserId], await app.InDb(db => db.Set<Notification>().Where(row => staff.Contains(row.RecipientId)).Select(row => row.RecipientId).ToListAsync()));
    }

    [Fact]
    public async Task WhatCanIDo_TellsDutiesAndCourses()
    {
        var (one, _) = await TwoCourses();
        var assistant = await app.Given.Assistant(one.Teacher);
        await Assign(one.Teacher.User, assistant.Id, Duties.Materials, [one.Id]);
        var table = await app.As(assistant.User, (PermissionsInWords verb, Actor actor) => verb.Handle(actor, default));
        Assert.Equal([one.Name], table.CourseNames);
        Assert.True(Line(Permission.ManageMaterials).IsHeld);
        Assert.True(Line(Permission.AnswerEnrollments) is { IsHeld: false, IsWithheld: true });
        Assert.True(Line(Permission.ManageContent) is { IsHeld: false, IsWithheld: false });

        PermissionInWords Line(Permission permission) => Assert.Single(table.Lines, line => line.Permission == permission);
    }

    private async Task<(Lms.Domain.Courses.Course One, Lms.Domain.Courses.Course Other)> TwoCourses()
    {
        var one = await app.Given.Course();
        return (one, await app.Given.Course(one.Teacher));
    }

    private Task<AssistantScope> Assign(User teacher, int assistantId, Duties? duties, IReadOnlyList<int>? courses) => app.As(teacher, (AssignAssistant verb, Actor actor) => verb.Handle(
        actor, assistantId, Input.Of(new AssistantScopeDraft { Duties = duties is null ? default : Maybe<Duties?>.Of(duties), CourseIds = Maybe<IReadOnlyList<int>?>.Of(courses) }), default));

    private Task<Actor> ActorOf(Assistant assistant) => app.As(assistant.User, (PermissionsInWords _, Actor actor) => Task.FromResult(actor));
}
