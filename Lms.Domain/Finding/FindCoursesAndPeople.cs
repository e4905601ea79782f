using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Finding;

/// <summary>What was found.</summary>
public enum FoundKind
{
    Course,
    Student,
}

/// <summary>Something that was found: enough to recognise it and to go there.</summary>
/// <param name="Id">The course's id, or the student's.</param>
/// <param name="Title">The course's name, or the student's.</param>
/// <param name="Detail">The course's teacher, or the student's code.</param>
public sealed record Found(FoundKind Kind, int Id, string Title, string Detail);

/// <summary>Finds the courses one may see and the students one looks after, by a few words; two commands at most.</summary>
public sealed class FindCoursesAndPeople(ILmsDb db) : IUseCase
{
    /// <summary>Rows of each kind at most.</summary>
    public const int Most = 5;

    /// <summary>What fits, courses first; nothing for fewer than two letters.</summary>
    public async Task<IReadOnlyList<Found>> Handle(Actor actor, string words, CancellationToken ct)
    {
        var reach = actor.Require(Permission.BrowseCourses);
        var request = new PageRequest(Search: words.Trim());
        if (request.Search!.Length < 2)
            return [];
        var courses = await db.Readable(actor, reach).Search(request, row => row.Name, row => row.Key)
            .OrderBy(row => row.Name).ThenBy(row => row.Id).Take(Most)
            .Select(row => new Found(FoundKind.Course, row.Id, row.Name, row.Teacher.User.Name)).ToListAsync(ct);
        return [.. courses, .. await StudentsAsync(actor, request, ct)];
    }

    private async Task<IReadOnlyList<Found>> StudentsAsync(Actor actor, PageRequest request, CancellationToken ct)
    {
        var reach = actor.ReachOf(Permission.ReadEnrollments);
        if (reach is Reach.None or Reach.Own)
            return [];
        var rows = db.Set<Student>().AsNoTracking();
        if (reach != Reach.Everything)
        {
            var enrollments = db.Set<Enrollment>().TaughtBy(actor, enrollment => enrollment.Course);
            rows = rows.Where(row => enrollments.Any(enrollment => enrollment.StudentId == row.Id));
        }

        return await rows.Search(request, row => row.NameAr, row => row.NameEn, row => row.Code)
            .OrderBy(row => row.NameAr).ThenBy(row => row.Id).Take(Most)
            .Select(row => new Found(FoundKind.Student, row.Id, row.NameAr, row.Code)).ToListAsync(ct);
    }
}
