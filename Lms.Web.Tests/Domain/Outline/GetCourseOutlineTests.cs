using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Dashboards;
using Lms.Domain.Enrollments;
using Lms.Domain.Lectures;
using Lms.Domain.Outline;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Outline;

public sealed class GetCourseOutlineTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Teacher_SeesTheWholeTreeInOrder_InThreeCommands()
    {
        var course = await app.Given.Course();
        var second = await app.Given.Topic(course, order: 2, isActive: false);
        var first = await app.Given.Topic(course, order: 1);
        var hidden = await app.Given.Lecture(first, isVisible: false, order: 2);
        var lecture = await app.Given.Lecture(first, price: 100, discount: 30, order: 1);
        var off = await app.Given.Video(lecture, isActive: false, order: 2);
        var video = await app.Given.Video(lecture, order: 1);
        await app.Given.Material(lecture, isActive: false);
        await app.Given.Purchase(lecture: lecture);

        CourseOutline? outline = null;
        var commands = await app.CountSql(async () => outline = await Of(course.Teacher.User, course));
        Assert.Equal([first.Id, second.Id], outline!.Topics.Select(topic => topic.Id));
        Assert.Equal([lecture.Id, hidden.Id], outline.Topics[0].Lectures.Select(row => row.Id));
        Assert.Empty(outline.Topics[1].Lectures);
        var row = outline.Topics[0].Lectures[0];
        Assert.Equal((70m, 1, 1), (row.FinalPrice, row.MaterialCount, row.PurchaseCount));
        Assert.Equal([video.Id, off.Id], row.Videos.Select(one => one.Id));
        Assert.Equal((null, null, null), (row.Lock, row.Percent, outline.Balance));
        Assert.True(commands.Count <= 3, string.Join("\n\n", commands));
    }

    [Fact]
    public async Task Student_SeesWhatIsOnShowAndWhatTheyPaidFor_WithLocksAndProgress()
    {
        var course = await app.Given.Course();
        var topic = await app.Given.Topic(course, order: 1);
        var closed = await app.Given.Topic(course, order: 2, isActive: false);
        var open = await app.Given.Lecture(topic, order: 1);
        var lapsed = await app.Given.Lecture(topic, order: 2);
        var fresh = await app.Given.Lecture(topic, order: 3);
        await app.Given.Lecture(topic, isVisible: false, order: 4);
        var kept = await app.Given.Lecture(closed, isVisible: false);
        await app.Given.Topic(course, order: 3, isActive: false);
        var done = await app.Given.Video(open, order: 1);
        var half = await app.Given.Video(open, order: 2);
        await app.Given.Video(open, isActive: false, order: 3);
        await app.Given.Video(fresh);
        await app.Given.Video(kept);
        await app.Given.Material(open);
        await app.Given.Material(open, isActive: false);
        var student = await app.Given.Student(balance: 75m);
        await app.Given.Enrollment(student, course);
        await app.Given.Purchase(student, lapsed, expired: true);
        var purchase = await app.Given.Purchase(student, open);
        await app.Given.Purchase(student, kept);
        await app.Given.VideoProgress(student, done, 95);
        await app.Given.VideoProgress(student, half, 50);
        await app.Given.VideoProgress(video: half, percent: 95);

        CourseOutline? outline = null;
        var commands = await app.CountSql(async () => outline = await Of(student.User, course));
        Assert.Equal([topic.Id, closed.Id], outline!.Topics.Select(row => row.Id));
        Assert.Equal([kept.Id], outline.Topics[1].Lectures.Select(row => row.Id));
        var lectures = outline.Topics[0].Lectures;
        Assert.Equal([open.Id, lapsed.Id, fresh.Id], lectures.Select(row => row.Id));
        Assert.Equal([LectureLock.None, LectureLock.AccessEnded, LectureLock.NotBought], lectures.Select(row => row.Lock!.Value));
        Assert.Equal([64, 0, 0], lectures.Select(row => row.Percent!.Value));
        Assert.Equal(purchase.EffectiveExpiry, lectures[0].AccessEnds);
        Assert.Equal([(95, true), (50, false)], lectures[0].Videos.Select(row => (row.PercentWatched, row.IsCompleted)));
        Assert.Equal((1, 0), (lectures[0].MaterialCount, lectures[0].PurchaseCount));
        Assert.Equal((45, 75m, true), (outline.Percent, outline.Balance, outline.MayAct));
        Assert.True(commands.Count <= 4, string.Join("\n\n", commands));
        var dashboard = (await app.As(student.User, (GetStudentDashboard verb, Actor actor) => verb.Handle(actor, CancellationToken.None))).Courses.Single();
        Assert.Equal((dashboard.Percent, dashboard.MissingCount), (outline.Percent, outline.MissingCount));
        Assert.NotEmpty(outline.FirstMissing);
        Assert.Equal(dashboard.FirstMissing, outline.FirstMissing);
    }

    [Theory]
    [InlineData(null, LectureLock.NotEnrolled)]
    [InlineData(EnrollmentStatus.Pending, LectureLock.RequestPending)]
    [InlineData(EnrollmentStatus.Rejected, LectureLock.RequestRejected)]
    [InlineData(EnrollmentStatus.Approved, LectureLock.NotBought)]
    public async Task Student_LockFollowsTheRequest(EnrollmentStatus? status, LectureLock expected)
    {
        var lecture = await app.Given.Lecture();
        var student = await app.Given.Student();
        if (status is { } answered)
            await app.Given.Enrollment(student, lecture.Topic.Course, answered);
        var outline = await Of(student.User, lecture.Topic.Course);
        Assert.Equal(expected, outline.Topics.Single().Lectures.Single().Lock);
        Assert.Equal(status, outline.Course.EnrollmentStatus);
    }

    [Fact]
    public async Task Student_Suspended_IsLockedOutOfWhatTheyBought()
    {
        var lecture = await app.Given.Lecture();
        var student = await app.Given.Student(status: StudentStatus.Suspended);
        await app.Given.Enrollment(student, lecture.Topic.Course);
        await app.Given.Purchase(student, lecture);
        var outline = await Of(student.User, lecture.Topic.Course);
        Assert.Equal(LectureLock.AccountSuspended, outline.Topics.Single().Lectures.Single().Lock);
        Assert.False(outline.MayAct);
    }

    [Fact]
    public async Task OutOfReach_Is404()
    {
        var course = await app.Given.Course(isActive: false);
        foreach (var user in new[] { (await app.Given.Student()).User, (await app.Given.Teacher()).User })
            Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Of(user, course)));
        Assert.Empty((await Of((await app.Given.Assistant(course.Teacher)).User, course)).Topics);
    }

    private Task<CourseOutline> Of(User user, Course course) => app.As(user, (GetCourseOutline verb, Actor actor) => verb.Handle(actor, course.Id, CancellationToken.None));
}
