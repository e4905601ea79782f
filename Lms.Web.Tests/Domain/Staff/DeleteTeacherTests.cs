using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Staff;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Staff;

public sealed class DeleteTeacherTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Holdings_CountWhatHangsOnTheTeacher()
    {
        var lecture = await app.Given.Lecture(price: 80m);
        var teacher = lecture.Topic.Course.Teacher;
        await app.Given.Assistant(teacher);
        await app.Given.Enrollment(course: lecture.Topic.Course);
        await app.Given.Purchase(lecture: lecture);
        var held = await app.As(await app.Given.SiteOwner(), (GetTeacherHoldings verb, Actor actor) => verb.Handle(actor, teacher.Id, default));
        Assert.Equal(new TeacherHoldings(1, 1, 1, 80m, 0, 1), held);
        Assert.False(held.MayBeDeleted);
    }

    [Fact]
    public async Task Delete_OnlyTheSiteOwnerMay_AndOnlyWhoExists()
    {
        var teacher = await app.Given.Teacher();
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Delete(teacher.User, teacher.Id)));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => app.As(teacher.User, (GetTeacherHoldings verb, Actor actor) => verb.Handle(actor, teacher.Id, default))));
        var owner = await app.Given.SiteOwner();
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Delete(owner, 2_000_000_000)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => app.As(owner, (GetTeacherHoldings verb, Actor actor) => verb.Handle(actor, 2_000_000_000, default))));
    }

    [Fact]
    public async Task Delete_WithCourseOrAssistant_Is400_AndNothingIsGone()
    {
        var owner = await app.Given.SiteOwner();
        foreach (var teacher in new[] { (await app.Given.Course()).Teacher, (await app.Given.Assistant()).Teacher })
        {
            Assert.Equal(StaffRefusals.TeacherHasContent, await Acting.Refused(() => Delete(owner, teacher.Id)));
            Assert.True(await app.InDb(db => db.Set<Teacher>().AnyAsync(row => row.Id == teacher.Id)));
        }
    }

    [Fact]
    public async Task Delete_SomebodyWhoIsMore_KeepsTheLogin()
    {
        var teacher = await app.Given.Teacher();
        await app.InDb(db => db.Set<User>().Where(row => row.Id == teacher.UserId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsSiteOwner, true)));
        Assert.Equal(StaffRefusals.DeletesOwnAccount, await Acting.Refused(() => Delete(teacher.User, teacher.Id)));
        await Delete(await app.Given.SiteOwner(), teacher.Id);
        Assert.False(await app.InDb(db => db.Set<Teacher>().AnyAsync(row => row.Id == teacher.Id)));
        Assert.True(await app.InDb(db => db.Set<User>().AnyAsync(row => row.Id == teacher.UserId)));
    }

    private Task<bool> Delete(User by, int teacherId) => app.As(by, async (DeleteTeacher verb, Actor actor) =>
    {
        await verb.Handle(actor, teacherId, default);
        return true;
    });
}
