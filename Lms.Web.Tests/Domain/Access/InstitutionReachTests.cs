using Lms.Domain.Access;
using static Lms.Domain.Access.Permission;

namespace Lms.Web.Tests.Domain.Access;

public sealed class InstitutionReachTests
{
    [Fact]
    public void AnotherFlagThanTheAdministrators_ReachesNoRecords()
    {
        var legal = new Actor { Roles = [Role.InstitutionAdmin] };
        Assert.False(legal.May(ReadAttemptRecords));
        Assert.Equal(Reach.Own, legal.ReachOf(ManageOwnAccount));
        Assert.Equal(Reach.Institution, (legal with { AdministeredInstitutionIds = [1] }).ReachOf(ReadAttemptRecords));
        Assert.Equal(Reach.Teaching, (legal with { Roles = [Role.Teacher, Role.InstitutionAdmin] }).ReachOf(ReadAttemptRecords));
    }
}
