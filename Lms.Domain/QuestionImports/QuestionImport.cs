using System.Linq.Expressions;
using Lms.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.QuestionImports;

/// <summary>One file of questions that was taken in; its questions remember it, so that it can be undone.</summary>
public sealed class QuestionImport
{
    public int Id { get; private set; }

    public required string FileName { get; init; }

    public required QuestionFormat Format { get; init; }

    /// <summary>The teacher whose bank it went into; null for the site's.</summary>
    public int? TeacherId { get; init; }

    public required int CreatedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Questions that were added.</summary>
    public required int Added { get; init; }

    /// <summary>Entries that the bank had already.</summary>
    public required int Known { get; init; }

    public required int Refused { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }
}

/// <summary>An import, as the list shows it.</summary>
/// <param name="Left">Its questions that are still in the bank.</param>
public sealed record QuestionImportSummary(int Id, string FileName, QuestionFormat Format, DateTimeOffset CreatedAt, int Added, int Known, int Refused, int Left, DateTimeOffset? UndoneAt)
{
    /// <summary>How the row is read.</summary>
    internal static Expression<Func<QuestionImport, QuestionImportSummary>> Projection(IQueryable<Question> questions) => row => new QuestionImportSummary(
        row.Id, row.FileName, row.Format, row.CreatedAt, row.Added, row.Known, row.Refused, questions.Count(question => question.ImportId == row.Id), row.UndoneAt);
}

/// <summary>What becomes, or became, of one entry.</summary>
public enum ImportVerdict
{
    /// <summary>It is, or would be, added.</summary>
    Added,

    /// <summary>The bank has the same question already.</summary>
    Known,

    /// <summary>It cannot be a question here.</summary>
    Refused,
}

/// <summary>What becomes, or became, of one entry, and why.</summary>
public sealed record ImportRow(int Row, string Title, QuestionType? Type, ImportVerdict Verdict, Common.Refusal? Problem);

/// <summary>What becomes, or became, of a file.</summary>
/// <param name="ImportId">Null for a dry run.</param>
/// <param name="RefusedFile">The refused entries as a file of the same format; null when there are none.</param>
public sealed record ImportReport(int? ImportId, IReadOnlyList<ImportRow> Rows, byte[]? RefusedFile)
{
    /// <summary>How many entries have this verdict.</summary>
    public int Count(ImportVerdict verdict) => Rows.Count(row => row.Verdict == verdict);
}
