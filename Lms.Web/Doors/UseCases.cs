using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Microsoft.AspNetCore.Components.Authorization;

namespace Lms.Web.Doors;

/// <summary>What came of a verb: its answer, or why it was refused.</summary>
public readonly record struct Outcome<T>(T? Value, Refusal? Refusal)
{
    /// <summary>True when the verb did what was asked.</summary>
    public bool Succeeded => Refusal is null;
}

/// <summary>
/// The way from a page to the verbs: one new scope per call (a circuit outlives many), the actor of the circuit, and a
/// refusal handed back as a value. Effects use it; pages do not.
/// </summary>
public sealed class UseCases(IServiceScopeFactory scopes, AuthenticationStateProvider authentication, IStandings standings)
{
    /// <summary>Runs one verb: <c>useCases.Run((ApproveEnrollment verb, Actor actor) => verb.Handle(actor, id, Input.Of(draft), ct))</c>.</summary>
    public async Task<Outcome<TAnswer>> Run<TVerb, TAnswer>(Func<TVerb, Actor, Task<TAnswer>> call, CancellationToken ct = default)
        where TVerb : IUseCase
    {
        try
        {
            var actor = await ActorAsync(ct);
            await using var scope = scopes.CreateAsyncScope();
            return new Outcome<TAnswer>(await call(scope.ServiceProvider.GetRequiredService<TVerb>(), actor), null);
        }
        catch (RefusedException refused)
        {
            return new Outcome<TAnswer>(default, refused.Refusal);
        }
    }

    /// <summary>Runs one verb that answers nothing: <c>useCases.Do((DeleteTopic verb, Actor actor) => verb.Handle(actor, id, ct))</c>.</summary>
    public Task<Outcome<bool>> Do<TVerb>(Func<TVerb, Actor, Task> call, CancellationToken ct = default)
        where TVerb : IUseCase => Run(
        async (TVerb verb, Actor actor) =>
        {
            await call(verb, actor);
            return true;
        },
        ct);

    /// <summary>Runs a verb that anybody may call: <c>useCases.Run((RegisterStudent verb) => verb.Handle(...))</c>.</summary>
    public async Task<Outcome<TAnswer>> Run<TVerb, TAnswer>(Func<TVerb, Task<TAnswer>> call)
        where TVerb : IUseCase
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return new Outcome<TAnswer>(await call(scope.ServiceProvider.GetRequiredService<TVerb>()), null);
        }
        catch (RefusedException refused)
        {
            return new Outcome<TAnswer>(default, refused.Refusal);
        }
    }

    /// <summary>Who sits at this page.</summary>
    /// <exception cref="RefusedException">Nobody is signed in, or the account may not be used any more.</exception>
    public async Task<Actor> ActorAsync(CancellationToken ct = default)
    {
        var person = (await authentication.GetAuthenticationStateAsync()).User;
        var standing = person.UserId() is { } userId ? await standings.FindAsync(userId, person.SessionId(), ct) : null;
        if (standing is null || !standing.Admits(person.SecurityStamp()))
            throw GeneralRefusals.NotAuthenticated.Thrown();
        return standing.Refusal is { } refusal ? throw refusal.Thrown() : standing.Actor;
    }
}
