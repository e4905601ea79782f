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
    public int Added { get; private set; }

    /// <summary>Entries that the bank had already.</summary>
    public int Known { get; private set; }

    public int Refused { get; private set; }

    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>Counts entries that were taken in.</summary>
    internal void Count(IReadOnlyCollection<JudgedEntry> judged)
    {
        Added += judged.Count(one => one.Verdict == ImportVerdict.Added);
        Known += judged.Count(one => one.Verdict == ImportVerdict.Known);
        Refused += judged.Count(one => one.Verdict == ImportVerdict.Refused);
    }
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

/// <summary>A picture of an entry, to be shown beside its verdict.</summary>
/// <param name="Digest">See <see cref="QuestionPicture"/>; where it is shown once the bank has it.</param>
/// <param name="Content">The bytes while the bank does not have it; null when they are too many to be shown.</param>
public sealed record ImportPicture(string Digest, string Name, string? ContentType, byte[]? Content);

/// <summary>What becomes, or became, of one entry, and why.</summary>
public sealed record ImportRow(int Row, string Title, QuestionType? Type, ImportVerdict Verdict, Common.Refusal? Problem)
{
    /// <summary>Bytes of one picture, and of all pictures, that a dry run brings to the screen.</summary>
    private const int MostShown = 200 * 1024, MostShownInAll = 4 * 1024 * 1024;

    /// <summary>The pictures inside its texts; empty when it is refused.</summary>
    public IReadOnlyList<ImportPicture> Pictures { get; init; } = [];

    internal static IReadOnlyList<ImportRow> Of(IEnumerable<JudgedEntry> judged, bool isStored)
    {
        var left = MostShownInAll;
        return [.. judged.Select(one => new ImportRow(one.Entry.Row, one.Entry.Title, one.Entry.Question?.Type, one.Verdict, one.Problem)
        {
            Pictures = one.Question is null ? [] : [.. one.Question.Pictures.Select(picture => new ImportPicture(
                picture.Digest, picture.Name, Files.PictureBytes.TypeOf(picture.Content), !isStored && one.Verdict == ImportVerdict.Added ? Shown(picture.Content) : null))],
        })];

        byte[]? Shown(byte[] content)
        {
            if (content.Length > Math.Min(MostShown, left))
                return null;
            left -= content.Length;
            return content;
        }
    }
}

/// <summary>What becomes, or became, of a file.</summary>
/// <param name="ImportId">Null for a dry run.</param>
/// <param name="RefusedFile">The refused entries as a file of the same format; null when there are none.</param>
public sealed record ImportReport(int? ImportId, IReadOnlyList<ImportRow> Rows, byte[]? RefusedFile)
{
    /// <summary>The import that goes on in the background, when the file is too large to be taken in at once; null when it was.</summary>
    public ImportJobSummary? Job { get; init; }

    /// <summary>How many entries have this verdict.</summary>
    public int Count(ImportVerdict verdict) => Rows.Count(row => row.Verdict == verdict);
}
