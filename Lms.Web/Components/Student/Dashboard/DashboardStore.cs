using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Dashboards;
using Lms.Web.Components.Layout.Bell;

namespace Lms.Web.Components.Student.Dashboard;

/// <summary>What a student sees first.</summary>
[FeatureState]
public sealed record DashboardState
{
    /// <summary>As many notifications as the dashboard shows.</summary>
    public const int News = 5;

    /// <summary>Null before it came.</summary>
    public StudentDashboard? Board { get; init; }

    public Refusal? Refusal { get; init; }
}

public sealed record DashboardAsked;

public sealed record DashboardAnswered(StudentDashboard? Board, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class DashboardReducers
{
    [ReducerMethod(typeof(DashboardAsked))]
    public static DashboardState OnAsked(DashboardState state) => state with { Refusal = null };

    [ReducerMethod]
    public static DashboardState On(DashboardState state, DashboardAnswered happened) => state with { Board = happened.Board ?? state.Board, Refusal = happened.Refusal };

    /// <summary>What the bell hears shows here at once.</summary>
    [ReducerMethod]
    public static DashboardState On(DashboardState state, NewsCame happened) => state.Board is not { } board ? state : state with
    {
        Board = board with
        {
            UnreadNotifications = happened.News.Unread,
            Notifications = [.. happened.News.Added.Reverse().Concat(board.Notifications).DistinctBy(row => row.Id).Take(DashboardState.News)],
        },
    };
}
