using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Curriculum;
using Lms.Domain.Grading;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Domain.Ranking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>
/// Adds attempts to the large made-up set: quizzes of four questions in its courses, taken by its students over and over,
/// a few still running. One attempt in a hundred has its answers; the others carry only what they came to.
/// </summary>
public sealed class ScaleAttempts(LmsDbContext db, TimeProvider clock, ILogger<ScaleAttempts> log)
{
    private const int Chunk = 20_000;
    private const int QuizzesPerCourse = 5;
    private const int Questions = 4;
    private const int PointsEach = 2;
    private const int AnsweredEvery = 100;

    /// <summary>Adds this many attempts, then ranks every exam.</summary>
    /// <exception cref="InvalidOperationException">The set has no courses or no students yet.</exception>
    public async Task AddAsync(int attempts, CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        var quizzes = await QuizzesAsync(ct);
        var students = await db.Set<Student>().Where(row => row.User.UserName!.StartsWith("scalestudent")).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(ct);
        if (quizzes.Count == 0 || students.Count == 0)
            throw new InvalidOperationException("There is nobody to attempt anything: add courses and students to the set first.");
        var first = await db.Set<QuizAttempt>().MaxAsync(row => (int?)row.Number, ct) + 1 ?? 1;
        for (var done = 0; done < attempts; done += Chunk)
        {
            var rows = Enumerable.Range(done, Math.Min(Chunk, attempts - done)).Select(index => (index, Attempt: Attempt(quizzes, students, first, index))).ToList();
            await db.InTransaction(
                async () =>
                {
                    db.AddRange(rows.Where(row => row.index % AnsweredEvery == 0).Select(row => row.Attempt));
                    await db.SaveChangesAsync(ct);
                    await new BulkRows<QuizAttempt>(db).InsertAsync(rows.Where(row => row.index % AnsweredEvery != 0).Select(row => row.Attempt), ct);
                    return true;
                },
                ct);
            db.ChangeTracker.Clear();
            log.LogInformation("{Done} of {All} attempts after {Seconds:F0} s", done + rows.Count, attempts, clock.GetElapsedTime(started).TotalSeconds);
        }

        var exams = await new RenewRanks(db).Handle(ct);
        log.LogInformation("{Exams} exams ranked after {Seconds:F0} s", exams, clock.GetElapsedTime(started).TotalSeconds);
    }

    private QuizAttempt Attempt(List<Quiz> quizzes, List<int> students, int first, int index)
    {
        var quiz = quizzes[index % quizzes.Count];
        var round = index / quizzes.Count;
        var begin = clock.Now().AddMinutes(-(index % 250_000)).AddDays(-1);
        var attempt = QuizAttempt.Start(quiz.Id, students[round % students.Count], first + (round / students.Count), begin, begin.AddMinutes(quiz.Settings.TimerMinutes), quiz.Lecture.Topic.Course.InstitutionId);
        var right = (index * 7) % (Questions + 1);
        var wrong = Math.Min(Questions - right, (index / 3) % 3);
        if (index % AnsweredEvery == 0)
            attempt.Answers.AddRange(quiz.Questions.Select((used, order) => Answer(used, order, order < right, order < right + wrong, begin)));
        attempt.MaximumScore = Questions * PointsEach;
        attempt.UnansweredCount = Questions - right - wrong;
        attempt.CorrectCount = right;
        attempt.IncorrectCount = wrong;
        attempt.LastSavedAt = begin.AddMinutes(5);
        attempt.Score = right * PointsEach;
        attempt.Submit(begin.AddMinutes(5 + (index % 30)), timedOut: false);
        return attempt;
    }

    private static AttemptAnswer Answer(QuizQuestion used, int order, bool isRight, bool isAnswered, DateTimeOffset begin)
    {
        var answer = new AttemptAnswer { QuizQuestionId = used.Id, DisplayOrder = order + 1, ChoiceOrder = string.Join(',', used.Question.Choices.Select(choice => choice.Id)), Milliseconds = 40_000 };
        if (isAnswered)
            answer.Store([(isRight ? used.Question.Choices[0] : used.Question.Choices[1]).Id], null, 1, order + 1, begin.AddMinutes(order));
        answer.Result = isRight ? AnswerResult.Correct : isAnswered ? AnswerResult.Incorrect : AnswerResult.Unanswered;
        answer.PointsEarned = isRight ? PointsEach : 0;
        return answer;
    }

    /// <summary>The quizzes of the set, made the first time.</summary>
    private async Task<List<Quiz>> QuizzesAsync(CancellationToken ct)
    {
        var ofTheSet = db.Set<Quiz>().Include(quiz => quiz.Lecture.Topic.Course).Include(quiz => quiz.Questions).ThenInclude(used => used.Question.Choices)
            .AsNoTrackingWithIdentityResolution().Where(quiz => quiz.Title.StartsWith("Load Quiz") && quiz.Lecture.Topic.Course.Key.StartsWith("course-v1:SCALE+")).OrderBy(quiz => quiz.Id);
        var courses = db.Set<Course>().Where(course => course.Key.StartsWith("course-v1:SCALE+") && !db.Set<Quiz>().Any(quiz => quiz.Lecture.Topic.CourseId == course.Id && quiz.Title.StartsWith("Load Quiz")));
        var lectures = await db.Set<Lecture>().AsNoTracking().Where(row => row.Topic.Order == 1 && row.Order <= QuizzesPerCourse && courses.Any(course => course.Id == row.Topic.CourseId))
            .Select(row => new { row.Id, row.Topic.Course.SubjectId, row.Topic.Course.GradeId, row.Topic.Course.TeacherId, row.Topic.Course.Teacher.UserId }).ToListAsync(ct);
        foreach (var course in lectures.GroupBy(row => row.TeacherId))
        {
            var now = clock.Now().AddDays(-190);
            var of = course.First();
            var lesson = new Lesson { ChapterId = 0, Chapter = new Chapter { Name = "Load Chapter", SubjectId = of.SubjectId, GradeId = of.GradeId, Order = 1, CreatedAt = now }, Name = "Load Lesson", Order = 1, CreatedAt = now };
            var questions = Enumerable.Range(1, Questions).Select(number => Question(lesson, number, of.UserId, of.TeacherId, now)).ToList();
            db.AddRange(course.Select((lecture, number) => new Quiz
            {
                LectureId = lecture.Id,
                Title = $"Load Quiz {number + 1}",
                PassingScore = PointsEach * 2,
                IsPublished = true,
                CreatedAt = now,
                Settings = new QuizSettings { TimerMinutes = 45, AllowMultipleAttempts = true },
                Questions = [.. questions.Select((question, order) => new QuizQuestion { QuestionId = 0, Question = question, Order = order + 1 })],
            }));
            await db.SaveAsync(ct);
            db.ChangeTracker.Clear();
        }

        return await ofTheSet.ToListAsync(ct);
    }

    private static Question Question(Lesson lesson, int number, int authorId, int teacherId, DateTimeOffset now) => new()
    {
        LessonId = 0,
        Lesson = lesson,
        Type = QuestionType.McqSingle,
        Difficulty = (Difficulty)(number % 3),
        Points = PointsEach,
        Text = $"<p>What is {number} + {number}?</p>",
        CreatedById = authorId,
        TeacherId = teacherId,
        CreatedAt = now,
        UpdatedAt = now,
        Choices = [.. Enumerable.Range(0, 4).Select(order => new Choice { Text = $"{(2 * number) + order}", IsCorrect = order == 0, Order = order + 1 })],
    };
}
