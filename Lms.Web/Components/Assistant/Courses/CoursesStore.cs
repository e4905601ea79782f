using Fluxor;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Outline;
using Lms.Web.Doors;
using Lms.Web.State;

namespace Lms.Web.Components.Assistant.Courses;

/// <summary>The teacher's courses, and one of them with everything in it; to be read.</summary>
[FeatureState]
public sealed record TaughtCoursesState
{
    public ListState<CourseSummary> List { get; init; } = new();

    /// <summary>The course of the detail page; null until it came.</summary>
    public CourseOutline? Outline { get; init; }

    /// <summary>Why it could not be shown.</summary>
    public Refusal? OutlineRefusal { get; init; }
}

public sealed record TaughtCoursesAsked(ListQuery Query);

public sealed record TaughtCoursesAnswered(ListQuery Query, Page<CourseSummary>? Page, Refusal? Refusal);

public sealed record TaughtCoursesExportAsked(ListQuery Query);

public sealed record TaughtCoursesExportAnswered(IReadOnlyList<CourseSummary>? Rows, Refusal? Refusal);

public sealed record TaughtCoursesExportTaken;

public sealed record TaughtOutlineAsked(int CourseId);

public sealed record TaughtOutlineAnswered(CourseOutline? Outline, Refusal? Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class TaughtCoursesReducers
{
    [ReducerMethod]
    public static TaughtCoursesState On(TaughtCoursesState state, TaughtCoursesAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static TaughtCoursesState On(TaughtCoursesState state, TaughtCoursesAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(TaughtCoursesExportAsked))]
    public static TaughtCoursesState OnExportAsked(TaughtCoursesState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static TaughtCoursesState On(TaughtCoursesState state, TaughtCoursesExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(TaughtCoursesExportTaken))]
    public static TaughtCoursesState OnExportTaken(TaughtCoursesState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod(typeof(TaughtOutlineAsked))]
    public static TaughtCoursesState OnOutlineAsked(TaughtCoursesState state) => state with { Outline = null, OutlineRefusal = null };

    [ReducerMethod]
    public static TaughtCoursesState On(TaughtCoursesState state, TaughtOutlineAnswered happened) => state with { Outline = happened.Outline, OutlineRefusal = happened.Refusal };
}

/// <summary>What the pages of courses ask of the verbs.</summary>
public sealed class TaughtCoursesEffects(UseCases useCases)
{
    [EffectMethod]
    public async Task On(TaughtCoursesAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListTaughtCourses verb, Actor actor) => verb.Handle(actor, happened.Query.ToRequest(), CancellationToken.None));
        dispatcher.Dispatch(new TaughtCoursesAnswered(happened.Query, found.Value, found.Refusal));
    }

    [EffectMethod]
    public async Task On(TaughtCoursesExportAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((ListTaughtCourses verb, Actor actor) => verb.Handle(actor, happened.Query.ToWholeRequest(), CancellationToken.None));
        dispatcher.Dispatch(new TaughtCoursesExportAnswered(found.Value?.Items, found.Refusal));
    }

    [EffectMethod]
    public async Task On(TaughtOutlineAsked happened, IDispatcher dispatcher)
    {
        var found = await useCases.Run((GetCourseOutline verb, Actor actor) => verb.Handle(actor, happened.CourseId, CancellationToken.None));
        dispatcher.Dispatch(new TaughtOutlineAnswered(found.Value, found.Refusal));
    }
}
