using Lms.Domain.Access;
using Lms.Domain.Courses;

namespace Lms.Domain.Accounts;

/// <summary>
/// The profile of somebody who helps one teacher. Owns nothing: everything they see is the teacher's, and the teacher
/// says how much of it they see (decision record 0090).
/// </summary>
public sealed class Assistant
{
    public int Id { get; private set; }

    public required int UserId { get; init; }

    public User User { get; init; } = null!;

    public required int TeacherId { get; init; }

    public Teacher Teacher { get; init; } = null!;

    public required string Phone { get; set; }

    public Gender? Gender { get; set; }

    /// <summary>The stored picture (see <see cref="Files.StoredFile"/>).</summary>
    public Guid? PictureId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What the teacher leaves to them; everything unless said otherwise.</summary>
    public Duties Duties { get; private set; } = Duties.All;

    /// <summary>True when they work only in <see cref="Courses"/>; without any of those they see none.</summary>
    public bool IsLimitedToCourses { get; private set; }

    /// <summary>The courses they are limited to.</summary>
    public ICollection<AssistantCourse> Courses { get; } = [];

    /// <summary>Says what they do and where: in the given courses, or in all of the teacher's when null.</summary>
    public void Assign(Duties duties, IReadOnlyCollection<int>? courseIds)
    {
        Duties = duties;
        IsLimitedToCourses = courseIds is not null;
        foreach (var gone in Courses.Where(row => courseIds?.Contains(row.CourseId) != true).ToList())
            Courses.Remove(gone);
        foreach (var added in (courseIds ?? []).Except(Courses.Select(row => row.CourseId)).ToList())
            Courses.Add(new AssistantCourse { AssistantId = Id, CourseId = added });
    }
}

/// <summary>A course that an assistant is limited to.</summary>
public sealed class AssistantCourse
{
    public required int AssistantId { get; init; }

    public Assistant Assistant { get; init; } = null!;

    public required int CourseId { get; init; }

    public Course Course { get; init; } = null!;
}

/// <summary>Finds assistants by what they do.</summary>
internal static class AssistantsAtWork
{
    /// <summary>The active assistants of the teacher who do this duty in this course.</summary>
    public static IQueryable<Assistant> AtWork(this IQueryable<Assistant> assistants, int teacherId, int courseId, Duties duty) => assistants.Where(row =>
        row.TeacherId == teacherId && row.User.IsActive && (row.Duties & duty) == duty
        && (!row.IsLimitedToCourses || row.Courses.Any(one => one.CourseId == courseId)));
}
