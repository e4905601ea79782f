using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Extensions;
using Lms.Domain.Lectures;
using Lms.Domain.Workload;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Lectures;

public sealed class GetLecturePageTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Open_HasEverythingToLearnWith_InNineCommands()
    {
        var lecture = await app.Given.Lecture();
        var second = await app.Given.Video(lecture, order: 2);
        var first = await app.Given.Video(lecture, order: 1);
        await app.Given.Video(lecture, isActive: false);
        var material = await app.Given.Material(lecture);
        await app.Given.Material(lecture, isActive: false);
        var student = await app.Given.Student(balance: 20m);
        await app.Given.Enrollment(student, lecture.Topic.Course);
        var purchase = await app.Given.Purchase(student, lecture);
        await app.Given.VideoProgress(student, first, 95);
        await app.Given.VideoProgress(student, second, 40);
        await app.Given.LessonProgress(student, lecture, "Mind the sign.");

        LecturePage? page = null;
        var commands = await app.CountSql(async () => page = await Of(student.User, lecture.Id));
        Assert.Equal((LectureLock.None, purchase.EffectiveExpiry, 20m, 60), (page!.Lock, page.AccessEnds, page.Balance, page.Percent));
        Assert.Equal(("Mind the sign.", false), (page.Notes, page.IsBookmarked));
        Assert.Equal([first.Id, second.Id], page.Videos.Select(video => video.Id));
        Assert.Equal([(570, 0), (240, 240)], page.Videos.Select(video => (video.PositionSeconds, video.ResumeSeconds)));
        Assert.All(page.Videos, video => Assert.Equal(first.VideoUrl, video.VideoUrl));
        Assert.Equal(material.Id, Assert.Single(page.Materials).Id);
        Assert.True(commands.Count <= 9, string.Join("\n\n", commands));
    }

    [Fact]
    public async Task Work_SaysWhereTheStudentStands()
    {
        var lecture = await app.Given.Lecture();
        var later = await app.Given.Homework(lecture, opens: Given.Now.AddDays(2), closes: Given.Now.AddDays(9));
        var missed = await app.Given.Homework(lecture, closes: Given.Now.AddDays(-1));
        await app.Given.Homework(lecture, isPublished: false);
        var extended = await app.Given.Quiz(lecture, settings => settings.CloseDate = Given.Now.AddDays(-1));
        var open = await app.Given.Quiz(lecture);
        var student = await app.Given.Student();
        await app.Given.Purchase(student, lecture);
        await app.InDb(async db =>
        {
            db.Add(new DueDateExtension { QuizId = extended.Id, StudentId = student.Id, ClosesAt = Given.Now.AddDays(3), GrantedById = lecture.Topic.Course.Teacher.UserId, CreatedAt = Given.Now });
            return await db.SaveChangesAsync();
        });

        var page = await Of(student.User, lecture.Id);
        Assert.Equal(
            [(WorkKind.Homework, missed.Id, WorkState.Missed), (WorkKind.Quiz, extended.Id, WorkState.ToDo), (WorkKind.Homework, later.Id, WorkState.NotOpenYet), (WorkKind.Quiz, open.Id, WorkState.ToDo)],
            page.Work.Select(item => (item.Kind, item.Id, item.State)));
        Assert.Equal(10m, page.Work[^1].TotalPoints);
    }

    [Fact]
    public async Task Neighbours_FollowTheOrderOfTheCourse_AcrossTopics()
    {
        var course = await app.Given.Course();
        var (second, first) = (await app.Given.Topic(course, order: 2), await app.Given.Topic(course, order: 1));
        var after = await app.Given.Lecture(second, order: 1);
        var here = await app.Given.Lecture(first, order: 2);
        await app.Given.Lecture(first, order: 3, isVisible: false);
        var before = await app.Given.Lecture(first, order: 1);
        var student = await app.Given.Student();

        var page = await Of(student.User, here.Id);
        Assert.Equal((before.Id, after.Id), (page.Previous!.Id, page.Next!.Id));
        Assert.Null((await Of(student.User, before.Id)).Previous);
        Assert.Null((await Of(student.User, after.Id)).Next);
    }

    [Fact]
    public async Task Locked_HasNamesButNoAddressesAndNoMaterials()
    {
        var lecture = await app.Given.Lecture();
        var video = await app.Given.Video(lecture);
        await app.Given.Material(lecture);
        var student = await app.Given.Student();
        var page = await Of(student.User, lecture.Id);
        Assert.Equal((LectureLock.NotEnrolled, null), (page.Lock, page.AccessEnds));
        Assert.Equal((video.Name, null), (page.Videos.Single().Name, page.Videos.Single().VideoUrl));
        Assert.Empty(page.Materials);
        Assert.Equal(string.Empty, page.Notes);
    }

    [Fact]
    public async Task Hidden_OnlyForThoseWhoPaidOrKeptNotes()
    {
        var lecture = await app.Given.Lecture(isVisible: false);
        var (stranger, lapsed, writer) = (await app.Given.Student(), await app.Given.Student(), await app.Given.Student());
        await app.Given.Purchase(lapsed, lecture, expired: true);
        await app.Given.Purchase(writer, lecture, expired: true);
        await app.Given.LessonProgress(writer, lecture);
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Of(stranger.User, lecture.Id)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Of(lapsed.User, lecture.Id)));
        Assert.Equal("Read this again.", (await Of(writer.User, lecture.Id)).Notes);
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Of(writer.User, 99_999_999)));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Of(lecture.Topic.Course.Teacher.User, lecture.Id)));
    }

    private Task<LecturePage> Of(User user, int lectureId) => app.As(user, (GetLecturePage verb, Actor actor) => verb.Handle(actor, lectureId, CancellationToken.None));
}
