using Lms.Domain.Access;

namespace Lms.Web.Tests.Domain.Access;

public sealed class DutyTests
{
    /// <summary>What goes with being an assistant, whatever the duties.</summary>
    private static readonly Permission[] Always =
    [
        Permission.ManageOwnAccount, Permission.ListAssistants, Permission.ListTaughtCourses, Permission.BrowseCourses, Permission.ReadContent, Permission.ReadNotifications, Permission.ReadTeachingDashboard,
    ];

    [Fact]
    public void EveryPermissionOfAssistants_IsADuty_OrGoesWithBeingOne()
    {
        var carried = DutyTable.Each.SelectMany(DutyTable.PermissionsOf).ToHashSet();
        Assert.Equal(AccessTable.PermissionsOf(Role.Assistant).Keys.Order(), carried.Concat(Always).Order());
        Assert.Equal(Duties.All, DutyTable.Each.Aggregate(Duties.None, (all, duty) => all | duty));
        Assert.All(DutyTable.Each, duty => Assert.Equal(1, System.Numerics.BitOperations.PopCount((uint)duty)));
    }

    [Fact]
    public void Templates_AreDifferent_AndFoundAgain()
    {
        Assert.All(Enum.GetValues<DutyTemplate>(), template => Assert.Equal(template, DutyTable.TemplateOf(DutyTable.Of(template))));
        Assert.Null(DutyTable.TemplateOf(Duties.Questions));
        Assert.Equal(Duties.All, DutyTable.Of(DutyTemplate.Full));
        Assert.Equal(Duties.All, new Actor().Duties);
    }

    [Fact]
    public void MissingDuty_TakesThePermissionAway_ButNotWhatAnotherRoleGives()
    {
        var assistant = new Actor { Roles = [Role.Assistant], Duties = Duties.Materials };
        Assert.Equal(Reach.None, assistant.ReachOf(Permission.AnswerEnrollments));
        Assert.Equal(Reach.None, assistant.ReachOf(Permission.ReadWork));
        Assert.Equal(Reach.Teaching, assistant.ReachOf(Permission.ManageMaterials));
        Assert.Equal(Reach.Teaching, assistant.ReachOf(Permission.ReadContent));
        Assert.Equal(Reach.Own, (assistant with { Roles = [Role.Assistant, Role.Student] }).ReachOf(Permission.ReadWork));
        Assert.Equal(Reach.Everything, (assistant with { Roles = [Role.SiteOwner, Role.Assistant] }).ReachOf(Permission.ReadWork));
    }

    [Fact]
    public void TwoDutiesWithOnePermission_EachCarriesIt()
    {
        Assert.True(Duties.Enrollments.Allows(Permission.ReadEnrollments));
        Assert.True(Duties.Students.Allows(Permission.ReadEnrollments));
        Assert.False(Duties.Students.Allows(Permission.AnswerEnrollments));
        Assert.False(Duties.None.Allows(Permission.ReadEnrollments));
    }

    [Fact]
    public void Teaches_KnowsTheTeacherAndTheCourses()
    {
        var actor = new Actor { TeacherId = 1 };
        Assert.True(actor.Teaches(1, 7));
        Assert.False(actor.Teaches(2, 7));
        Assert.True((actor with { CourseIds = [7] }).Teaches(1, 7));
        Assert.False((actor with { CourseIds = [7] }).Teaches(1, 8));
        Assert.False((actor with { CourseIds = [] }).Teaches(1, 7));
        Assert.False((actor with { CourseIds = [7] }).Teaches(2, 7));
    }
}
