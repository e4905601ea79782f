using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Dashboards;
using Lms.Domain.Enrollments;
using Lms.Domain.Homeworks;
using Lms.Domain.Progress;
using Lms.Domain.Workload;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Dashboards;

public sealed class GetStudentDashboardTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Courses_ExplainTheirPercentage()
    {
        var student = await app.Given.Student(balance: 12.5m);
        var course = await app.Given.Course();
        var topic = await app.Given.Topic(course);
        var open = await app.Given.Lecture(topic, order: 1);
        var lapsed = await app.Given.Lecture(topic, order: 2);
        var unbought = await app.Given.Lecture(topic, order: 3);
        var (done, half, untouched) = (await app.Given.Video(open, order: 1), await app.Given.Video(open, order: 2), await app.Given.Video(open, order: 3));
        var (ended, never) = (await app.Given.Video(lapsed), await app.Given.Video(unbought));
        await app.Given.Video(unbought, isActive: false);
        await app.Given.Video(await app.Given.Lecture(topic, isVisible: false));
        await app.Given.Enrollment(student, course);
        await app.Given.Enrollment(student, status: EnrollmentStatus.Pending);
        await app.Given.Purchase(student, open);
        await app.Given.Purchase(student, lapsed, expired: true);
        await app.Given.VideoProgress(student, done, 92);
        await app.Given.VideoProgress(student, half, 50);
        await app.Given.VideoProgress(video: untouched, percent: 100);

        var board = await Of(student.User);
        Assert.Equal((12.5m, true, 1), (board.Balance, board.MayAct, board.PendingRequests));
        var progress = Assert.Single(board.Courses);
        Assert.Equal((course.Id, 5, 1, 4, 30), (progress.CourseId, progress.ItemCount, progress.DoneCount, progress.MissingCount, progress.Percent));
        Assert.Equal(
            [(half.Id, MissingReason.PartlyDone), (untouched.Id, MissingReason.NotStarted), (ended.Id, MissingReason.AccessEnded), (never.Id, MissingReason.NotBought)],
            progress.FirstMissing.Select(item => (item.ItemId, item.Reason)));
        Assert.Equal(50, progress.FirstMissing[0].PercentDone);
    }

    [Fact]
    public async Task Courses_NameOnlyTheFirstMissingOfEach()
    {
        var student = await app.Given.Student();
        for (var i = 0; i < 2; i++)
        {
            var lecture = await app.Given.Lecture();
            for (var order = 1; order <= CourseProgressReading.MostMissing + 2; order++)
                await app.Given.Video(lecture, order: order);
            await app.Given.Enrollment(student, lecture.Topic.Course);
        }

        var board = await Of(student.User);
        Assert.All(board.Courses, course =>
        {
            Assert.Equal(CourseProgressReading.MostMissing, course.FirstMissing.Count);
            Assert.Equal(CourseProgressReading.MostMissing + 2, course.MissingCount);
        });
        Assert.Equal(2, board.Courses.Count);
    }

    [Fact]
    public async Task Continue_IsTheLastWatchedOpenVideoFirst()
    {
        var student = await app.Given.Student();
        var lecture = await app.Given.Lecture();
        await app.Given.Purchase(student, lecture);
        await app.Given.VideoProgress(student, await app.Given.Video(lecture), 30);
        var last = await app.Given.VideoProgress(student, await app.Given.Video(lecture), 60);
        await app.Given.VideoProgress(student, await app.Given.Video(lecture), 95);
        await app.Given.VideoProgress(student, await app.Given.Video(), 20);

        var items = (await Of(student.User)).Continue;
        Assert.Equal(2, items.Count);
        Assert.Equal((last.VideoId, lecture.Name, lecture.Topic.Course.Name, last.PositionSeconds, 60), (items[0].VideoId, items[0].LectureName, items[0].CourseName, items[0].PositionSeconds, items[0].PercentWatched));
    }

    [Fact]
    public async Task ExpiringAndNotifications_ComeNewestAndSoonest_InElevenCommands()
    {
        var student = await app.Given.Student();
        var soon = await app.Given.Purchase(student, await app.Given.Lecture(availableDays: 2));
        var sooner = await app.Given.Purchase(student, await app.Given.Lecture(availableDays: 1));
        await app.Given.Purchase(student, await app.Given.Lecture(availableDays: 30));
        await app.Given.Purchase(student, await app.Given.Lecture(availableDays: 1), expired: true);
        await app.Given.Notification(student.User, isRead: true);
        var newest = await app.Given.Notification(student.User);
        await app.Given.Enrollment(student);

        StudentDashboard? board = null;
        var commands = await app.CountSql(async () => board = await Of(student.User));
        Assert.Equal([sooner.LectureId, soon.LectureId], board!.Expiring.Select(item => item.LectureId));
        Assert.Equal(newest.Id, board.Notifications[0].Id);
        Assert.Equal((2, 1), (board.Notifications.Count, board.UnreadNotifications));
        Assert.True(commands.Count <= 11, string.Join("\n\n", commands));
    }

    [Fact]
    public async Task Work_ToDoComesDueFirst_ResultsOutlastAccess()
    {
        var student = await app.Given.Student();
        var (open, lapsed) = (await app.Given.Lecture(), await app.Given.Lecture());
        await app.Given.Purchase(student, open);
        await app.Given.Purchase(student, lapsed, expired: true);
        var whenever = await app.Given.Homework(open);
        var tomorrow = await app.Given.Quiz(open, settings => settings.CloseDate = Given.Now.AddDays(1));
        await app.Given.Homework(open, opens: Given.Now.AddDays(GetStudentDashboard.SoonDays + 1));
        await app.Given.Homework(lapsed);
        var marked = await app.Given.Homework(lapsed);
        await app.InDb(async db =>
        {
            db.Add(new HomeworkSubmission { HomeworkId = marked.Id, StudentId = student.Id, Status = HomeworkStatus.Graded, Score = 1.5m, SubmittedAt = Given.Now });
            return await db.SaveChangesAsync();
        });

        StudentDashboard? board = null;
        var commands = await app.CountSql(async () => board = await Of(student.User));
        Assert.Equal([(WorkKind.Quiz, tomorrow.Id), (WorkKind.Homework, whenever.Id)], board!.ToDo.Select(item => (item.Kind, item.Id)));
        Assert.Equal((2, marked.Id, 1.5m, 2m), (board.ToDoCount, Assert.Single(board.Results).Id, board.Results[0].Score, board.Results[0].TotalPoints));
        Assert.True(commands.Count <= 11, string.Join("\n\n", commands));
    }

    [Fact]
    public async Task Others_AreRefused()
    {
        foreach (var user in new[] { (await app.Given.Teacher()).User, await app.Given.SiteOwner() })
            Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Of(user)));
    }

    private Task<StudentDashboard> Of(User user) => app.As(user, (GetStudentDashboard verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
}
