using Lms.Domain.Access;
using Lms.Domain.Common;

namespace Lms.Web.Tests.Domain.Access;

public sealed class PermissionsInWordsTests
{
    [Fact]
    public void EveryPermission_HasASentenceOfItsOwn()
    {
        var sentences = Enum.GetValues<Permission>().Select(PermissionWords.Of).ToList();
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
        Assert.All(sentences, sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Assistant_SeesWhatTheyMay_AndWhatOnlyTheTeacherMay()
    {
        var lines = new PermissionsInWords().Handle(new Actor { Roles = [Role.Assistant], TeacherId = 1, AssistantId = 1, IsActive = true });
        Assert.Equal("In my teacher's courses", Line(Permission.AnswerEnrollments).Scope);
        Assert.True(Line(Permission.ManageMaterials).IsHeld);
        Assert.False(Line(Permission.ManageContent).IsHeld);
        Assert.Equal("Not allowed", Line(Permission.ManageAssistants).Scope);
        Assert.DoesNotContain(lines, line => line.Permission is Permission.ManageTeachers or Permission.BuyLectures);
        Assert.Equal(lines.OrderByDescending(line => line.IsHeld), lines);
        foreach (var line in lines)
            Assert.Equal(AccessTable.ReachOf(line.Permission, [Role.Assistant]), line.Reach);

        PermissionInWords Line(Permission permission) => Assert.Single(lines, line => line.Permission == permission);
    }

    [Fact]
    public void Teacher_SeesOnlyWhatIsHeld()
    {
        var lines = new PermissionsInWords().Handle(new Actor { Roles = [Role.Teacher], TeacherId = 1, IsActive = true });
        Assert.All(lines, line => Assert.True(line.IsHeld));
        Assert.Equal(AccessTable.PermissionsOf(Role.Teacher).Count, lines.Count);
    }

    [Fact]
    public void Nobody_IsRefused() => Assert.Throws<RefusedException>(() => new PermissionsInWords().Handle(new Actor()));
}
