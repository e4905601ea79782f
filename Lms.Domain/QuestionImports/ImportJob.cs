using System.Linq.Expressions;
using Lms.Domain.Common;
using Lms.Domain.Questions;

namespace Lms.Domain.QuestionImports;

/// <summary>How far the import of a large file is.</summary>
public enum ImportJobState
{
    /// <summary>It waits for its turn.</summary>
    Queued,

    Running,

    /// <summary>Every entry has its verdict.</summary>
    Done,

    /// <summary>It ended before the end of the file; what was added stays.</summary>
    Failed,

    /// <summary>Somebody called it off; what was added stays.</summary>
    Cancelled,
}

/// <summary>
/// A file that is too large to be taken in while somebody waits. Background work goes through it part by part; each part
/// is one transaction that also stores how far it came, so that a server that dies goes on where it stood.
/// </summary>
public sealed class ImportJob
{
    /// <summary>The most characters of a title that are kept.</summary>
    public const int MaxTitle = 200;

    public int Id { get; private set; }

    public required string FileName { get; init; }

    public required QuestionFormat Format { get; init; }

    /// <summary>Where questions go whose own lesson is not named, or not known.</summary>
    public required int LessonId { get; init; }

    /// <summary>The file as it came (see <see cref="Files.StoredFile"/>); null once it was cleared away.</summary>
    public required Guid? FileId { get; set; }

    /// <summary>Says what would happen and changes nothing.</summary>
    public required bool IsPreview { get; set; }

    /// <summary>The teacher whose bank it goes into; null for the site's.</summary>
    public required int? TeacherId { get; init; }

    public required int CreatedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public ImportJobState State { get; set; }

    /// <summary>The bank while it waits or runs, see <see cref="SlotOf"/>: unique, so that each bank has one at a time.</summary>
    public int? Slot { get; set; }

    /// <summary>Entries of the file; null before they were counted.</summary>
    public int? Total { get; set; }

    /// <summary>Entries that have their verdict.</summary>
    public int Position { get; set; }

    public int Added { get; set; }

    public int Known { get; set; }

    public int Refused { get; set; }

    /// <summary>What it added, for undoing; null for a dry run and before anything was added.</summary>
    public int? ImportId { get; set; }

    /// <summary>Beginnings since the last part that was stored.</summary>
    public int Tries { get; set; }

    /// <summary>Why it failed.</summary>
    public string? ProblemCode { get; set; }

    /// <summary>Why it failed, in a sentence.</summary>
    public string? Problem { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The refused entries, in the order of the file.</summary>
    public List<RefusedEntry> RefusedEntries { get; init; } = [];

    /// <summary>The slot of a teacher's bank, or the site's.</summary>
    internal static int SlotOf(int? teacherId) => teacherId ?? 0;

    /// <summary>Runs the file of a finished dry run for good.</summary>
    internal void Confirm()
    {
        (IsPreview, State, Slot, FinishedAt, Total) = (false, ImportJobState.Queued, SlotOf(TeacherId), null, null);
        (Position, Added, Known, Refused, Tries) = (0, 0, 0, 0, 0);
    }
}

/// <summary>An entry that a large import refused.</summary>
public sealed class RefusedEntry
{
    public int Id { get; private set; }

    public int JobId { get; init; }

    /// <summary>Its place in the file, from 1.</summary>
    public required int Row { get; init; }

    public required string Title { get; init; }

    /// <summary>Null when not even that could be read.</summary>
    public QuestionType? Type { get; init; }

    public required string Code { get; init; }

    public required string Sentence { get; init; }
}

/// <summary>A large import, as its page shows it.</summary>
/// <param name="Total">Null before the entries were counted.</param>
/// <param name="Problem">Why it failed; null when it did not.</param>
public sealed record ImportJobSummary(
    int Id, string FileName, QuestionFormat Format, bool IsPreview, ImportJobState State, int Position, int? Total, int Added, int Known, int Refused, int? ImportId, string? Problem, DateTimeOffset CreatedAt, DateTimeOffset? FinishedAt)
{
    /// <summary>True while it waits or runs.</summary>
    public bool IsLive => State is ImportJobState.Queued or ImportJobState.Running;

    internal static readonly Expression<Func<ImportJob, ImportJobSummary>> Projection = row => new ImportJobSummary(
        row.Id, row.FileName, row.Format, row.IsPreview, row.State, row.Position, row.Total, row.Added, row.Known, row.Refused, row.ImportId, row.Problem, row.CreatedAt, row.FinishedAt);
}

/// <summary>A large import with its first refused entries.</summary>
public sealed record ImportJobDetail(ImportJobSummary Summary, IReadOnlyList<ImportRow> RefusedRows);
