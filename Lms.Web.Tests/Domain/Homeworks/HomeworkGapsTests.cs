using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Homeworks;

public sealed class HomeworkGapsTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Gaps_OfAHomeworkInOrder_AreNone() => Assert.Empty(HomeworkGaps.Of(await Read(await app.Given.Homework(written: true)), Given.Now));

    [Fact]
    public async Task Gaps_OfEverythingWrong_AreAllFound_AndOnlyTheMissingQuestionPrevents()
    {
        var homework = await app.Given.Homework(written: true, isPublished: false, closes: Given.Now);
        await app.InDb(async db =>
        {
            await db.Set<Homework>().Where(row => row.Id == homework.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsActive, false).SetProperty(row => row.ModelAnswer, string.Empty));
            await db.Set<Lecture>().Where(row => row.Id == homework.LectureId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsVisible, false));
            await db.Set<Course>().Where(row => row.Id == homework.Lecture.Topic.CourseId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsActive, false));
            await db.Set<Choice>().Where(row => row.QuestionId == homework.Questions[0].QuestionId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsCorrect, false));
            await db.Set<Question>().Where(row => row.Id == homework.Questions[1].QuestionId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Explanation, (string?)null));
            return await db.Set<HomeworkQuestion>().Where(row => row.HomeworkId == homework.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsDropped, true));
        });
        var gaps = HomeworkGaps.Of(await Read(homework), Given.Now);
        Assert.Equal(
            [
                new(HomeworkGap.HasClosed), new(HomeworkGap.IsInactive), new(HomeworkGap.LectureHidden), new(HomeworkGap.CourseInactive), new(HomeworkGap.NoPoints),
                new(HomeworkGap.NoKey, 1, homework.Questions[0].QuestionId), new(HomeworkGap.NothingToCompare, 2, homework.Questions[1].QuestionId),
            ],
            gaps);
        Assert.All(gaps, gap => Assert.False(gap.Prevents));
        Assert.True(await Publish(homework)); // advice prevents nothing

        var empty = await app.Given.Homework(isPublished: false);
        await app.InDb(db => db.Set<HomeworkQuestion>().Where(row => row.HomeworkId == empty.Id).ExecuteDeleteAsync());
        Assert.Equal((HomeworkGap.NoQuestions, true), (Assert.Single(HomeworkGaps.Of(await Read(empty), Given.Now)) is var one ? (one.Gap, one.Prevents) : default));
        Assert.Equal(["is_published"], (await Acting.Refused(() => Publish(empty))).Complaints.Keys);
    }

    private Task<HomeworkDetail> Read(Homework homework) => app.As(homework.Lecture.Topic.Course.Teacher.User, (GetHomework verb, Actor actor) => verb.Handle(actor, homework.Id, default));

    private async Task<bool> Publish(Homework homework) =>
        (await app.As(homework.Lecture.Topic.Course.Teacher.User, (ChangeHomework verb, Actor actor) => verb.Handle(actor, homework.Id, Input.Of(new HomeworkDraft { IsPublished = true }), default))).Summary.IsPublished;
}
