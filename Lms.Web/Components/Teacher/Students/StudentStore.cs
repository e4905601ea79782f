using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Lms.Domain.TaughtStudents;
using Lms.Web.Doors;

namespace Lms.Web.Components.Teacher.Students;

/// <summary>One student, and the purchase whose access is being extended.</summary>
[FeatureState]
public sealed record StudentState
{
    /// <summary>The student who was asked for last.</summary>
    public int StudentId { get; init; }

    public TaughtStudentDetail? Detail { get; init; }

    /// <summary>How far the student is in each course.</summary>
    public IReadOnlyList<CourseProgress> Progress { get; init; } = [];

    /// <summary>Why the student could not be shown.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The purchase that gets more days; null while no dialog is open.</summary>
    public PurchaseSummary? Extending { get; init; }

    /// <summary>True while days are being added.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Why they were not added.</summary>
    public Refusal? ExtendRefusal { get; init; }

    /// <summary>The purchase that got more days last.</summary>
    public PurchaseSummary? Extended { get; init; }
}

public sealed record StudentAsked(int StudentId);

public sealed record StudentAnswered(int StudentId, TaughtStudentDetail? Detail, IReadOnlyList<CourseProgress> Progress, Refusal? Refusal);

public sealed record ExtendingOpened(PurchaseSummary Purchase);

public sealed record ExtendingClosed;

public sealed record ExtensionAsked(int PurchaseId, int? Days);

public sealed record AccessExtended(PurchaseSummary Purchase);

public sealed record ExtensionRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class StudentReducers
{
    [ReducerMethod]
    public static StudentState On(StudentState state, StudentAsked happened) => state.StudentId == happened.StudentId ? state with { Refusal = null } : new StudentState { StudentId = happened.StudentId };

    [ReducerMethod]
    public static StudentState On(StudentState state, StudentAnswered happened) => state.StudentId != happened.StudentId ? state : state with { Detail = happened.Detail, Progress = happened.Progress, Refusal = happened.Refusal };

    [ReducerMethod]
    public static StudentState On(StudentState state, ExtendingOpened happened) => state with { Extending = happened.Purchase, IsBusy = false, ExtendRefusal = null, Extended = null };

    [ReducerMethod(typeof(ExtendingClosed))]
    public static StudentState OnClosed(StudentState state) => state with { Extending = null, IsBusy = false, ExtendRefusal = null };

    [ReducerMethod(typeof(ExtensionAsked))]
    public static StudentState OnExtensionAsked(StudentState state) => state with { IsBusy = true, ExtendRefusal = null };

    [ReducerMethod]
    public static StudentState On(StudentState state, AccessExtended happened) => state with { Extending = null, IsBusy = false, Extended = happened.Purchase };

    [ReducerMethod]
    public static StudentState On(StudentState state, ExtensionRefused happened) => state with { IsBusy = false, ExtendRefusal = happened.Refusal };
}

/// <summary>What the page of a student asks of the verbs.</summary>
public sealed class StudentEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(StudentAsked happened, IDispatcher dispatcher)
    {
        var detail = await useCases.Run((GetStudentForStaff verb, Actor actor) => verb.Handle(actor, happened.StudentId, CancellationToken.None));
        var progress = detail.Succeeded ? await useCases.Run((GetStudentProgressForStaff verb, Actor actor) => verb.Handle(actor, happened.StudentId, CancellationToken.None)) : default;
        dispatcher.Dispatch(new StudentAnswered(happened.StudentId, detail.Value, progress.Value ?? [], detail.Refusal ?? (progress.Refusal == GeneralRefusals.PermissionDenied ? null : progress.Refusal)));
    }

    [EffectMethod]
    public async Task On(ExtensionAsked happened, IDispatcher dispatcher)
    {
        var draft = new ExtensionDraft { ExtraDays = Maybe<int?>.Of(happened.Days) };
        var done = await useCases.Run((ExtendAccess verb, Actor actor) => verb.Handle(actor, happened.PurchaseId, Input.Of(draft), CancellationToken.None));
        if (done.Value is not { } purchase)
        {
            dispatcher.Dispatch(new ExtensionRefused(done.Refusal!));
            return;
        }

        dispatcher.Dispatch(new AccessExtended(purchase));
        dispatcher.Dispatch(new StudentAsked(purchase.StudentId));
    }
}
