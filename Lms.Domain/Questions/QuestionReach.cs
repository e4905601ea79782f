using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Homeworks;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Questions;

/// <summary>Which questions somebody may see and change, and which nobody may change any more.</summary>
internal static class QuestionReach
{
    /// <summary>
    /// The questions that the actor may read: the teacher's own and the global ones; for the site owner the global ones. Of
    /// the teacher's own, an assistant who is limited to courses reads those of these courses' subjects and grades.
    /// </summary>
    public static IQueryable<Question> Readable(this IQueryable<Question> questions, ILmsDb db, Actor actor, Reach reach)
    {
        if (reach == Reach.Everything)
            return questions.Where(question => question.IsGlobal);
        if (actor.CourseIds is null)
            return questions.Where(question => question.IsGlobal || question.TeacherId == actor.TeacherId);
        var taught = db.Set<Course>().TaughtBy(actor);
        return questions.Where(question => question.IsGlobal || (question.TeacherId == actor.TeacherId
            && taught.Any(course => course.SubjectId == question.Lesson.Chapter.SubjectId && course.GradeId == question.Lesson.Chapter.GradeId)));
    }

    /// <summary>The question to change, tracked with its choices.</summary>
    /// <exception cref="RefusedException">Unknown or somebody else's (404), or a global one and not the site owner (403).</exception>
    public static async Task<Question> ToChangeAsync(ILmsDb db, Actor actor, int questionId, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ManageQuestions);
        var question = (await db.Set<Question>().Readable(db, actor, reach).Include(one => one.Choices).FirstOrDefaultAsync(one => one.Id == questionId, ct)).OrRefuse();
        return question.IsGlobal && reach != Reach.Everything ? throw GeneralRefusals.PermissionDenied.Thrown() : question;
    }

    /// <summary>True when a student's work holds an answer to the question, or could.</summary>
    public static async Task<bool> HasAnswersAsync(ILmsDb db, int questionId, CancellationToken ct) =>
        await db.Set<QuizAttempt>().AnyAsync(attempt => attempt.Quiz.Questions.Any(question => question.QuestionId == questionId), ct)
        || await db.Set<HomeworkSubmission>().AnyAsync(submission => submission.Homework.Questions.Any(question => question.QuestionId == questionId), ct);

    /// <summary>True when a quiz or homework holds the question.</summary>
    public static async Task<bool> IsUsedAsync(ILmsDb db, int questionId, CancellationToken ct) =>
        await db.Set<QuizQuestion>().AnyAsync(question => question.QuestionId == questionId, ct)
        || await db.Set<HomeworkQuestion>().AnyAsync(question => question.QuestionId == questionId, ct);
}
