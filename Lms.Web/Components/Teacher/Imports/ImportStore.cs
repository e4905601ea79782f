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

    /// <summary>The large import that waits, runs, or has ended lately; null when there is none.</summary>
    public ImportJobDetail? Job { get; init; }

    /// <summary>Why it was not called off, or not run for good.</summary>
    public Refusal? JobRefusal { get; init; }

    /// <summary>The refused entries of a large import as a file, waiting to be written.</summary>
    public byte[]? RefusedFile { get; init; }

    /// <summary>What is looked after just now: an earlier look ends when it is no longer this one.</summary>
    public ImportWatched? Watched { get; init; }

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

/// <summary>A large import is looked after while it waits or runs. No record: each look is another one.</summary>
public sealed class ImportWatched;

public sealed record ImportJobShown(ImportJobDetail? Job);

public sealed record ImportJobCancelAsked(int JobId);

public sealed record ImportJobConfirmAsked(int JobId);

public sealed record ImportJobRefused(Refusal Refusal);

public sealed record RefusedFileAsked(int JobId);

public sealed record RefusedFileWritten(byte[] Bytes);

public sealed record RefusedFileTaken;

public sealed record UndoOpened(QuestionImportSummary Import);

public sealed record UndoClosed;

public sealed record UndoAsked(QuestionImportSummary Import);

public sealed record UndoDone(ImportUndoing Undone);

public sealed record UndoRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class ImportReducers
{
    [ReducerMethod(typeof(ImportOpened))]
    public static ImportState OnOpened(ImportState state) => new() { Tree = state.Tree, Job = state.Job };

    [ReducerMethod]
    public static ImportState On(ImportState state, ImportPlacesShown happened) => state with { Tree = happened.Tree };

    [ReducerMethod]
    public static ImportState On(ImportState state, EarlierImportsShown happened) => state with { Earlier = happened.Earlier };

    [ReducerMethod(typeof(ImportAsked))]
    public static ImportState OnAsked(ImportState state) => state with { IsBusy = true, Refusal = null, Undone = null };

    [ReducerMethod]
    public static ImportState On(ImportState state, ImportAnswered happened) => state with { IsBusy = false, Report = happened.Report.Job is null ? happened.Report : null };

    [ReducerMethod]
    public static ImportState On(ImportState state, ImportWatched happened) => state with { Watched = happened };

    [ReducerMethod]
    public static ImportState On(ImportState state, ImportJobShown happened) => state with { Job = happened.Job };

    [ReducerMethod(typeof(ImportJobCancelAsked))]
    public static ImportState OnJobCancelAsked(ImportState state) => state with { JobRefusal = null };

    [ReducerMethod(typeof(ImportJobConfirmAsked))]
    public static ImportState OnJobConfirmAsked(ImportState state) => state with { JobRefusal = null };

    [ReducerMethod]
    public static ImportState On(ImportState state, ImportJobRefused happened) => state with { JobRefusal = happened.Refusal };

    [ReducerMethod]
    public static ImportState On(ImportState state, RefusedFileWritten happened) => state with { RefusedFile = happened.Bytes };

    [ReducerMethod(typeof(RefusedFileTaken))]
    public static ImportState OnRefusedFileTaken(ImportState state) => state with { RefusedFile = null };

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
