using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Progress;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Student.Bookmarks;

/// <summary>The lectures one wants to find again.</summary>
[FeatureState]
public sealed record BookmarksState
{
    public ListState<BookmarkSummary> List { get; init; } = new();

    /// <summary>True while one is being taken out.</summary>
    public bool IsBusy { get; init; }

    public Refusal? DeedRefusal { get; init; }
}

public sealed record BookmarksAsked(ListQuery Query);

public sealed record BookmarksAnswered(ListQuery Query, Page<BookmarkSummary>? Page, Refusal? Refusal);

public sealed record BookmarkDropped(int LectureId);

public sealed record BookmarkGone(int LectureId);

public sealed record BookmarkStays(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class BookmarksReducers
{
    [ReducerMethod]
    public static BookmarksState On(BookmarksState state, BookmarksAsked happened) => state with { List = state.List.Asked(happened.Query), DeedRefusal = null };

    [ReducerMethod]
    public static BookmarksState On(BookmarksState state, BookmarksAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(BookmarkDropped))]
    public static BookmarksState OnDropped(BookmarksState state) => state with { IsBusy = true, DeedRefusal = null };

    [ReducerMethod]
    public static BookmarksState On(BookmarksState state, BookmarkGone happened) => state with { IsBusy = false, List = state.List.Removed(row => row.LectureId == happened.LectureId) };

    [ReducerMethod]
    public static BookmarksState On(BookmarksState state, BookmarkStays happened) => state with { IsBusy = false, DeedRefusal = happened.Refusal };
}

/// <summary>What the page of bookmarks asks of the verbs.</summary>
public sealed class BookmarksEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(BookmarksAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListBookmarks verb, Actor actor) => verb.Handle(actor, happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new BookmarksAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(BookmarkDropped happened, IDispatcher dispatcher)
    {
        var done = await useCases.Run((BookmarkLecture verb, Actor actor) => verb.Handle(actor, happened.LectureId, false, CancellationToken.None));
        dispatcher.Dispatch(done.Refusal is { } refusal ? new BookmarkStays(refusal) : new BookmarkGone(happened.LectureId));
    }
}
