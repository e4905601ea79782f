using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Questions;

namespace Lms.Web.Components.Teacher.Questions;

/// <summary>One question that is read or written.</summary>
[FeatureState]
public sealed record QuestionEditorState
{
    /// <summary>The question as it is stored; null for a new one, or before it came.</summary>
    public QuestionDetail? Question { get; init; }

    /// <summary>Why it cannot be shown.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Where it can hang; null before it is known.</summary>
    public IReadOnlyList<BankSubject>? Tree { get; init; }

    public bool IsSaving { get; init; }

    /// <summary>Why it was not saved.</summary>
    public Refusal? SaveRefusal { get; init; }

    /// <summary>What was saved last; the page goes on from there.</summary>
    public QuestionSaved? Saved { get; init; }

    /// <summary>The draft as a student would see it.</summary>
    public OfferedQuestion? Preview { get; init; }
}

/// <summary>The page was opened on a question, or without an id on a new one.</summary>
public sealed record QuestionOpened(int? Id);

public sealed record QuestionShown(QuestionDetail Question);

public sealed record QuestionNotShown(Refusal Refusal);

public sealed record PlacesShown(IReadOnlyList<BankSubject> Tree);

public sealed record PreviewAsked(QuestionDraft Draft);

public sealed record PreviewShown(OfferedQuestion Preview);

/// <summary>The writer saves; <paramref name="Next"/> to go on with a new one.</summary>
public sealed record QuestionSaveAsked(int? Id, QuestionDraft Draft, bool Next);

public sealed record QuestionSaved(QuestionDetail Question, bool Next);

public sealed record QuestionNotSaved(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class QuestionEditorReducers
{
    [ReducerMethod]
    public static QuestionEditorState On(QuestionEditorState state, QuestionOpened happened) =>
        new() { Tree = state.Tree, Question = state.Question is { } question && question.Summary.Id == happened.Id ? question : null };

    [ReducerMethod]
    public static QuestionEditorState On(QuestionEditorState state, QuestionShown happened) => state with { Question = happened.Question };

    [ReducerMethod]
    public static QuestionEditorState On(QuestionEditorState state, QuestionNotShown happened) => state with { Refusal = happened.Refusal };

    [ReducerMethod]
    public static QuestionEditorState On(QuestionEditorState state, PlacesShown happened) => state with { Tree = happened.Tree };

    [ReducerMethod]
    public static QuestionEditorState On(QuestionEditorState state, PreviewShown happened) => state with { Preview = happened.Preview };

    [ReducerMethod(typeof(QuestionSaveAsked))]
    public static QuestionEditorState OnSaveAsked(QuestionEditorState state) => state with { IsSaving = true, SaveRefusal = null };

    [ReducerMethod]
    public static QuestionEditorState On(QuestionEditorState state, QuestionSaved happened) => state with { IsSaving = false, Saved = happened, Preview = null };

    [ReducerMethod]
    public static QuestionEditorState On(QuestionEditorState state, QuestionNotSaved happened) => state with { IsSaving = false, SaveRefusal = happened.Refusal };
}
