using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>A course that an assistant may be limited to.</summary>
public sealed record ScopeCourse(int Id, string Name);

/// <summary>What an assistant does for their teacher, and where.</summary>
/// <param name="IsLimitedToCourses">False for every course of the teacher, those to come included.</param>
/// <param name="CourseIds">The courses they are limited to; empty when they are not.</param>
/// <param name="Courses">Every course of the teacher, by name: what there is to choose from.</param>
public sealed record AssistantScope(int AssistantId, string Name, Duties Duties, bool IsLimitedToCourses, IReadOnlyList<int> CourseIds, IReadOnlyList<ScopeCourse> Courses)
{
    internal static async Task<AssistantScope?> ReadAsync(ILmsDb db, Actor actor, int assistantId, CancellationToken ct)
    {
        var found = await db.Set<Assistant>().AsNoTracking().Where(row => row.Id == assistantId && row.TeacherId == actor.TeacherId)
            .Select(row => new { row.User.Name, row.Duties, row.IsLimitedToCourses, Ids = row.Courses.OrderBy(one => one.CourseId).Select(one => one.CourseId).ToList() }).FirstOrDefaultAsync(ct);
        if (found is null)
            return null;
        var courses = await db.Set<Course>().AsNoTracking().TaughtBy(actor).OrderBy(row => row.Name).ThenBy(row => row.Id).Select(row => new ScopeCourse(row.Id, row.Name)).ToListAsync(ct);
        return new AssistantScope(assistantId, found.Name, found.Duties, found.IsLimitedToCourses, found.Ids, courses);
    }
}

/// <summary>What is changed of it; what is not sent stays.</summary>
public sealed record AssistantScopeDraft
{
    public Maybe<Duties?> Duties { get; init; }

    /// <summary>The teacher's courses to limit the assistant to; null for all of them, an empty list for none.</summary>
    public Maybe<IReadOnlyList<int>?> CourseIds { get; init; }
}

/// <summary>What one of the calling teacher's assistants does, and where. Two commands.</summary>
public sealed class GetAssistantScope(ILmsDb db) : IUseCase
{
    /// <exception cref="RefusedException">No such assistant, or another teacher's (404).</exception>
    public async Task<AssistantScope> Handle(Actor actor, int assistantId, CancellationToken ct)
    {
        actor.Require(Permission.ManageAssistants);
        return (await AssistantScope.ReadAsync(db, actor, assistantId, ct)).OrRefuse();
    }
}
