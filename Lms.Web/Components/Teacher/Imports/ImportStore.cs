using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;

namespace Lms.Web.Components.Teacher.Imports;

/// <summary>A file that is taken in, and the files taken in before.</summary>
[FeatureState]
public sealed record ImportState
{
    /// <summary>Where questions can go; null before it is known.</summary>
    public IReadOnlyList<BankSubject>? Tree { get; init; }

    /// <summary>What becomes, or became, of the file; null before it was looked at.</summary>
    public ImportReport? Report { get; init; }

    public bool IsBusy { get; init; }

    /// <summary>Why the file was not taken.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Earlier imports; null before they came.</summary>
    public IReadOnlyList<QuestionImportSummary>? Earlier { get; init; }

    /// <summary>The import that is about to be undone.</summary>
    public QuestionImportSummary? Undoing { get; init; }

    /// <summary>What undoing did.</summary>
    public ImportUndoing? Undone { get; init; }

    /// <summary>Why it was not undone.</summary>
    public Refusal? UndoRefusal { get; init; }
}

public sealed record ImportOpened;

public sealed record ImportPlacesShown(IReadOnlyList<BankSubject> Tree);

public sealed record EarlierImportsShown(IReadOnlyList<QuestionImportSummary> Earlier);

public sealed record ImportAsked(ImportDraft Draft);

public sealed record ImportAnswered(ImportReport Report);

public sealed record ImportRefused(Refusal Refusal);

/// <summary>Another file, format or lesson was chosen: what was said no longer holds.</summary>
public sealed record ImportChanged;

public sealed record UndoOpened(QuestionImportSummary Import);

public sealed record UndoClosed;

public sealed record UndoAsked(QuestionImportSummary Import);

public sealed record UndoDone(ImportUndoing Undone);

public sealed record UndoRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class ImportReducers
{
    [ReducerMethod(typeof(ImportOpened))]
    public static ImportState OnOpened(ImportState state) => new() { Tree = state.Tree };

    [ReducerMethod]
    public static ImportState On(ImportState state, ImportPlacesShown happened) => state with { Tree = happened.Tree };

    [ReducerMethod]
    public static ImportState On(ImportState state, EarlierImportsShown happened) => state with { Earlier = happened.Earlier };

    [ReducerMethod(typeof(ImportAsked))]
    public static ImportState OnAsked(ImportState state) => state with { IsBusy = true, Refusal = null, Undone = null };

    [ReducerMethod]
    public static ImportState On(ImportState state, ImportAnswered happened) => state with { IsBusy = false, Report = happened.Report };

    [ReducerMethod]
    public static ImportState On(ImportState state, ImportRefused happened) => state with { IsBusy = false, Report = null, Refusal = happened.Refusal };

    [ReducerMethod(typeof(ImportChanged))]
    public static ImportState OnChanged(ImportState state) => state with { Report = null, Refusal = null };

    [ReducerMethod]
    public static ImportState On(ImportState state, UndoOpened happened) => state with { Undoing = happened.Import, UndoRefusal = null };

    [ReducerMethod(typeof(UndoClosed))]
    public static ImportState OnUndoClosed(ImportState state) => state with { Undoing = null, IsBusy = false, UndoRefusal = null };

    [ReducerMethod(typeof(UndoAsked))]
    public static ImportState OnUndoAsked(ImportState state) => state with { IsBusy = true, UndoRefusal = null };

    [ReducerMethod]
    public static ImportState On(ImportState state, UndoDone happened) => state with { IsBusy = false, Undoing = null, Undone = happened.Undone };

    [ReducerMethod]
    public static ImportState On(ImportState state, UndoRefused happened) => state with { IsBusy = false, UndoRefusal = happened.Refusal };
}
