using Fluxor;
using Lms.Domain.Announcements;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.LiveClasses;
using Lms.Domain.Outline;
using Lms.Web.State;

namespace Lms.Web.Components.Student.Courses;

/// <summary>The courses to discover, the one that is open, and a deed on its way.</summary>
[FeatureState]
public sealed record CoursesState
{
    public ListState<CourseSummary> List { get; init; } = new();

    /// <summary>The subjects that the courses can be filtered by.</summary>
    public IReadOnlyList<Shared.Choice> Subjects { get; init; } = [];

    /// <summary>The open course with everything in it.</summary>
    public CourseOutline? Outline { get; init; }

    /// <summary>Its live classes that run or are to come.</summary>
    public IReadOnlyList<LiveClassSummary> LiveClasses { get; init; } = [];

    /// <summary>What was announced in the course, the newest first.</summary>
    public IReadOnlyList<AnnouncementSummary> Announcements { get; init; } = [];

    /// <summary>Why the course could not be opened.</summary>
    public Refusal? OutlineRefusal { get; init; }

    /// <summary>The lecture that is about to be bought; null while no dialog is open.</summary>
    public OutlineLecture? Buying { get; init; }

    /// <summary>True while a request or a purchase is on its way.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Why the last request or purchase was not taken.</summary>
    public Refusal? DeedRefusal { get; init; }
}

public sealed record SubjectsAsked;

public sealed record SubjectsAnswered(IReadOnlyList<Shared.Choice> Subjects);

public sealed record CoursesAsked(ListQuery Query);

public sealed record CoursesAnswered(ListQuery Query, Page<CourseSummary>? Page, Refusal? Refusal);

public sealed record EnrollmentAsked(CourseSummary Course);

public sealed record EnrollmentSent(CourseSummary Course);

public sealed record OutlineAsked(int CourseId);

/// <summary>The course, and its live classes that run or are to come.</summary>
public sealed record OutlineAnswered(CourseOutline? Outline, Refusal? Refusal)
{
    public IReadOnlyList<LiveClassSummary> LiveClasses { get; init; } = [];

    /// <summary>What was announced in the course, the newest first.</summary>
    public IReadOnlyList<AnnouncementSummary> Announcements { get; init; } = [];
}

public sealed record BuyingOpened(OutlineLecture Lecture);

public sealed record BuyingClosed;

public sealed record PurchaseAsked(int CourseId, int LectureId);

public sealed record LectureBought;

public sealed record DeedRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class CoursesReducers
{
    [ReducerMethod]
    public static CoursesState On(CoursesState state, SubjectsAnswered happened) => state with { Subjects = happened.Subjects };

    [ReducerMethod]
    public static CoursesState On(CoursesState state, CoursesAsked happened) => state with { List = state.List.Asked(happened.Query), DeedRefusal = null };

    [ReducerMethod]
    public static CoursesState On(CoursesState state, CoursesAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(EnrollmentAsked))]
    public static CoursesState OnEnrollmentAsked(CoursesState state) => state with { IsBusy = true, DeedRefusal = null };

    [ReducerMethod]
    public static CoursesState On(CoursesState state, EnrollmentSent happened) => state with
    {
        IsBusy = false,
        List = state.List.Replaced(row => row.Id == happened.Course.Id, happened.Course),
    };

    [ReducerMethod]
    public static CoursesState On(CoursesState state, OutlineAsked happened) => state with
    {
        Outline = state.Outline?.Course.Id == happened.CourseId ? state.Outline : null,
        OutlineRefusal = null,
    };

    [ReducerMethod]
    public static CoursesState On(CoursesState state, OutlineAnswered happened) => state with { Outline = happened.Outline, OutlineRefusal = happened.Refusal, LiveClasses = happened.LiveClasses, Announcements = happened.Announcements };

    [ReducerMethod]
    public static CoursesState On(CoursesState state, BuyingOpened happened) => state with { Buying = happened.Lecture, DeedRefusal = null };

    [ReducerMethod(typeof(BuyingClosed))]
    public static CoursesState OnBuyingClosed(CoursesState state) => state with { Buying = null, IsBusy = false, DeedRefusal = null };

    [ReducerMethod(typeof(PurchaseAsked))]
    public static CoursesState OnPurchaseAsked(CoursesState state) => state with { IsBusy = true, DeedRefusal = null };

    [ReducerMethod(typeof(LectureBought))]
    public static CoursesState OnBought(CoursesState state) => state with { Buying = null, IsBusy = false };

    [ReducerMethod]
    public static CoursesState On(CoursesState state, DeedRefused happened) => state with { IsBusy = false, DeedRefusal = happened.Refusal };
}
