using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Notifications;

namespace Lms.Web.Components.Layout.Bell;

/// <summary>How much is unread, the newest notifications, and the one that has just come.</summary>
[FeatureState]
public sealed record BellState
{
    public int Unread { get; init; }

    /// <summary>The newest, newest first; null until the panel was opened.</summary>
    public IReadOnlyList<NotificationSummary>? Latest { get; init; }

    public bool IsLoading { get; init; }

    public Refusal? Refusal { get; init; }

    /// <summary>Just came; shown for a moment and read out.</summary>
    public NotificationSummary? JustCame { get; init; }
}

public sealed record BellStarted;

public sealed record NewsCame(NotificationNews News);

public sealed record BellOpened;

public sealed record LatestAnswered(IReadOnlyList<NotificationSummary>? Latest, Refusal? Refusal);

public sealed record NotificationOpened(int Id);

public sealed record EverythingRead;

public sealed record AnnouncementClosed;

/// <summary>What happens to the bell.</summary>
public static class BellReducers
{
    /// <summary>As many as the panel shows.</summary>
    public const int Shown = 8;

    [ReducerMethod]
    public static BellState On(BellState state, NewsCame happened) => state with
    {
        Unread = happened.News.Unread,
        JustCame = happened.News.Added.Count > 0 ? happened.News.Added[^1] : state.JustCame,
        Latest = state.Latest is null ? null : [.. happened.News.Added.Reverse().Concat(state.Latest).DistinctBy(row => row.Id).Take(Shown)],
    };

    [ReducerMethod(typeof(BellOpened))]
    public static BellState OnOpened(BellState state) => state with { IsLoading = true, Refusal = null, JustCame = null };

    [ReducerMethod]
    public static BellState On(BellState state, LatestAnswered happened) => state with { IsLoading = false, Latest = happened.Latest ?? state.Latest, Refusal = happened.Refusal };

    [ReducerMethod]
    public static BellState On(BellState state, NotificationOpened happened) => state with
    {
        Latest = state.Latest is null ? null : [.. state.Latest.Select(row => row.Id == happened.Id ? row with { IsRead = true } : row)],
    };

    [ReducerMethod(typeof(EverythingRead))]
    public static BellState OnEverythingRead(BellState state) => state with { Latest = state.Latest is null ? null : [.. state.Latest.Select(row => row with { IsRead = true })] };

    [ReducerMethod(typeof(AnnouncementClosed))]
    public static BellState OnAnnouncementClosed(BellState state) => state with { JustCame = null };
}
