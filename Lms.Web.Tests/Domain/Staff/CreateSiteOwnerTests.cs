using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Staff;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Domain.Staff;

public sealed class CreateSiteOwnerTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Create_ByTheSystem_CanSignIn()
    {
        var name = $"head{Guid.NewGuid():N}";
        await using var scope = app.Services.CreateAsyncScope();
        var verb = scope.ServiceProvider.GetRequiredService<CreateSiteOwner>();
        var id = await verb.Handle(Lms.Domain.Access.Actor.System, Input.Of(new SiteOwnerDraft(name, $"{name}@school.example", "a long sentence of 7 words")), CancellationToken.None);

        var user = await app.InDb(db => db.Set<User>().SingleAsync(row => row.Id == id));
        Assert.True(user is { IsSiteOwner: true, IsActive: true, EmailConfirmed: true });
        var standing = await scope.ServiceProvider.GetRequiredService<FindStanding>().Handle(id, null, CancellationToken.None);
        Assert.Contains(Lms.Domain.Access.Role.SiteOwner, standing!.Actor.Roles);
    }

    [Fact]
    public async Task Create_TakenNameWrongAddressCommonPassword_SaysAllAtOnce()
    {
        var taken = await app.Given.SiteOwner();
        var refusal = await Acting.Refused(() => app.As(taken, (CreateSiteOwner verb, Lms.Domain.Access.Actor actor) =>
            verb.Handle(actor, Input.Of(new SiteOwnerDraft(taken.UserName, "nowhere", "password")), CancellationToken.None)));
        Assert.Equal(["email", "password", "username"], refusal.Complaints.Keys.Order());
    }

    [Fact]
    public async Task Create_ByATeacher_IsForbidden()
    {
        var teacher = await app.Given.Teacher();
        var refusal = await Acting.Refused(() => app.As(teacher.User, (CreateSiteOwner verb, Lms.Domain.Access.Actor actor) =>
            verb.Handle(actor, Input.Of(new SiteOwnerDraft("somebody", "somebody@school.example", "a long sentence of 7 words")), CancellationToken.None)));
        Assert.Equal(GeneralRefusals.PermissionDenied, refusal);
    }
}
