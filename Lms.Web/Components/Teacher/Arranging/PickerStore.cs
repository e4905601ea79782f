using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Questions;

namespace Lms.Web.Components.Teacher.Arranging;

/// <summary>Questions of the bank to pick from.</summary>
[FeatureState]
public sealed record PickerState
{
    public PickerAsked? Asked { get; init; }

    public Page<QuestionSummary>? Page { get; init; }

    public Refusal? Refusal { get; init; }

    /// <summary>Where questions hang; null before it is known.</summary>
    public IReadOnlyList<BankSubject>? Tree { get; init; }
}

/// <summary>A page of the bank, narrowed.</summary>
public sealed record PickerAsked(string Words, int? LessonId, QuestionType? Type, int Page, int Size);

public sealed record PickerAnswered(PickerAsked Asked, Page<QuestionSummary>? Page, Refusal? Refusal);

public sealed record PickerTreeShown(IReadOnlyList<BankSubject> Tree);

/// <summary>What happens to the state when something happens.</summary>
public static class PickerReducers
{
    [ReducerMethod]
    public static PickerState On(PickerState state, PickerAsked happened) => state with { Asked = happened, Refusal = null };

    [ReducerMethod]
    public static PickerState On(PickerState state, PickerAnswered happened) => state.Asked == happened.Asked ? state with { Page = happened.Page ?? state.Page, Refusal = happened.Refusal } : state;

    [ReducerMethod]
    public static PickerState On(PickerState state, PickerTreeShown happened) => state with { Tree = happened.Tree };
}
