using Lms.Domain.Access;
using Lms.Domain.Courses;
using Lms.Domain.Homeworks;
using Lms.Domain.Lectures;
using Lms.Domain.Quizzes;
using Lms.Domain.Topics;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Lectures;

public sealed class DeleteLectureTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Lecture_TakesItsHomeworkAndQuizzesAlong()
    {
        var lecture = await LectureWithWork();
        await Delete(lecture);
        Assert.False(await app.InDb(db => db.Set<Homework>().AnyAsync(row => row.LectureId == lecture.Id)));
        Assert.False(await app.InDb(db => db.Set<Quiz>().AnyAsync(row => row.LectureId == lecture.Id)));
    }

    [Fact]
    public async Task Topic_TakesHomeworkAndQuizzesAlong()
    {
        var lecture = await LectureWithWork();
        await app.As(lecture.Topic.Course.Teacher.User, async (DeleteTopic verb, Actor actor) =>
        {
            await verb.Handle(actor, lecture.TopicId, CancellationToken.None);
            return true;
        });
        Assert.False(await app.InDb(db => db.Set<Lecture>().AnyAsync(row => row.Id == lecture.Id)));
    }

    [Fact]
    public async Task HandedInWork_Stays()
    {
        var lecture = await LectureWithWork();
        var student = await app.Given.Student();
        await app.InDb(async db =>
        {
            var homework = await db.Set<Homework>().SingleAsync(row => row.LectureId == lecture.Id);
            db.Add(new HomeworkSubmission { HomeworkId = homework.Id, StudentId = student.Id, SubmittedAt = Given.Now });
            return await db.SaveChangesAsync();
        });
        Assert.Equal(LectureRefusals.HasPurchases, await Acting.Refused(() => Delete(lecture)));
        Assert.True(await app.InDb(db => db.Set<Homework>().AnyAsync(row => row.LectureId == lecture.Id)));
    }

    private async Task<Lecture> LectureWithWork()
    {
        var homework = await app.Given.Homework();
        var lecture = homework.Lecture;
        var question = await app.Given.Question(lecture.Topic.Course.Teacher);
        await app.InDb(async db =>
        {
            var quiz = new Quiz { LectureId = lecture.Id, Title = "Quick check", CreatedAt = Given.Now };
            var section = new QuizSection { Name = "Part one" };
            quiz.Sections.Add(section);
            quiz.Questions.Add(new QuizQuestion { QuestionId = question.Id, Section = section });
            db.Add(quiz);
            return await db.SaveChangesAsync();
        });
        return lecture;
    }

    private Task<bool> Delete(Lecture lecture) => app.As(lecture.Topic.Course.Teacher.User, async (DeleteLecture verb, Actor actor) =>
    {
        await verb.Handle(actor, lecture.Id, CancellationToken.None);
        return true;
    });
}
