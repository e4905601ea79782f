using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.OwnRecords;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.OwnRecords;

public sealed class CollectOwnRecordsTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Student_GetsTheirOwnRows_AndNobodyElses()
    {
        var (student, other) = (await app.Given.Student(), await app.Given.Student());
        var lecture = await app.Given.Lecture();
        foreach (var one in new[] { student, other })
        {
            await app.Given.Enrollment(one, lecture.Topic.Course);
            await app.Given.Purchase(one, lecture);
            await app.Given.VideoProgress(one, await app.Given.Video(lecture), 40);
            await app.Given.LessonProgress(one, lecture, $"Notes of {one.Id}");
            await app.Given.Notification(one.User);
        }

        var export = await Of(student.User);
        Assert.Equal((student.User.UserName, student.Code), (export.Account.Username, export.Student!.Profile.Code));
        Assert.Equal((1, 1, 1, 1), (export.Student.Enrollments.Count, export.Student.Purchases.Count, export.Student.VideoProgress.Count, export.Notifications.Count));
        Assert.Equal($"Notes of {student.Id}", Assert.Single(export.Student.KeptLectures).Notes);
        Assert.All(export.Student.Purchases, row => Assert.Equal(student.Id, row.StudentId));
        Assert.Empty(export.Student.HomeworkSubmissions);
        Assert.Empty(export.Student.QuizAttempts);
        Assert.Empty(export.Student.BalanceTransactions);
        Assert.Empty(export.Sessions);
    }

    [Fact]
    public async Task Teacher_HasAnAccountButNoStudentData()
    {
        var teacher = await app.Given.Teacher();
        Assert.Null((await Of(teacher.User)).Student);
    }

    private Task<PersonalRecords> Of(User user) => app.As(user, (CollectOwnRecords verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
}
