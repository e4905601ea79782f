using Lms.Domain.Accounts;
using Lms.Domain.Files;
using Lms.Domain.Homeworks;

namespace Lms.Domain.HomeworkFiles;

/// <summary>
/// A file with a student's answer to a written homework question, most often a photo of handwritten work. It is a draft
/// until the homework is handed in, and part of the answer from then on.
/// </summary>
public sealed class HomeworkFile
{
    /// <summary>The most files with one answer.</summary>
    public const int MostOfAnAnswer = 10;

    public int Id { get; private set; }

    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    public required int HomeworkQuestionId { get; init; }

    public HomeworkQuestion HomeworkQuestion { get; init; } = null!;

    public required Guid FileId { get; init; }

    public StoredFile File { get; init; } = null!;

    /// <summary>Made by the sender and sent again with a repeated upload, which then stores nothing twice.</summary>
    public required Guid Ticket { get; init; }

    /// <summary>The answer it was handed in with; null for a draft.</summary>
    public int? AnswerId { get; private set; }

    public HomeworkAnswer? Answer { get; private set; }

    /// <summary>Its place among the files of the answer, ascending; ties are broken by id.</summary>
    public int Place { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Makes it a part of the answer.</summary>
    public void HandIn(HomeworkAnswer answer) => Answer = answer;
}
