using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Notifications;
using Lms.Web.Components.Layout.Bell;
using Lms.Web.Doors;

namespace Lms.Web.Components.Layout.Notifications;

/// <summary>Asks for the list, and again whenever the bell hears that something has changed.</summary>
public sealed class NotificationsEffects(UseCases useCases, IState<NotificationsState> notifications)
{
    [EffectMethod]
    public async Task On(NotificationsAsked happened, IDispatcher dispatcher)
    {
        var filter = Input.Of(new NotificationFilter { IsRead = happened.Query.Flag("is_read"), Type = happened.Query.Choice<NotificationType>("type") });
        var found = await useCases.Run((ListNotifications verb, Actor actor) => verb.Handle(actor, filter, happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new NotificationsAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod(typeof(NewsCame))]
    public Task OnNews(IDispatcher dispatcher)
    {
        if (notifications.Value is { IsOpen: true, List.IsLoading: false })
            dispatcher.Dispatch(new NotificationsAsked(notifications.Value.List.Query.Again()));
        return Task.CompletedTask;
    }
}
