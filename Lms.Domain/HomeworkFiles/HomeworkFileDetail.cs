using System.Linq.Expressions;

namespace Lms.Domain.HomeworkFiles;

/// <summary>A file with an answer, as pages list it.</summary>
/// <param name="Id">The id by which <see cref="GetHomeworkFile"/> hands it out.</param>
/// <param name="Name">What its owner called it.</param>
/// <param name="ContentType">Decided by the content.</param>
/// <param name="Length">Bytes.</param>
public sealed record HomeworkFileDetail(int Id, int HomeworkQuestionId, string Name, string ContentType, long Length)
{
    /// <summary>How the row is read.</summary>
    internal static readonly Expression<Func<HomeworkFile, HomeworkFileDetail>> Projection =
        row => new HomeworkFileDetail(row.Id, row.HomeworkQuestionId, row.File.OriginalName, row.File.ContentType, row.File.Length);

    /// <summary>True for a picture that every browser shows; the photos of some phones (HEIC) are none.</summary>
    public bool IsPicture => ContentType is "image/jpeg" or "image/png" or "image/webp";

    /// <summary>True for a PDF.</summary>
    public bool IsPdf => ContentType == "application/pdf";
}
