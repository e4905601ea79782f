using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;

namespace Lms.Domain.AttemptRecords;

/// <summary>Whose records somebody may read: the site's, those of the institutions they administer, or those of the courses they teach.</summary>
internal sealed record RecordReach(Reach Reach, IReadOnlyList<int> InstitutionIds, Actor Actor)
{
    /// <summary>The reach of this person.</summary>
    /// <exception cref="RefusedException">There is none; another flag than the administrator's is not enough.</exception>
    public static RecordReach Of(Actor actor)
    {
        var reach = actor.Require(Permission.ReadAttemptRecords);
        return new RecordReach(reach, actor.AdministeredInstitutionIds, actor);
    }

    /// <summary>The attempts within reach.</summary>
    public IQueryable<QuizAttempt> Attempts(IQueryable<QuizAttempt> rows) => (Reach, InstitutionIds) switch
    {
        (Reach.Everything, _) => rows,
        (Reach.Institution, [var only]) => rows.Where(row => row.InstitutionId == only),
        (Reach.Institution, var several) => rows.Where(row => several.Contains(row.InstitutionId)),
        _ => rows.TaughtBy(Actor, row => row.Quiz.Lecture.Topic.Course),
    };

    /// <summary>The courses within reach.</summary>
    public IQueryable<Course> Courses(ILmsDb db) => (Reach, InstitutionIds) switch
    {
        (Reach.Everything, _) => db.Set<Course>(),
        (Reach.Institution, var several) => db.Set<Course>().Where(row => several.Contains(row.InstitutionId)),
        _ => db.Set<Course>().TaughtBy(Actor),
    };
}
