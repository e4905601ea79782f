using System.Linq.Expressions;
using Lms.Domain.Common;
using Lms.Domain.Visits;

namespace Lms.Domain.Notes;

/// <summary>A note without its text.</summary>
public sealed record NoteSummary
{
    /// <summary>How the row is read.</summary>
    /// <param name="db">Where readings are found.</param>
    /// <param name="studentId">Whose reading is told; null for nobody's.</param>
    internal static Expression<Func<Note, NoteSummary>> Projection(ILmsDb db, int? studentId) => row => new NoteSummary
    {
        Id = row.Id,
        LectureId = row.LectureId,
        LectureName = row.Lecture.Name,
        CourseId = row.Lecture.Topic.CourseId,
        CourseName = row.Lecture.Topic.Course.Name,
        Title = row.Title,
        Order = row.Order,
        IsActive = row.IsActive,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
        ReadAt = db.Set<ContentVisit>().Where(visit => visit.NoteId == row.Id && visit.StudentId == studentId).Select(visit => (DateTimeOffset?)visit.FirstAt).FirstOrDefault(),
        ReaderCount = studentId == null ? db.Set<ContentVisit>().Count(visit => visit.NoteId == row.Id) : 0,
    };

    public required int Id { get; init; }

    public required int LectureId { get; init; }

    public required string LectureName { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    public required string Title { get; init; }

    public required int Order { get; init; }

    public required bool IsActive { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When the reading student opened it first; null before, and for everybody else.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>How many students have opened it; 0 for students.</summary>
    public int ReaderCount { get; init; }
}

/// <summary>A note with its text: sanitised HTML.</summary>
public sealed record NoteDetail(NoteSummary Summary, string Body)
{
    /// <summary>The lecture's note before this one, for a student who reads on; null for the first.</summary>
    public NoteNeighbour? Previous { get; init; }

    /// <summary>The lecture's note after this one, for a student who reads on; null for the last.</summary>
    public NoteNeighbour? Next { get; init; }
}

/// <summary>A note beside another one.</summary>
public sealed record NoteNeighbour(int Id, string Title);
