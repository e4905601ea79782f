using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Support;

/// <summary>Calls verbs as a page does: a scope of their own, the actor as the account stands now.</summary>
public static class Acting
{
    /// <summary><c>await app.As(teacher.User, (ListEnrollments verb, Actor actor) => verb.Handle(actor, ...))</c></summary>
    public static async Task<T> As<TVerb, T>(this LmsApp app, User user, Func<TVerb, Actor, Task<T>> call)
        where TVerb : IUseCase
    {
        await using var scope = app.Services.CreateAsyncScope();
        var standing = await scope.ServiceProvider.GetRequiredService<FindStanding>().Handle(user.Id, null, CancellationToken.None);
        return await call(scope.ServiceProvider.GetRequiredService<TVerb>(), standing!.Actor);
    }

    /// <summary>The refusal of a call that must be refused.</summary>
    public static async Task<Refusal> Refused(Func<Task> call) => (await Assert.ThrowsAsync<RefusedException>(call)).Refusal;
}
