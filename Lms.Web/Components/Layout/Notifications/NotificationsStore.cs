using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Notifications;
using Lms.Web.Components.Layout.Bell;
using Lms.Web.State;

namespace Lms.Web.Components.Layout.Notifications;

/// <summary>Everything one was told, page by page.</summary>
[FeatureState]
public sealed record NotificationsState
{
    public ListState<NotificationSummary> List { get; init; } = new();

    /// <summary>True while the page is on the screen: only then is it kept up to date.</summary>
    public bool IsOpen { get; init; }
}

public sealed record NotificationsAsked(ListQuery Query);

public sealed record NotificationsAnswered(ListQuery Query, Page<NotificationSummary>? Page, Refusal? Refusal);

public sealed record NotificationsLeft;

/// <summary>What happens to the list; reading one here or in the bell is the same deed.</summary>
public static class NotificationsReducers
{
    [ReducerMethod]
    public static NotificationsState On(NotificationsState state, NotificationsAsked happened) => new() { IsOpen = true, List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static NotificationsState On(NotificationsState state, NotificationsAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(NotificationsLeft))]
    public static NotificationsState OnLeft(NotificationsState state) => state with { IsOpen = false };

    [ReducerMethod]
    public static NotificationsState On(NotificationsState state, NotificationOpened happened) => state with { List = Read(state.List, row => row.Id == happened.Id) };

    [ReducerMethod(typeof(EverythingRead))]
    public static NotificationsState OnEverythingRead(NotificationsState state) => state with { List = Read(state.List, _ => true) };

    private static ListState<NotificationSummary> Read(ListState<NotificationSummary> list, Func<NotificationSummary, bool> which) =>
        list.Page is not { } page ? list : list with { Page = page with { Items = [.. page.Items.Select(row => which(row) ? row with { IsRead = true } : row)] } };
}
