using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Grading;
using Lms.Domain.Quizzes;
using Lms.Domain.Strengths;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Strengths;

public sealed class GetLearningViewTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Strengths_AreWhatCountingAnswerByAnswerGives()
    {
        var (student, lecture) = await Learner();
        var quiz = await app.Given.Quiz(lecture, settings => (settings.AllowMultipleAttempts, settings.MaxAttempts) = (true, 0), written: false);
        for (var number = 1; number <= 4; number++)
            await app.Given.Attempt(quiz, student, right: number > 2, number: number, startedAt: number <= 3 ? Given.Now.AddDays(-40) : Given.Now.AddDays(-1));
        await app.Given.Attempt(quiz, student, isRunning: true, number: 5);
        var hidden = await app.Given.Quiz(lecture, settings => settings.ScoreVisibility = ReviewVisibility.AfterClose, written: false);
        await app.Given.Attempt(hidden, student, right: false);
        await app.Given.Attempt(quiz, right: false);
        var homework = await app.Given.Homework(lecture);
        await app.Given.Submission(homework, student);

        var view = await Of(student.User);

        var answers = await app.InDb(db => db.Set<AttemptAnswer>().AsNoTracking().Include(row => row.Attempt).Include(row => row.QuizQuestion).ThenInclude(row => row.Question)
            .Where(row => row.Attempt.StudentId == student.Id && row.Attempt.QuizId == quiz.Id && row.Attempt.State == AttemptState.Submitted).ToListAsync());
        foreach (var question in quiz.Questions)
        {
            var own = answers.Where(row => row.QuizQuestion.Question.LessonId == question.Question.LessonId).ToList();
            var lesson = Assert.Single(view.Subjects.SelectMany(subject => subject.Lessons), lesson => lesson.LessonId == question.Question.LessonId);
            var recent = own.Where(row => row.Attempt.StartedAt > Given.Now.AddDays(-30)).ToList();
            Assert.Equal((own.Count, own.Count(row => row.Result == AnswerResult.Correct), recent.Count, recent.Count(row => row.Result == AnswerResult.Correct)),
                (lesson.Tally.Answered, lesson.Tally.Correct, lesson.Tally.RecentAnswered, lesson.Tally.RecentCorrect));
            Assert.Equal((4, 2, 50, true, lecture.Id), (lesson.Tally.Answered, lesson.Tally.Correct, lesson.Tally.Percent, lesson.IsWeak, lesson.LectureId));
        }

        var unseen = hidden.Questions.Select(row => row.Question.LessonId).ToHashSet();
        Assert.DoesNotContain(view.Subjects.SelectMany(subject => subject.Lessons), lesson => unseen.Contains(lesson.LessonId) || lesson.LessonId == homework.Questions[0].Question.LessonId);
    }

    [Theory]
    [InlineData(10, 5, 5, 4, Trend.Better)]
    [InlineData(10, 8, 5, 2, Trend.Worse)]
    [InlineData(10, 6, 5, 3, Trend.Steady)]
    [InlineData(10, 6, 2, 2, Trend.Unknown)]
    [InlineData(4, 3, 3, 3, Trend.Unknown)]
    public void Trend_ComparesLatelyWithBefore(int answered, int correct, int recentAnswered, int recentCorrect, Trend trend) =>
        Assert.Equal(trend, new AnswerTally(answered, correct, recentAnswered, recentCorrect).Trend);

    [Fact]
    public async Task Next_PutsFirstWhatCannotWait_AndSaysWhy_InEightCommands()
    {
        var (student, lecture) = await Learner();
        var video = await app.Given.Video(lecture);
        var running = await app.Given.Quiz(lecture, written: false);
        await app.Given.Attempt(running, student, isRunning: true);
        var due = await app.Given.Homework(lecture, closes: Given.Now.AddDays(1));
        var live = await app.Given.LiveClass(lecture, startsAt: Given.Now.AddMinutes(5));

        LearningView? view = null;
        var commands = await app.CountSql(async () => view = await Of(student.User));

        Assert.Equal(
            [(NextReason.Running, NextKind.Quiz, running.Id), (NextReason.RoomOpen, NextKind.LiveClass, live.Id), (NextReason.ToDo, NextKind.Homework, due.Id), (NextReason.Missing, NextKind.Item, lecture.Id)],
            view!.Next.Select(step => (step.Reason, step.Kind, step.Id)));
        Assert.Equal((video.Id, lecture.Topic.CourseId), (view.Next[^1].Item!.ItemId, view.Next[^1].CourseId!.Value));
        Assert.Equal(lecture.Topic.CourseId, Assert.Single(view.Courses).CourseId);
        Assert.True(commands.Count <= 8, string.Join("\n\n", commands));
    }

    [Fact]
    public async Task Teacher_HasNoLearningView() =>
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(async () => await Of((await app.Given.Teacher()).User)));

    private async Task<(Student Student, Lecture Lecture)> Learner()
    {
        var (student, lecture) = (await app.Given.Student(), await app.Given.Lecture());
        await app.Given.Enrollment(student, lecture.Topic.Course);
        await app.Given.Purchase(student, lecture);
        return (student, lecture);
    }

    private Task<LearningView> Of(User user) => app.As(user, (GetLearningView verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
}
