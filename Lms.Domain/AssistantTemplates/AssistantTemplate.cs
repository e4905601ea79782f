using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Courses;

namespace Lms.Domain.AssistantTemplates;

/// <summary>
/// Duties, and perhaps courses, that a teacher keeps under a name to give them to assistants. It is a starting point:
/// assistants who were given it have their own duties, and keep them whatever becomes of the template.
/// </summary>
public sealed class AssistantTemplate
{
    /// <summary>Characters of a name at most.</summary>
    public const int MaxNameLength = 60;

    public int Id { get; private set; }

    public required int TeacherId { get; init; }

    public Teacher Teacher { get; init; } = null!;

    /// <summary>One of its kind among the teacher's templates, whatever the case.</summary>
    public required string Name
    {
        get;
        set
        {
            field = value;
            NormalizedName = value.Normalize().ToUpperInvariant();
        }
    }

    /// <summary>What names are compared by.</summary>
    public string NormalizedName { get; private set; } = string.Empty;

    public required Duties Duties { get; set; }

    /// <summary>Whether it says where; one that does not leaves the assistant's courses as they are.</summary>
    public bool SaysWhere { get; private set; }

    /// <summary>True for some courses, false for all of the teacher's; means nothing unless it says where.</summary>
    public bool IsLimitedToCourses { get; private set; }

    /// <summary>The courses it limits to.</summary>
    public ICollection<AssistantTemplateCourse> Courses { get; } = [];

    /// <summary>Leaves open where.</summary>
    public void LeaveOpenWhere()
    {
        (SaysWhere, IsLimitedToCourses) = (false, false);
        Courses.Clear();
    }

    /// <summary>Says where: in the given courses, or in all of the teacher's when null.</summary>
    public void SayWhere(IReadOnlyCollection<int>? courseIds)
    {
        (SaysWhere, IsLimitedToCourses) = (true, courseIds is not null);
        foreach (var gone in Courses.Where(row => courseIds?.Contains(row.CourseId) != true).ToList())
            Courses.Remove(gone);
        foreach (var added in (courseIds ?? []).Except(Courses.Select(row => row.CourseId)).ToList())
            Courses.Add(new AssistantTemplateCourse { TemplateId = Id, CourseId = added });
    }
}

/// <summary>A course that a template limits to.</summary>
public sealed class AssistantTemplateCourse
{
    public required int TemplateId { get; init; }

    public AssistantTemplate Template { get; init; } = null!;

    public required int CourseId { get; init; }

    public Course Course { get; init; } = null!;
}
