using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.AssistantTemplates;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Staff;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.AssistantTemplates;

public sealed class AssistantTemplateTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Created_Renamed_AndListedByName()
    {
        var course = await app.Given.Course();
        var teacher = course.Teacher.User;
        var one = await Create(teacher, "Weekend desk", Duties.Enrollments | Duties.Students, [course.Id]);
        Assert.Equal((true, true), (one.SaysWhere, one.IsLimitedToCourses));
        Assert.Equal([course.Id], one.CourseIds);
        var other = await app.As(teacher, (CreateAssistantTemplate verb, Actor actor) => verb.Handle(actor, Input.Of(new AssistantTemplateDraft { Name = "Announcer", Duties = Duties.Announcements }), default));
        Assert.False(other.SaysWhere);

        var renamed = await Change(teacher, one.Id, new AssistantTemplateDraft { Name = "Front desk" });
        Assert.Equal(("Front desk", Duties.Enrollments | Duties.Students), (renamed.Name, renamed.Duties));
        Assert.Equal([course.Id], renamed.CourseIds);
        Assert.Equal(["Announcer", "Front desk"], (await List(teacher)).Select(row => row.Name));
        Assert.False((await Change(teacher, one.Id, new AssistantTemplateDraft { SaysWhere = false })).SaysWhere);
        Assert.Empty((await List(teacher))[1].CourseIds);
    }

    [Fact]
    public async Task Name_IsOneOfItsKind_ForItsTeacher_WhateverTheCase()
    {
        var teacher = (await app.Given.Teacher()).User;
        await Create(teacher, "Helper", Duties.Work, null);
        var second = await Create(teacher, "Other", Duties.Work, null);
        var refused = await Acting.Refused(() => Create(teacher, "HELPER", Duties.Work, null));
        Assert.Equal(AssistantTemplateRefusals.NameTaken.Sentence, refused.Complaints!["name"].Single().Sentence);
        refused = await Acting.Refused(() => Change(teacher, second.Id, new AssistantTemplateDraft { Name = "helper" }));
        Assert.Equal(["name"], refused.Complaints!.Keys);
        await Create((await app.Given.Teacher()).User, "Helper", Duties.Work, null);
    }

    [Fact]
    public async Task WithMistakes_SaysAllOfThem()
    {
        var foreign = await app.Given.Course();
        var teacher = (await app.Given.Teacher()).User;
        var refused = await Acting.Refused(() => Create(teacher, string.Empty, (Duties)4096, [foreign.Id]));
        Assert.Equal(["courses", "duties", "name"], refused.Complaints!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AnotherTeachers_IsNotFound_AndAssistantsHaveNone()
    {
        var owner = await app.Given.Teacher();
        var one = await Create(owner.User, "Mine", Duties.Work, null);
        var other = (await app.Given.Teacher()).User;
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Change(other, one.Id, new AssistantTemplateDraft { Name = "Yours" })));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Delete(other, one.Id)));
        Assert.Empty(await List(other));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(async () => await List((await app.Given.Assistant(owner)).User)));
    }

    [Fact]
    public async Task Deleted_LeavesAssistantsAsTheyAre()
    {
        var course = await app.Given.Course();
        var teacher = course.Teacher.User;
        var assistant = await app.Given.Assistant(course.Teacher);
        var one = await Create(teacher, "Desk", Duties.Enrollments, [course.Id]);
        await app.As(teacher, (AssignAssistant verb, Actor actor) => verb.Handle(actor, assistant.Id, Input.Of(new AssistantScopeDraft { Duties = one.Duties, CourseIds = Maybe<IReadOnlyList<int>?>.Of(one.CourseIds) }), default));

        await Delete(teacher, one.Id);
        Assert.Empty(await List(teacher));
        var kept = await app.InDb(db => db.Set<Assistant>().Where(row => row.Id == assistant.Id).Select(row => new { row.Duties, Courses = row.Courses.Select(course => course.CourseId).ToList() }).SingleAsync());
        Assert.Equal(Duties.Enrollments, kept.Duties);
        Assert.Equal([course.Id], kept.Courses);
    }

    [Fact]
    public async Task DeletedCourse_LeavesTheTemplate_LimitedToNone()
    {
        var course = await app.Given.Course();
        await Create(course.Teacher.User, "Desk", Duties.Enrollments, [course.Id]);
        await app.As(course.Teacher.User, async (DeleteCourse verb, Actor actor) =>
        {
            await verb.Handle(actor, course.Id, default);
            return true;
        });
        var left = Assert.Single(await List(course.Teacher.User));
        Assert.True(left.IsLimitedToCourses);
        Assert.Empty(left.CourseIds);
    }

    private Task<AssistantTemplateSummary> Create(User user, string name, Duties duties, IReadOnlyList<int>? courses) => app.As(user, (CreateAssistantTemplate verb, Actor actor) =>
        verb.Handle(actor, Input.Of(new AssistantTemplateDraft { Name = name, Duties = duties, SaysWhere = true, CourseIds = Maybe<IReadOnlyList<int>?>.Of(courses) }), default));

    private Task<AssistantTemplateSummary> Change(User user, int id, AssistantTemplateDraft draft) => app.As(user, (ChangeAssistantTemplate verb, Actor actor) => verb.Handle(actor, id, Input.Of(draft), default));

    private Task<IReadOnlyList<AssistantTemplateSummary>> List(User user) => app.As(user, (ListAssistantTemplates verb, Actor actor) => verb.Handle(actor, default));

    private Task Delete(User user, int id) => app.As(user, async (DeleteAssistantTemplate verb, Actor actor) =>
    {
        await verb.Handle(actor, id, default);
        return true;
    });
}
