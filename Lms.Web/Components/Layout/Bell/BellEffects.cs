using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Notifications;
using Lms.Web.Doors;

namespace Lms.Web.Components.Layout.Bell;

/// <summary>Listens for the reader's notifications as long as the circuit stands.</summary>
public sealed class BellEffects(UseCases useCases, INotificationFeed feed) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private bool listening;

    [EffectMethod(typeof(BellStarted))]
    public async Task OnStarted(IDispatcher dispatcher)
    {
        if (listening)
            return;
        listening = true;
        var actor = await useCases.ActorAsync(leaving.Token);
        using var subscription = feed.Subscribe(actor.UserId);
        try
        {
            await foreach (var news in subscription.ReadAllAsync(leaving.Token))
                dispatcher.Dispatch(new NewsCame(news));
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The circuit is gone, and with it whoever listened.
        }
    }

    [EffectMethod(typeof(BellOpened))]
    public async Task OnOpened(IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListNotifications verb, Actor actor) => verb.Handle(actor, Input.Of(new NotificationFilter()), new PageRequest(0, BellReducers.Shown), CancellationToken.None));
        dispatcher.Dispatch(new LatestAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod]
    public async Task On(NotificationOpened happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run(async (MarkNotificationRead verb, Actor actor) =>
        {
            await verb.Handle(actor, happened.Id, CancellationToken.None);
            return true;
        });
        if (done.Refusal is { } refusal)
            dispatcher.Dispatch(new LatestAnswered(null, refusal));
    }

    [EffectMethod(typeof(EverythingRead))]
    public async Task OnEverythingRead(IDispatcher dispatcher)
    {
        var done = await useCases.Run(async (MarkAllNotificationsRead verb, Actor actor) =>
        {
            await verb.Handle(actor, CancellationToken.None);
            return true;
        });
        if (done.Refusal is { } refusal)
            dispatcher.Dispatch(new LatestAnswered(null, refusal));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
