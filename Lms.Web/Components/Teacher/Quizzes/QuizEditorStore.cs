using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Lectures;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Web.Components.Teacher.Arranging;

namespace Lms.Web.Components.Teacher.Quizzes;

/// <summary>One quiz that is put together.</summary>
[FeatureState]
public sealed record QuizEditorState
{
    public QuizDetail? Quiz { get; init; }

    /// <summary>Its parts and questions, to be changed; a new object whenever the stored quiz has changed.</summary>
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

public sealed record QuizOpened(int Id);

public sealed record QuizShown(QuizDetail Quiz);

public sealed record QuizNotShown(Refusal Refusal);

public sealed record QuizLecturesShown(IReadOnlyList<TaughtLecture> Lectures);

public sealed record QuizPreviewAsked(IReadOnlyList<int> QuestionIds);

public sealed record QuizPreviewShown(IReadOnlyList<OfferedQuestion> Questions);

public sealed record QuizChangeAsked(int Id, QuizDraft Draft);

public sealed record QuizArrangeAsked(int Id, QuizArrangementDraft Draft);

public sealed record QuizSaved(QuizDetail Quiz);

public sealed record QuizNotSaved(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class QuizEditorReducers
{
    [ReducerMethod(typeof(QuizOpened))]
    public static QuizEditorState OnOpened(QuizEditorState state) => new() { Lectures = state.Lectures };

    [ReducerMethod]
    public static QuizEditorState On(QuizEditorState state, QuizShown happened) => state with { Quiz = happened.Quiz, Arrangement = Arrangement.Of(happened.Quiz) };

    [ReducerMethod]
    public static QuizEditorState On(QuizEditorState state, QuizNotShown happened) => state with { Refusal = happened.Refusal };

    [ReducerMethod]
    public static QuizEditorState On(QuizEditorState state, QuizLecturesShown happened) => state with { Lectures = happened.Lectures };

    [ReducerMethod]
    public static QuizEditorState On(QuizEditorState state, QuizPreviewShown happened) => state with { Preview = happened.Questions };

    [ReducerMethod(typeof(QuizChangeAsked))]
    public static QuizEditorState OnChangeAsked(QuizEditorState state) => state with { IsSaving = true, SaveRefusal = null, IsSaved = false };

    [ReducerMethod(typeof(QuizArrangeAsked))]
    public static QuizEditorState OnArrangeAsked(QuizEditorState state) => state with { IsSaving = true, SaveRefusal = null, IsSaved = false };

    [ReducerMethod]
    public static QuizEditorState On(QuizEditorState state, QuizSaved happened) =>
        state with { IsSaving = false, IsSaved = true, Quiz = happened.Quiz, Arrangement = Arrangement.Of(happened.Quiz), Preview = null };

    [ReducerMethod]
    public static QuizEditorState On(QuizEditorState state, QuizNotSaved happened) => state with { IsSaving = false, SaveRefusal = happened.Refusal };
}
