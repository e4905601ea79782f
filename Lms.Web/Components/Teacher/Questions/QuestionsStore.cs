using Fluxor;
using Lms.Domain.Common;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;
using Lms.Web.State;

namespace Lms.Web.Components.Teacher.Questions;

/// <summary>The question bank on the screen: its tree, the questions looked at, and one that is about to be deleted.</summary>
[FeatureState]
public sealed record QuestionsState
{
    public ListState<QuestionSummary> List { get; init; } = new();

    /// <summary>Subjects, chapters, lessons; null before they came.</summary>
    public IReadOnlyList<BankSubject>? Tree { get; init; }

    /// <summary>Questions as a file, waiting to be written; null when none waits.</summary>
    public QuestionFileWritten? File { get; init; }

    /// <summary>Pictures that the last file left out because its format has no room for them.</summary>
    public int PicturesLeftOut { get; init; }

    /// <summary>Why the last file was not written.</summary>
    public Refusal? FileRefusal { get; init; }

    /// <summary>The question that is about to be deleted; null while nobody is asked.</summary>
    public QuestionSummary? Deleting { get; init; }

    public bool IsDeleting { get; init; }

    /// <summary>Why it was not deleted.</summary>
    public Refusal? DeleteRefusal { get; init; }
}

public sealed record QuestionsAsked(ListQuery Query);

public sealed record QuestionsAnswered(ListQuery Query, Page<QuestionSummary>? Page, Refusal? Refusal);

public sealed record QuestionsExportAsked(ListQuery Query);

public sealed record QuestionsExportAnswered(IReadOnlyList<QuestionSummary>? Rows, Refusal? Refusal);

public sealed record QuestionsExportTaken;

/// <summary>The chosen questions are wanted as a file.</summary>
public sealed record QuestionFileAsked(IReadOnlyList<int> Ids, QuestionFormat Format);

public sealed record QuestionFileWritten(QuestionFormat Format, QuestionFile File);

public sealed record QuestionFileRefused(Refusal Refusal);

public sealed record QuestionFileTaken;

public sealed record TreeAsked;

public sealed record TreeAnswered(IReadOnlyList<BankSubject> Tree);

public sealed record DeletionOpened(QuestionSummary Question);

public sealed record DeletionClosed;

public sealed record DeletionAsked(QuestionSummary Question);

public sealed record QuestionDeleted(QuestionSummary Question);

public sealed record DeletionRefused(Refusal Refusal);

/// <summary>What happens to the state when something happens.</summary>
public static class QuestionsReducers
{
    [ReducerMethod]
    public static QuestionsState On(QuestionsState state, QuestionsAsked happened) => state with { List = state.List.Asked(happened.Query) };

    [ReducerMethod]
    public static QuestionsState On(QuestionsState state, QuestionsAnswered happened) => state with { List = state.List.Answered(happened.Query, happened.Page, happened.Refusal) };

    [ReducerMethod(typeof(QuestionsExportAsked))]
    public static QuestionsState OnExportAsked(QuestionsState state) => state with { List = state.List.ExportAsked() };

    [ReducerMethod]
    public static QuestionsState On(QuestionsState state, QuestionsExportAnswered happened) => state with { List = state.List.ExportAnswered(happened.Rows, happened.Refusal) };

    [ReducerMethod(typeof(QuestionsExportTaken))]
    public static QuestionsState OnExportTaken(QuestionsState state) => state with { List = state.List.ExportTaken() };

    [ReducerMethod]
    public static QuestionsState On(QuestionsState state, QuestionFileWritten happened) => state with { File = happened, PicturesLeftOut = happened.File.PicturesLeftOut };

    [ReducerMethod]
    public static QuestionsState On(QuestionsState state, QuestionFileRefused happened) => state with { FileRefusal = happened.Refusal };

    [ReducerMethod(typeof(QuestionFileAsked))]
    public static QuestionsState OnFileAsked(QuestionsState state) => state with { PicturesLeftOut = 0, FileRefusal = null };

    [ReducerMethod(typeof(QuestionFileTaken))]
    public static QuestionsState OnFileTaken(QuestionsState state) => state with { File = null };

    [ReducerMethod]
    public static QuestionsState On(QuestionsState state, TreeAnswered happened) => state with { Tree = happened.Tree };

    [ReducerMethod]
    public static QuestionsState On(QuestionsState state, DeletionOpened happened) => state with { Deleting = happened.Question, DeleteRefusal = null };

    [ReducerMethod(typeof(DeletionClosed))]
    public static QuestionsState OnClosed(QuestionsState state) => state with { Deleting = null, IsDeleting = false, DeleteRefusal = null };

    [ReducerMethod(typeof(DeletionAsked))]
    public static QuestionsState OnDeletionAsked(QuestionsState state) => state with { IsDeleting = true, DeleteRefusal = null };

    [ReducerMethod]
    public static QuestionsState On(QuestionsState state, QuestionDeleted happened) =>
        state with { Deleting = null, IsDeleting = false, List = state.List.Removed(row => row.Id == happened.Question.Id) };

    [ReducerMethod]
    public static QuestionsState On(QuestionsState state, DeletionRefused happened) => state with { IsDeleting = false, DeleteRefusal = happened.Refusal };
}
