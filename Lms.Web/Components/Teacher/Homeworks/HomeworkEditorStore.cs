using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Lectures;
using Lms.Domain.Questions;
using Lms.Domain.Homeworks;
using Lms.Web.Components.Teacher.Arranging;

namespace Lms.Web.Components.Teacher.Homeworks;

/// <summary>One homework that is put together.</summary>
[FeatureState]
public sealed record HomeworkEditorState
{
    public HomeworkDetail? Homework { get; init; }

    /// <summary>Its parts and questions, to be changed; a new object whenever the stored homework has changed.</summary>
    public Arrangement Arrangement { get; init; } = new();

    /// <summary>Why it cannot be shown.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Where it can stand; null before it is known.</summary>
    public IReadOnlyList<TaughtLecture>? Lectures { get; init; }

    /// <summary>The questions as a student sees them; null before they came.</summary>
    public IReadOnlyList<OfferedQuestion>? Preview { get; init; }

    public bool IsSaving { get; init; }

    /// <summary>Why the last change was not stored.</summary>
    public Refusal? SaveRefusal { get; init; }

    /// <summary>True after a change was stored, until the next one.</summary>
    public bool IsSaved { get; init; }
}

public sealed record HomeworkOpened(int Id);

public sealed record HomeworkShown(HomeworkDetail Homework);

public sealed record HomeworkNotShown(Refusal Refusal);

public sealed record HomeworkLecturesShown(IReadOnlyList<TaughtLecture> Lectures);

public sealed record HomeworkPreviewAsked(IReadOnlyList<int> QuestionIds);

public sealed record HomeworkPreviewShown(IReadOnlyList<OfferedQuestion> Questions);

public sealed record HomeworkChangeAsked(int Id, HomeworkDraft Draft);

public sealed record HomeworkArrangeAsked(int Id, HomeworkArrangementDraft Draft);

public sealed record HomeworkSaved(HomeworkDetail Homework);

public sealed record HomeworkNotSaved(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class HomeworkEditorReducers
{
    [ReducerMethod(typeof(HomeworkOpened))]
    public static HomeworkEditorState OnOpened(HomeworkEditorState state) => new() { Lectures = state.Lectures };

    [ReducerMethod]
    public static HomeworkEditorState On(HomeworkEditorState state, HomeworkShown happened) => state with { Homework = happened.Homework, Arrangement = Arrangement.Of(happened.Homework) };

    [ReducerMethod]
    public static HomeworkEditorState On(HomeworkEditorState state, HomeworkNotShown happened) => state with { Refusal = happened.Refusal };

    [ReducerMethod]
    public static HomeworkEditorState On(HomeworkEditorState state, HomeworkLecturesShown happened) => state with { Lectures = happened.Lectures };

    [ReducerMethod]
    public static HomeworkEditorState On(HomeworkEditorState state, HomeworkPreviewShown happened) => state with { Preview = happened.Questions };

    [ReducerMethod(typeof(HomeworkChangeAsked))]
    public static HomeworkEditorState OnChangeAsked(HomeworkEditorState state) => state with { IsSaving = true, SaveRefusal = null, IsSaved = false };

    [ReducerMethod(typeof(HomeworkArrangeAsked))]
    public static HomeworkEditorState OnArrangeAsked(HomeworkEditorState state) => state with { IsSaving = true, SaveRefusal = null, IsSaved = false };

    [ReducerMethod]
    public static HomeworkEditorState On(HomeworkEditorState state, HomeworkSaved happened) =>
        state with { IsSaving = false, IsSaved = true, Homework = happened.Homework, Arrangement = Arrangement.Of(happened.Homework), Preview = null };

    [ReducerMethod]
    public static HomeworkEditorState On(HomeworkEditorState state, HomeworkNotSaved happened) => state with { IsSaving = false, SaveRefusal = happened.Refusal };
}
