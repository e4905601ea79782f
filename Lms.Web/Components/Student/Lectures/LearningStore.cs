using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Lectures;
using Lms.Domain.Progress;
using Lms.Domain.Videos;

namespace Lms.Web.Components.Student.Lectures;

/// <summary>The lecture one learns with, the video that plays, and what is being stored.</summary>
[FeatureState]
public sealed record LearningState
{
    public LecturePage? Page { get; init; }

    /// <summary>Why the lecture could not be opened.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The video chosen; null before one is, and when there is none.</summary>
    public int? VideoId { get; init; }

    /// <summary>True to play it as soon as its player is ready: the student pressed on it.</summary>
    public bool Plays { get; init; }

    /// <summary>Counts the choices, so that choosing the same video again begins it again.</summary>
    public int Choices { get; init; }

    /// <summary>What its player needs; null while that is on its way.</summary>
    public PlayableVideo? Video { get; init; }

    /// <summary>Why the video cannot be played.</summary>
    public Refusal? VideoRefusal { get; init; }

    /// <summary>True while notes are being stored.</summary>
    public bool IsStoringNotes { get; init; }

    /// <summary>When notes were stored last since the page was opened.</summary>
    public DateTimeOffset? NotesStoredAt { get; init; }

    public Refusal? NotesRefusal { get; init; }

    /// <summary>True while the question whether to buy is open.</summary>
    public bool IsBuying { get; init; }

    /// <summary>True while a purchase or a bookmark is on its way.</summary>
    public bool IsBusy { get; init; }

    public Refusal? DeedRefusal { get; init; }
}

/// <summary>A lecture is opened, on wish with one of its videos.</summary>
public sealed record LectureAsked(int LectureId, int? VideoId);

public sealed record LectureAnswered(LecturePage? Page, Refusal? Refusal);

public sealed record VideoChosen(int VideoId, bool Plays);

public sealed record VideoOpened(PlayableVideo Video);

public sealed record VideoRefused(int VideoId, Refusal Refusal);

/// <summary>The player has stored where it stands.</summary>
public sealed record VideoStored(int VideoId, int PositionSeconds, int PercentWatched, bool IsCompleted);

public sealed record NotesWritten(int LectureId, string Notes);

public sealed record NotesStored(LectureKeepsake Kept);

public sealed record NotesRefused(Refusal Refusal);

public sealed record BookmarkTurned(int LectureId, bool IsBookmarked);

public sealed record BookmarkStored(LectureKeepsake Kept);

public sealed record BuyingOpened;

public sealed record BuyingClosed;

public sealed record LecturePurchaseAsked(int LectureId);

public sealed record LectureBought;

public sealed record LectureDeedRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class LearningReducers
{
    [ReducerMethod]
    public static LearningState On(LearningState state, LectureAsked happened) => state.Page?.Lecture.Id == happened.LectureId ? state with { Refusal = null } : new LearningState();

    [ReducerMethod]
    public static LearningState On(LearningState state, LectureAnswered happened) => state with { Page = happened.Page, Refusal = happened.Refusal };

    [ReducerMethod]
    public static LearningState On(LearningState state, VideoChosen happened) => state with { VideoId = happened.VideoId, Plays = happened.Plays, Choices = state.Choices + 1, Video = null, VideoRefusal = null };

    [ReducerMethod]
    public static LearningState On(LearningState state, VideoOpened happened) => state.VideoId == happened.Video.Id ? state with { Video = happened.Video } : state;

    [ReducerMethod]
    public static LearningState On(LearningState state, VideoRefused happened) => state.VideoId == happened.VideoId ? state with { VideoRefusal = happened.Refusal } : state;

    [ReducerMethod]
    public static LearningState On(LearningState state, VideoStored happened)
    {
        if (state.Page is not { } page)
            return state;
        IReadOnlyList<LecturePageVideo> videos = [.. page.Videos.Select(video => video.Id != happened.VideoId ? video : video with
        {
            PositionSeconds = happened.PositionSeconds,
            PercentWatched = happened.PercentWatched,
            IsCompleted = happened.IsCompleted,
        })];
        return state with { Page = page with { Videos = videos, Completion = page.Completion.Watched(happened.VideoId, happened.PercentWatched, happened.IsCompleted) } };
    }

    [ReducerMethod(typeof(NotesWritten))]
    public static LearningState OnNotesWritten(LearningState state) => state with { IsStoringNotes = true, NotesRefusal = null };

    [ReducerMethod]
    public static LearningState On(LearningState state, NotesStored happened) => state.Page?.Lecture.Id != happened.Kept.LectureId
        ? state with { IsStoringNotes = false }
        : state with { IsStoringNotes = false, NotesStoredAt = happened.Kept.UpdatedAt, Page = state.Page with { Notes = happened.Kept.Notes } };

    [ReducerMethod]
    public static LearningState On(LearningState state, NotesRefused happened) => state with { IsStoringNotes = false, NotesRefusal = happened.Refusal };

    [ReducerMethod(typeof(BookmarkTurned))]
    public static LearningState OnBookmarkTurned(LearningState state) => state with { IsBusy = true, DeedRefusal = null };

    [ReducerMethod]
    public static LearningState On(LearningState state, BookmarkStored happened) => state with { IsBusy = false, Page = state.Page is null ? null : state.Page with { IsBookmarked = happened.Kept.IsBookmarked } };

    [ReducerMethod(typeof(BuyingOpened))]
    public static LearningState OnBuyingOpened(LearningState state) => state with { IsBuying = true, DeedRefusal = null };

    [ReducerMethod(typeof(BuyingClosed))]
    public static LearningState OnBuyingClosed(LearningState state) => state with { IsBuying = false, IsBusy = false, DeedRefusal = null };

    [ReducerMethod(typeof(LecturePurchaseAsked))]
    public static LearningState OnPurchaseAsked(LearningState state) => state with { IsBusy = true, DeedRefusal = null };

    [ReducerMethod(typeof(LectureBought))]
    public static LearningState OnBought(LearningState state) => state with { IsBuying = false, IsBusy = false };

    [ReducerMethod]
    public static LearningState On(LearningState state, LectureDeedRefused happened) => state with { IsBusy = false, DeedRefusal = happened.Refusal };
}
