using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Quizzes;

/// <summary>Which quizzes somebody may see and change.</summary>
internal static class QuizReach
{
    /// <summary>The quizzes within reach; a student's are the published ones of lectures that are open to them.</summary>
    public static IQueryable<Quiz> Within(this IQueryable<Quiz> quizzes, ILmsDb db, Actor actor, Reach reach, DateTimeOffset now) => reach switch
    {
        Reach.Everything => quizzes,
        Reach.Teaching => quizzes.TaughtBy(actor, row => row.Lecture.Topic.Course),
        _ => quizzes.Where(row => row.IsActive && row.IsPublished
            && db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == actor.StudentId && purchase.LectureId == row.LectureId)),
    };

    /// <summary>The quiz to change, tracked.</summary>
    /// <exception cref="RefusedException">Unknown (404) or another teacher's (403).</exception>
    public static async Task<Quiz> ToChangeAsync(ILmsDb db, Actor actor, int quizId, CancellationToken ct)
    {
        actor.Require(Permission.ManageWork);
        var found = await db.Set<Quiz>().Where(row => row.Id == quizId)
            .Select(row => new { Quiz = row, row.Lecture.Topic.Course.TeacherId, row.Lecture.Topic.CourseId }).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();
        return actor.Teaches(found.TeacherId, found.CourseId) ? found.Quiz : throw CourseRefusals.NotYours.Thrown();
    }

    /// <summary>The detail that staff see.</summary>
    public static async Task<QuizDetail?> DetailAsync(ILmsDb db, IQueryable<Quiz> quizzes, CancellationToken ct)
    {
        var summary = await quizzes.AsNoTracking().Select(QuizSummary.Projection).FirstOrDefaultAsync(ct);
        if (summary is null)
            return null;
        var rest = await db.Set<Quiz>().AsNoTracking().Where(row => row.Id == summary.Id).Select(row => new
        {
            Sections = row.Sections.OrderBy(section => section.Order).ThenBy(section => section.Id).Select(section => new QuizSectionLine(section.Id, section.Name)).ToList(),
            Attempts = db.Set<QuizAttempt>().Count(attempt => attempt.QuizId == row.Id),
        }).SingleAsync(ct);
        return new QuizDetail(summary, await LinesAsync(db.Set<QuizQuestion>().Where(row => row.QuizId == summary.Id), ct), rest.Sections, rest.Attempts);
    }

    /// <summary>Questions as staff see them, in their order.</summary>
    public static Task<List<QuizQuestionLine>> LinesAsync(IQueryable<QuizQuestion> questions, CancellationToken ct) => questions.AsNoTracking()
        .OrderBy(row => row.Order).ThenBy(row => row.Id)
        .Select(row => new QuizQuestionLine(row.Id, row.Order, row.QuestionId, row.Question.Text, row.Question.Type, row.Question.Difficulty, row.PointsHere ?? row.Question.Points)
        {
            SectionId = row.SectionId,
            BankPoints = row.Question.Points,
            PointsHere = row.PointsHere,
            NegativePoints = row.NegativePoints,
            PartialPoints = row.PartialPoints,
            IsBonus = row.IsBonus,
            IsDropped = row.IsDropped,
        })
        .ToListAsync(ct);
}
