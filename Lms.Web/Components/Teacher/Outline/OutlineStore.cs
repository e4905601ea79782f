using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Materials;
using Lms.Domain.Outline;
using Lms.Web.Components.Teacher.Courses;

namespace Lms.Web.Components.Teacher.Outline;

/// <summary>The course that is being arranged.</summary>
[FeatureState]
public sealed record OutlineState
{
    /// <summary>The course that was asked for last.</summary>
    public int CourseId { get; init; }

    /// <summary>The tree as it is shown: what the reader moved is in its new place at once.</summary>
    public CourseOutline? Outline { get; init; }

    /// <summary>Every material, text and live class of the course.</summary>
    public LectureContents Contents { get; init; } = new();

    /// <summary>Why the course could not be shown.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The open dialog, or null.</summary>
    public OutlineTask? Task { get; init; }

    /// <summary>The text that is being written as students will see it; null while nobody asked.</summary>
    public string? NotePreview { get; init; }

    /// <summary>True while the task is being done.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Why it was not done.</summary>
    public Refusal? TaskRefusal { get; init; }

    /// <summary>Why the last thing done without a dialog (an order, showing, hiding) was taken back.</summary>
    public Refusal? Trouble { get; init; }

    /// <summary>What was moved last, for those who cannot see it.</summary>
    public ItemMoved? LastMove { get; init; }
}

/// <summary>The page was opened: whatever was left open on it is closed.</summary>
public sealed record OutlineOpened;

/// <summary>The course with everything in it is wanted.</summary>
public sealed record OutlineAsked(int CourseId);

public sealed record OutlineAnswered(int CourseId, CourseOutline? Outline, LectureContents Contents, Refusal? Refusal);

/// <summary>Something was put at a place, counted from 0, among the children of a parent (the course for topics).</summary>
public sealed record ItemMoved(OutlineKind Kind, int Id, int ParentId, int Place);

/// <summary>Something was put on show, or hidden.</summary>
public sealed record ItemShown(OutlineKind Kind, int Id, bool IsOn);

/// <summary>A lecture costs this now; EGP.</summary>
public sealed record LecturePriced(int LectureId, decimal Price, decimal Discount);

/// <summary>It is stored as shown.</summary>
public sealed record ItemStored;

/// <summary>It was refused: the tree as it is stored follows.</summary>
public sealed record ItemRefused(Refusal Refusal);

public sealed record TroublePutAway;

public sealed record TaskOpened(OutlineTask Task);

/// <summary>A video is to be written; its address has to be fetched first.</summary>
public sealed record VideoOpened(int VideoId);

public sealed record TaskClosed;

public sealed record TopicWritten(int? TopicId, Lms.Domain.Topics.TopicDraft Draft);

public sealed record LectureWritten(int? LectureId, Lms.Domain.Lectures.LectureDraft Draft);

public sealed record VideoWritten(int? VideoId, Lms.Domain.Videos.VideoDraft Draft);

public sealed record MaterialWritten(int? MaterialId, MaterialDraft Draft);

public sealed record DeletionAsked(OutlineKind Kind, int Id);

public sealed record TaskDone;

public sealed record TaskRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class OutlineReducers
{
    [ReducerMethod(typeof(OutlineOpened))]
    public static OutlineState OnOpened(OutlineState state) => new() { CourseId = state.CourseId, Outline = state.Outline, Contents = state.Contents };

    [ReducerMethod]
    public static OutlineState On(OutlineState state, OutlineAsked happened) => state.CourseId == happened.CourseId ? state with { Refusal = null } : new OutlineState { CourseId = happened.CourseId };

    [ReducerMethod]
    public static OutlineState On(OutlineState state, OutlineAnswered happened) => state.CourseId != happened.CourseId ? state : state with { Outline = happened.Outline, Contents = happened.Contents, Refusal = happened.Refusal };

    [ReducerMethod]
    public static OutlineState On(OutlineState state, ItemMoved happened) => state with { Outline = OutlineMoves.Apply(state.Outline!, happened), LastMove = happened, Trouble = null };

    [ReducerMethod]
    public static OutlineState On(OutlineState state, ItemShown happened) => state with { Outline = OutlineMoves.Show(state.Outline!, happened), LastMove = null, Trouble = null };

    [ReducerMethod]
    public static OutlineState On(OutlineState state, LecturePriced happened) => state with { Outline = OutlineMoves.Price(state.Outline!, happened), LastMove = null, Trouble = null };

    [ReducerMethod]
    public static OutlineState On(OutlineState state, ItemRefused happened) => state with { Trouble = happened.Refusal, LastMove = null };

    [ReducerMethod(typeof(TroublePutAway))]
    public static OutlineState OnPutAway(OutlineState state) => state with { Trouble = null };

    [ReducerMethod]
    public static OutlineState On(OutlineState state, TaskOpened happened) => state with { Task = happened.Task, IsBusy = false, TaskRefusal = null, NotePreview = null };

    [ReducerMethod(typeof(TaskClosed))]
    public static OutlineState OnClosed(OutlineState state) => state with { Task = null, IsBusy = false, TaskRefusal = null };

    [ReducerMethod(typeof(TopicWritten))]
    public static OutlineState OnTopicWritten(OutlineState state) => Busy(state);

    [ReducerMethod(typeof(LectureWritten))]
    public static OutlineState OnLectureWritten(OutlineState state) => Busy(state);

    [ReducerMethod(typeof(VideoWritten))]
    public static OutlineState OnVideoWritten(OutlineState state) => Busy(state);

    [ReducerMethod(typeof(MaterialWritten))]
    public static OutlineState OnMaterialWritten(OutlineState state) => Busy(state);

    [ReducerMethod(typeof(DeletionAsked))]
    public static OutlineState OnDeletionAsked(OutlineState state) => Busy(state);

    [ReducerMethod(typeof(TaskDone))]
    public static OutlineState OnDone(OutlineState state) => state with { Task = null, IsBusy = false, TaskRefusal = null };

    [ReducerMethod]
    public static OutlineState On(OutlineState state, TaskRefused happened) => state with { IsBusy = false, TaskRefusal = happened.Refusal };

    [ReducerMethod]
    public static OutlineState On(OutlineState state, CourseSaved happened) =>
        state.Outline?.Course.Id == happened.Course.Id ? state with { Outline = state.Outline with { Course = happened.Course } } : state;

    private static OutlineState Busy(OutlineState state) => state with { IsBusy = true, TaskRefusal = null };
}
