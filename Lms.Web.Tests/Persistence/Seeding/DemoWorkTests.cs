using Lms.Domain.Attempts;
using Lms.Domain.Courses;
using Lms.Domain.Extensions;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Infrastructure.Html;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Persistence.Seeding;

/// <summary>Questions, homeworks, quizzes and attempts of the demo world.</summary>
public sealed class DemoWorkTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Theory]
    [InlineData("MATH101")]
    [InlineData("PHYS101")]
    [InlineData("CHEM101")]
    public async Task Bank_SixtyQuestionsACourse_OfEveryKind(string course)
    {
        var questions = await app.InDb(db => db.Set<Question>().AsNoTracking().Include(question => question.Choices)
            .Where(question => db.Set<Course>().Any(row => row.Key.Contains(course) && row.Topics.Any(topic => topic.Name == question.Lesson.Chapter.Name))).ToListAsync());
        Assert.Equal(60, questions.Count);
        Assert.Equal(3, questions.Select(question => question.Type).Distinct().Count());
        Assert.Equal(3, questions.Select(question => question.Difficulty).Distinct().Count());
        Assert.Equal(2, questions.Select(question => question.IsGlobal).Distinct().Count());
        Assert.All(questions, question => Assert.Equal(question.IsGlobal, question.TeacherId is null));
        Assert.Equal(60, questions.Select(question => question.Text + question.LessonId).Distinct().Count());
        Assert.All(questions, question => Assert.True(question.Type switch
        {
            QuestionType.Written => question.Choices.Count == 0,
            QuestionType.McqSingle => question.Choices.Count(choice => choice.IsCorrect) == 1,
            _ => question.Choices.Count(choice => choice.IsCorrect) > 1 && question.Choices.Exists(choice => !choice.IsCorrect),
        }, question.Text));
        var clean = new RichText();
        Assert.All(questions, question => Assert.Equal(question.Text, clean.Clean(question.Text)));
    }

    [Theory]
    [InlineData("MATH101", 30)]
    [InlineData("PHYS101", 15)]
    [InlineData("CHEM101", 4)]
    public async Task Midterm_IsClosed_AndMarkedByTheCalculators(string course, int marked)
    {
        var attempts = await app.InDb(db => Attempts(db, course, "Midterm exam").ToListAsync());
        Assert.True(attempts[0].Quiz.Settings.CloseDate <= TimeProvider.System.GetUtcNow());
        Assert.Equal(2, await app.InDb(db => db.Set<QuizSection>().CountAsync(row => row.QuizId == attempts[0].QuizId)));
        Assert.InRange(attempts.Count(attempt => attempt.Score is not null), marked, 33);
        Assert.All(attempts, attempt => Assert.Equal(AttemptState.Submitted, attempt.State));
        Assert.Contains(attempts, attempt => attempt.Score > 0.7m * attempt.MaximumScore);
        Assert.All(attempts, attempt =>
        {
            var before = (attempt.Score, attempt.MaximumScore, attempt.CorrectCount, attempt.PendingCount);
            AttemptGrading.Grade(attempt);
            Assert.Equal(before, (attempt.Score, attempt.MaximumScore, attempt.CorrectCount, attempt.PendingCount));
        });
    }

    [Fact]
    public async Task Midterm_OfMath_HasWeakAndWrongAnswers_AndAWrittenQuestion()
    {
        var attempts = await app.InDb(db => Attempts(db, "MATH101", "Midterm exam").ToListAsync());
        Assert.Contains(attempts, attempt => attempt.Score < 0.4m * attempt.MaximumScore);
        Assert.Contains(attempts, attempt => attempt.Answers.Exists(answer => answer.PointsEarned < 0));
        Assert.Contains(attempts, attempt => attempt.PendingCount > 0);
        Assert.All(attempts, attempt => Assert.Contains(attempt.Answers, answer => answer.QuizQuestion.Question.Type == QuestionType.Written));
        Assert.Equal(attempts.Count(attempt => attempt.Score is not null), await app.InDb(db => db.Set<GradeEntry>().CountAsync(line => line.Work == GradedWork.Quiz && line.WorkId == attempts[0].QuizId)));
    }

    [Fact]
    public async Task Student1_HasFinishedAndRunningWork_AndHasNotBegunTheFinal()
    {
        var mine = await app.InDb(db => db.Set<QuizAttempt>().Where(row => row.Student.User.UserName == "student1").Select(row => new { row.Quiz.Title, row.State, row.Deadline }).ToListAsync());
        Assert.Equal("Quick check", Assert.Single(mine, attempt => attempt.State == AttemptState.Running && attempt.Deadline == null).Title);
        Assert.Contains(mine, attempt => attempt.Title == "Midterm exam" && attempt.State == AttemptState.Submitted);
        Assert.DoesNotContain(mine, attempt => attempt.Title == "Final exam");
    }

    [Fact]
    public async Task Final_IsOpen_WithLongerTimeForTwo()
    {
        var own = await app.InDb(db => db.Set<DueDateExtension>().Where(row => row.Quiz.Title == "Final exam" && row.Quiz.Lecture.Topic.Course.Key.Contains("MATH101"))
            .Select(row => new { row.Student.User.UserName, row.TimeMultiplier, row.AllowanceMinutes, row.ClosesAt, row.Quiz.Settings.CloseDate, row.Quiz.Settings.OpenDate }).OrderBy(row => row.UserName).ToListAsync());
        Assert.Equal([("student6", 1.5m, 0), ("student7", 1m, 15)], own.Select(row => (row.UserName!, row.TimeMultiplier, row.AllowanceMinutes)));
        Assert.All(own, row => Assert.True(row.ClosesAt > row.CloseDate && row.OpenDate < TimeProvider.System.GetUtcNow() && row.CloseDate > TimeProvider.System.GetUtcNow()));
    }

    [Fact]
    public async Task Homeworks_TwoACourse_WithMarkedAndWaitingSubmissions()
    {
        var works = await app.InDb(db => db.Set<Homework>().Where(row => row.Lecture.Topic.Course.Key.Contains("MATH101")).Select(row => row.Id).ToListAsync());
        Assert.Equal(2, works.Count);
        var submissions = await app.InDb(db => db.Set<HomeworkSubmission>().AsNoTracking().Where(row => works.Contains(row.HomeworkId)).Include(row => row.Answers).ToListAsync());
        Assert.Contains(submissions, row => row.Status == HomeworkStatus.Submitted && row.Score is null);
        var graded = submissions.Where(row => row.Status == HomeworkStatus.Graded).ToList();
        Assert.InRange(graded.Select(row => row.Score).Distinct().Count(), 3, 20);
        Assert.All(graded, row => Assert.Equal(row.Answers.Sum(answer => answer.PointsEarned), row.Score));
        Assert.All(submissions, row => Assert.True(row.SubmittedAt <= TimeProvider.System.GetUtcNow()));
    }

    private static IQueryable<QuizAttempt> Attempts(Lms.Infrastructure.Persistence.LmsDbContext db, string course, string title) => db.Set<QuizAttempt>()
        .Where(row => row.Quiz.Title == title && row.Quiz.Lecture.Topic.Course.Key.Contains(course))
        .Include(row => row.Quiz).Include(row => row.Answers).ThenInclude(row => row.QuizQuestion).ThenInclude(row => row.Question).ThenInclude(row => row.Choices)
        .AsSplitQuery().AsNoTrackingWithIdentityResolution().OrderBy(row => row.Id);
}
