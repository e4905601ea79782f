using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Access;

public sealed class PermissionsInWordsTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public void EveryPermissionAndReach_HasWordsOfItsOwn()
    {
        var sentences = Enum.GetValues<Permission>().Select(PermissionWords.Of).ToList();
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
        Assert.Equal(Enum.GetValues<Reach>().Length, Enum.GetValues<Reach>().Select(PermissionWords.Of).Distinct().Count());
    }

    [Fact]
    public async Task Assistant_SeesWhatTheyMay_AndWhatOnlyTheTeacherMay()
    {
        var assistant = await app.Given.Assistant();
        var table = await app.As(assistant.User, (PermissionsInWords verb, Actor actor) => verb.Handle(actor, default));
        Assert.Equal(assistant.Teacher.User.Name, table.TeacherName);
        Assert.Equal(Reach.Teaching, Line(Permission.AnswerEnrollments).Reach);
        Assert.True(Line(Permission.ManageMaterials).IsHeld);
        Assert.False(Line(Permission.ManageContent).IsHeld);
        Assert.False(Line(Permission.ManageAssistants).IsHeld);
        Assert.DoesNotContain(table.Lines, line => line.Permission is Permission.ManageTeachers or Permission.BuyLectures);
        Assert.Equal(table.Lines.OrderByDescending(line => line.IsHeld), table.Lines);
        foreach (var line in table.Lines)
            Assert.Equal(AccessTable.ReachOf(line.Permission, [Role.Assistant]), line.Reach);

        PermissionInWords Line(Permission permission) => Assert.Single(table.Lines, line => line.Permission == permission);
    }

    [Fact]
    public async Task Student_SeesOnlyWhatIsHeld()
    {
        var student = await app.Given.Student();
        var table = await app.As(student.User, (PermissionsInWords verb, Actor actor) => verb.Handle(actor, default));
        Assert.Null(table.TeacherName);
        Assert.All(table.Lines, line => Assert.True(line.IsHeld));
        Assert.Equal(AccessTable.PermissionsOf(Role.Student).Count, table.Lines.Count);
    }

    [Fact]
    public async Task AccountThatIsNothing_IsRefused()
    {
        var user = await app.Given.User();
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => app.As(user, (PermissionsInWords verb, Actor actor) => verb.Handle(actor, default))));
    }
}
