using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Dashboards;
using Lms.Web.Doors;

namespace Lms.Web.Components.Student.Dashboard;

/// <summary>What the student's dashboard asks of the verbs.</summary>
public sealed class DashboardEffects(UseCases useCases)
{
    [EffectMethod(typeof(DashboardAsked))]
    public async Task OnAsked(IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetStudentDashboard verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        dispatcher.Dispatch(new DashboardAnswered(found.Value, found.Refusal));
    }
}
