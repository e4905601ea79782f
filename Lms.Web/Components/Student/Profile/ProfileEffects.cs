using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.OwnRecords;
using Lms.Domain.Structure;
using Lms.Web.Doors;

namespace Lms.Web.Components.Student.Profile;

/// <summary>What the profile page asks of the verbs.</summary>
public sealed class ProfileEffects(UseCases useCases)
{
    [EffectMethod(typeof(ProfileAsked))]
    public async Task OnAsked(IDispatcher dispatcher)
    {
        var profile = await useCases.Run((GetOwnStudentProfile verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        var account = await AccountAsync();
        var choices = new ProfileChoices(
            (await useCases.Run((ListGrades verb) => verb.Handle(CancellationToken.None))).Value ?? [],
            (await useCases.Run((ListSchoolTypes verb) => verb.Handle(CancellationToken.None))).Value ?? [],
            (await useCases.Run((ListDivisions verb) => verb.Handle(Input.Of(new StructureFilter()), CancellationToken.None))).Value ?? [],
            (await useCases.Run((ListGovernorates verb) => verb.Handle(CancellationToken.None))).Value ?? [],
            (await useCases.Run((ListAreas verb) => verb.Handle(Input.Of(new AreaFilter()), CancellationToken.None))).Value ?? []);
        dispatcher.Dispatch(new ProfileAnswered(profile.Value, account.Value, choices, profile.Refusal ?? account.Refusal));
    }

    [EffectMethod]
    public async Task On(ProfileChangeAsked happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((UpdateOwnStudentProfile verb, Actor actor) => verb.Handle(actor, Input.Of(happened.Draft), CancellationToken.None));
        dispatcher.Dispatch(done.Value is { } profile ? new ProfileChanged(profile, (await AccountAsync()).Value) : new ProfileChangeRefused(done.Refusal!));
    }

    [EffectMethod]
    public async Task On(ZoneChosen happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((ChooseTimeZone verb, Actor actor) => verb.Handle(actor, happened.TimeZone, CancellationToken.None));
        dispatcher.Dispatch(new ZoneAnswered(done.Value, done.Refusal));
    }

    [EffectMethod(typeof(OwnDataAsked))]
    public async Task OnOwnDataAsked(IDispatcher dispatcher)
    {
        var made = await useCases.Run((CollectOwnRecords verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(new OwnDataAnswered(made.Value, made.Refusal));
    }

    private Task<Outcome<OwnAccount>> AccountAsync() => useCases.Run((GetOwnAccount verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
}
