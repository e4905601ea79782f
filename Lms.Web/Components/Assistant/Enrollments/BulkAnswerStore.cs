using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;

namespace Lms.Web.Components.Assistant.Enrollments;

/// <summary>One answer for many requests: first what would happen to each, then what did.</summary>
[FeatureState]
public sealed record BulkAnswerState
{
    /// <summary>The requests and the answer; null while the dialog is closed.</summary>
    public BulkAnswerOpened? Asked { get; init; }

    /// <summary>What would happen to each; null until it is known.</summary>
    public IReadOnlyList<EnrollmentVerdict>? Preview { get; init; }

    /// <summary>What happened to each; null until it has.</summary>
    public IReadOnlyList<EnrollmentVerdict>? Result { get; init; }

    public bool IsBusy { get; init; }

    public Refusal? Refusal { get; init; }
}

public sealed record BulkAnswerOpened(IReadOnlyList<int> Ids, EnrollmentStatus Answer);

public sealed record BulkAnswerPreviewed(IReadOnlyList<EnrollmentVerdict> Verdicts);

public sealed record BulkAnswerAsked(BulkAnswerOpened Asked, string Note);

public sealed record BulkAnswerGiven(IReadOnlyList<EnrollmentVerdict> Verdicts);

public sealed record BulkAnswerRefused(Refusal Refusal);

public sealed record BulkAnswerClosed;

/// <summary>What happens to the state when something happens.</summary>
public static class BulkAnswerReducers
{
    [ReducerMethod]
    public static BulkAnswerState On(BulkAnswerState state, BulkAnswerOpened happened) => new() { Asked = happened, IsBusy = true };

    [ReducerMethod]
    public static BulkAnswerState On(BulkAnswerState state, BulkAnswerPreviewed happened) => state with { Preview = happened.Verdicts, IsBusy = false };

    [ReducerMethod(typeof(BulkAnswerAsked))]
    public static BulkAnswerState OnAsked(BulkAnswerState state) => state with { IsBusy = true, Refusal = null };

    [ReducerMethod]
    public static BulkAnswerState On(BulkAnswerState state, BulkAnswerGiven happened) => state with { Result = happened.Verdicts, IsBusy = false };

    [ReducerMethod]
    public static BulkAnswerState On(BulkAnswerState state, BulkAnswerRefused happened) => state with { Refusal = happened.Refusal, IsBusy = false };

    [ReducerMethod(typeof(BulkAnswerClosed))]
    public static BulkAnswerState OnClosed(BulkAnswerState state) => new();
}
