using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Homeworks;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Questions;

/// <summary>
/// Finds a picture inside the texts of a question, for those who may see a question that has it: in the bank, in a quiz
/// or homework they teach, in an attempt they made or look after, or in a homework that is open to them.
/// </summary>
public sealed class GetQuestionPicture(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">There is none that the actor may see (404).</exception>
    public async Task<FileDetail> Handle(Actor actor, string digest, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadWork);
        foreach (var seen in Seen(actor, reach, clock.Now()))
        {
            var found = await db.Set<QuestionPicture>().AsNoTracking().Where(picture => picture.Digest == digest && seen.Contains(picture.QuestionId))
                .Join(db.Set<StoredFile>(), picture => picture.FileId, file => file.Id, (_, file) => file).Select(FileDetail.Projection).FirstOrDefaultAsync(ct);
            if (found is not null)
                return found;
        }

        throw GeneralRefusals.NotFound.Thrown();
    }

    /// <summary>The questions somebody may see, likely places first.</summary>
    private IEnumerable<IQueryable<int>> Seen(Actor actor, Reach reach, DateTimeOffset now)
    {
        var bank = actor.May(Permission.ManageQuestions) ? actor.ReachOf(Permission.ManageQuestions) : actor.ReachOf(Permission.ReadQuestions);
        if (bank != Reach.None)
            yield return db.Set<Question>().Readable(db, actor, bank).Select(row => row.Id);
        if (actor.StudentId is { } student)
        {
            yield return db.Set<AttemptAnswer>().Where(row => row.Attempt.StudentId == student).Select(row => row.QuizQuestion.QuestionId);
            yield return db.Set<HomeworkAnswer>().Where(row => row.Submission.StudentId == student).Select(row => row.HomeworkQuestion.QuestionId);
            var open = db.Set<Homework>().Within(db, actor, Reach.Own, now).Where(row => row.OpenDate == null || row.OpenDate <= now);
            yield return db.Set<HomeworkQuestion>().Where(row => open.Any(homework => homework.Id == row.HomeworkId)).Select(row => row.QuestionId);
        }

        if (reach != Reach.Own)
        {
            var quizzes = db.Set<Quiz>().Within(db, actor, reach, now);
            yield return db.Set<QuizQuestion>().Where(row => quizzes.Any(quiz => quiz.Id == row.QuizId)).Select(row => row.QuestionId);
            var homeworks = db.Set<Homework>().Within(db, actor, reach, now);
            yield return db.Set<HomeworkQuestion>().Where(row => homeworks.Any(homework => homework.Id == row.HomeworkId)).Select(row => row.QuestionId);
        }
        else if (actor.May(Permission.ReadAttemptRecords))
        {
            var attempts = RecordReach.Of(actor).Attempts(db.Set<QuizAttempt>());
            yield return db.Set<AttemptAnswer>().Where(row => attempts.Any(attempt => attempt.Id == row.AttemptId)).Select(row => row.QuizQuestion.QuestionId);
        }
    }
}
