using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Institutions;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Lms.Domain.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Attempts;

/// <summary>Begins a quiz, or goes on with the attempt that is running (edutrack-10.9). Starting twice, even at once, starts one attempt.</summary>
public sealed class StartAttempt(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <exception cref="RefusedException">Unknown (404), no access (403), not open, closed or no attempt left (400).</exception>
    public async Task<AttemptSheet> Handle(Actor actor, int quizId, CancellationToken ct)
    {
        var (attemptId, isNew) = await AttemptStarting.RunAsync(db, actor, quizId, clock.Now(), ct);
        return await AttemptSheet.ReadAsync(db, attemptId, isNew, ct);
    }
}

/// <summary>Begins a quiz as <see cref="StartAttempt"/> does, for the pages: the exam page reads the questions itself.</summary>
public sealed class BeginSitting(ILmsDb db, TimeProvider clock) : IUseCase
{
    /// <returns>The attempt's id.</returns>
    /// <exception cref="RefusedException">As <see cref="StartAttempt.Handle"/>.</exception>
    public async Task<int> Handle(Actor actor, int quizId, CancellationToken ct) => (await AttemptStarting.RunAsync(db, actor, quizId, clock.Now(), ct)).AttemptId;
}

/// <summary>What both starts share.</summary>
internal static class AttemptStarting
{
    /// <exception cref="RefusedException">See <see cref="StartAttempt.Handle"/>.</exception>
    public static async Task<(int AttemptId, bool IsNew)> RunAsync(ILmsDb db, Actor actor, int quizId, DateTimeOffset now, CancellationToken ct)
    {
        actor.Require(Permission.TakeWork);
        var studentId = actor.StudentId!.Value;
        var quiz = await db.Set<Quiz>().AsNoTracking().Where(row => row.Id == quizId && row.IsActive && row.IsPublished).Select(row => new
        {
            row.LectureId,
            row.Lecture.Topic.CourseId,
            row.Lecture.Topic.Course.InstitutionId,
            Zone = db.Set<Institution>().Where(one => one.Id == row.Lecture.Topic.Course.InstitutionId).Select(one => one.TimeZone).FirstOrDefault(),
            StudiedLast = db.Set<StudyDay>().Where(one => one.StudentId == studentId && one.CourseId == row.Lecture.Topic.CourseId).Max(one => (DateOnly?)one.Day),
            row.Settings,
            RunningId = db.Set<QuizAttempt>().Where(attempt => attempt.StudentId == studentId && attempt.RunningQuizId == quizId).Select(attempt => (int?)attempt.Id).FirstOrDefault(),
            RunningUntil = db.Set<QuizAttempt>().Where(attempt => attempt.StudentId == studentId && attempt.RunningQuizId == quizId).Select(attempt => attempt.Deadline).FirstOrDefault(),
            Made = db.Set<QuizAttempt>().Count(attempt => attempt.StudentId == studentId && attempt.QuizId == quizId),
            MayAct = db.Set<Student>().Any(student => student.Id == studentId && student.Status == StudentStatus.Active && student.User.IsActive),
            HasAccess = db.Set<Purchase>().Opening(now).Any(purchase => purchase.StudentId == studentId && purchase.LectureId == row.LectureId),
        }).FirstOrDefaultAsync(ct) ?? throw GeneralRefusals.NotFound.Thrown();

        if (quiz.RunningId is { } running && quiz.MayAct)
        {
            if (!AttemptClosing.IsOverdue(quiz.RunningUntil, now))
            {
                await ResumeAsync(db, running, now, ct);
                return (running, false);
            }

            await AttemptClosing.CloseAsync(db, running, now, ct);
        }

        if (!quiz.HasAccess)
            throw LectureAccess.Missing.Thrown();
        var terms = await AttemptDeadlines.TermsAsync(db, quizId, quiz.Settings, studentId, 0, ct);
        if (!DeadlineCalculator.IsOpen(terms, now))
            throw (terms.Opens > now ? AttemptRefusals.NotOpenYet : AttemptRefusals.Closed).Thrown();
        if (quiz.Settings.AttemptsAllowed is > 0 and var allowed && quiz.Made >= allowed)
            throw AttemptRefusals.NoAttemptLeft.Thrown();

        var attempt = QuizAttempt.Start(quizId, studentId, quiz.Made + 1, now, DeadlineCalculator.DeadlineOf(terms, now), quiz.InstitutionId);
        await DrawAsync(db, attempt, quiz.Settings, ct);
        db.Set<QuizAttempt>().Add(attempt);
        var day = StudyDays.Due(studentId, quiz.CourseId, quiz.Zone, quiz.StudiedLast, now);
        if (day is not null)
            db.Set<StudyDay>().Add(day);
        while (true)
        {
            try
            {
                await db.SaveAsync(ct);
                return (attempt.Id, true);
            }
            catch (UniqueRowException)
            {
                var other = await db.Set<QuizAttempt>().Where(row => row.StudentId == studentId && row.RunningQuizId == quizId).Select(row => row.Id).FirstOrDefaultAsync(ct);
                if (other != 0)
                    return (other, false);
                if (day is null)
                    throw AttemptRefusals.NoAttemptLeft.Thrown();
                db.Set<StudyDay>().Entry(day).State = EntityState.Detached; // a player of the same student may have noted the day in this very moment
                day = null;
            }
        }
    }

    /// <summary>Starts the clock again where it was stopped; where it runs, one look at an index is all it costs.</summary>
    private static async Task ResumeAsync(ILmsDb db, int attemptId, DateTimeOffset now, CancellationToken ct) => await db.Set<QuizAttempt>()
        .Where(row => row.Id == attemptId && row.State == AttemptState.Running && row.RunningSince == null)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.RunningSince, now).SetProperty(row => row.LastStartedAt, now), ct);

    /// <summary>Draws the order of questions and choices once; it stays with the attempt. Nothing is answered yet.</summary>
    private static async Task DrawAsync(ILmsDb db, QuizAttempt attempt, QuizSettings settings, CancellationToken ct)
    {
        var questions = await db.Set<QuizQuestion>().AsNoTracking().Where(row => row.QuizId == attempt.QuizId)
            .OrderBy(row => row.Section!.Order).ThenBy(row => row.Order).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.SectionId, Points = row.IsDropped ? null : (decimal?)(row.PointsHere ?? row.Question.Points), Choices = row.Question.Choices.OrderBy(choice => choice.Order).ThenBy(choice => choice.Id).Select(choice => choice.Id).ToList() }).ToListAsync(ct);
        if (settings.QuestionOrder == QuestionOrder.Random)
            questions = [.. questions.GroupBy(row => row.SectionId).SelectMany(section => Shuffled([.. section]))];
        attempt.MaximumScore = questions.Sum(row => row.Points ?? 0);
        attempt.UnansweredCount = questions.Count(row => row.Points is not null);
        attempt.Answers.AddRange(questions.Select((row, index) => new AttemptAnswer
        {
            QuizQuestionId = row.Id,
            DisplayOrder = index + 1,
            ChoiceOrder = string.Join(',', settings.ShuffleChoices ? Shuffled([.. row.Choices]) : [.. row.Choices]),
        }));
    }

    private static T[] Shuffled<T>(T[] items)
    {
        Random.Shared.Shuffle(items);
        return items;
    }
}
