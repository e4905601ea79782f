using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Domain.Progress;
using Lms.Domain.TaughtStudents;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.TaughtStudents;

public sealed class TaughtStudentsTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task List_CountsOnlyWhatBelongsToTheTeacher()
    {
        var lecture = await app.Given.Lecture();
        var course = lecture.Topic.Course;
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, course);
        await app.Given.Enrollment(student, await app.Given.Course(course.Teacher), EnrollmentStatus.Pending);
        await app.Given.Enrollment(student);
        await app.Given.Purchase(student, lecture);
        var latest = await app.Given.Purchase(student, await app.Given.Lecture(lecture.Topic), expired: true);
        await app.Given.Purchase(student);
        var assistant = await app.Given.Assistant(course.Teacher);

        var row = Assert.Single((await List(assistant.User, new TaughtStudentFilter())).Items);

        Assert.Equal((student.Id, student.Code, student.NameAr, student.Grade!.Name), (row.Id, row.Code, row.Name, row.GradeName));
        Assert.Equal((1, 1, 2, 1, true), (row.Courses, row.PendingRequests, row.Purchases, row.RunningPurchases, row.CanAccessCourses));
        Assert.True(row.LastPurchaseAt > latest.PurchasedAt);
    }

    [Fact]
    public async Task List_FiltersSearchAndOrder()
    {
        var lecture = await app.Given.Lecture();
        var course = lecture.Topic.Course;
        var (with, without, asking) = (await app.Given.Student(), await app.Given.Student(), await app.Given.Student(grade: await app.Given.Grade()));
        foreach (var student in new[] { with, without })
            await app.Given.Enrollment(student, course);
        await app.Given.Enrollment(asking, course, EnrollmentStatus.Pending);
        await app.Given.Purchase(with, lecture);
        var teacher = course.Teacher.User;

        Assert.Equal(new[] { with.Id, without.Id }.Order(), (await Ids(teacher, new TaughtStudentFilter())).Order());
        Assert.Equal([with.Id], await Ids(teacher, new TaughtStudentFilter { HasAccess = true, CourseId = course.Id }));
        Assert.Equal([without.Id], await Ids(teacher, new TaughtStudentFilter { HasAccess = false }));
        Assert.Equal([asking.Id], await Ids(teacher, new TaughtStudentFilter { Status = EnrollmentStatus.Pending, GradeId = asking.GradeId }));
        Assert.Equal([without.Id], await Ids(teacher, new TaughtStudentFilter(), new PageRequest(Search: without.NameEn)));
        Assert.Equal([without.Id, with.Id], await Ids(teacher, new TaughtStudentFilter(), new PageRequest(Order: ["-code"])));
        Assert.Contains(with.Id, await Ids(await app.Given.SiteOwner(), new TaughtStudentFilter { CourseId = course.Id }));
        Assert.Empty(await Ids((await app.Given.Teacher()).User, new TaughtStudentFilter { CourseId = course.Id }));
        Assert.Equal(["course", "grade"], (await Acting.Refused(() => Ids(teacher, new TaughtStudentFilter { CourseId = 999999999, GradeId = 999999999 }))).Complaints.Keys);
    }

    [Fact]
    public async Task Detail_ShowsTheTeachersPartOnly_InThreeCommands()
    {
        var lecture = await app.Given.Lecture();
        var student = await app.Given.Student();
        var enrollment = await app.Given.Enrollment(student, lecture.Topic.Course);
        var purchase = await app.Given.Purchase(student, lecture);
        await app.Given.Enrollment(student);
        await app.Given.Purchase(student);
        var teacher = lecture.Topic.Course.Teacher.User;

        TaughtStudentDetail? detail = null;
        var sql = await app.CountSql(async () => detail = await Detail(teacher, student.Id));

        Assert.Equal([enrollment.Id], detail!.Enrollments.Select(row => row.Id));
        Assert.Equal([purchase.Id], detail.Purchases.Select(row => row.Id));
        Assert.Equal((student.Id, 1, 1), (detail.Student.Id, detail.Student.Courses, detail.Student.Purchases));
        Assert.Equal(3, sql.Count);
        var everything = await Detail(await app.Given.SiteOwner(), student.Id);
        Assert.Equal((2, 2), (everything.Enrollments.Count, everything.Purchases.Count));
    }

    [Fact]
    public async Task Detail_ForeignOrUnknown_IsNotFound()
    {
        var student = await app.Given.Student();
        await app.Given.Enrollment(student);
        var teacher = (await app.Given.Teacher()).User;
        foreach (var id in new[] { student.Id, 999999999 })
            Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Detail(teacher, id)));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Detail(student.User, student.Id)));
    }

    [Fact]
    public async Task Dashboard_ShowsWhatWaitsLongestAndEndsFirst_InThreeCommands()
    {
        var topic = await app.Given.Topic();
        var waiting = new List<int>();
        for (var i = 0; i < 6; i++)
            waiting.Add((await app.Given.Enrollment(course: topic.Course, status: EnrollmentStatus.Pending)).Id);
        var student = (await app.Given.Enrollment(course: topic.Course)).Student;
        var soon = await app.Given.Purchase(student, await app.Given.Lecture(topic, availableDays: 3));
        await app.Given.Purchase(student, await app.Given.Lecture(topic, availableDays: 30));
        await app.Given.Enrollment(status: EnrollmentStatus.Pending);
        var assistant = await app.Given.Assistant(topic.Course.Teacher);

        AssistantDashboard? board = null;
        var sql = await app.CountSql(async () => board = await app.As(assistant.User, (GetAssistantDashboard verb, Actor actor) => verb.Handle(actor, CancellationToken.None)));

        Assert.Equal((6, 1, 1), (board!.PendingCount, board.ExpiringCount, board.StudentCount));
        Assert.Equal((0, 0), (board.HomeworkToMark, board.AnswersToMark));
        Assert.Equal(waiting.Take(5), board.Pending.Select(row => row.Id));
        Assert.Equal([soon.Id], board.Expiring.Select(row => row.Id));
        Assert.Equal(3, sql.Count);
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => app.As(student.User, (GetAssistantDashboard verb, Actor actor) => verb.Handle(actor, CancellationToken.None))));
    }

    [Fact]
    public async Task Progress_IsOfTheTeachersCoursesOnly_AndOfNobodyElsesStudent()
    {
        var video = await app.Given.Video();
        var course = video.Lecture.Topic.Course;
        var student = await app.Given.Student();
        await app.Given.Video(video.Lecture, order: 2);
        await app.Given.Enrollment(student, course);
        await app.Given.Enrollment(student);
        await app.Given.VideoProgress(student, video, 95);
        var assistant = (await app.Given.Assistant(course.Teacher)).User;

        var progress = Assert.Single(await Progress(assistant, student.Id));

        Assert.Equal((course.Id, 2, 1, 50), (progress.CourseId, progress.ItemCount, progress.DoneCount, progress.Percent));
        Assert.Equal(GeneralRefusals.NotFound, (await Acting.Refused(async () => await Progress((await app.Given.Teacher()).User, student.Id))));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(async () => await Progress(await app.Given.SiteOwner(), student.Id)));
    }

    private Task<IReadOnlyList<CourseProgress>> Progress(User user, int id) => app.As(user, (GetStudentProgressForStaff verb, Actor actor) => verb.Handle(actor, id, CancellationToken.None));

    private Task<Page<TaughtStudentSummary>> List(User user, TaughtStudentFilter filter, PageRequest? request = null) =>
        app.As(user, (ListStudentsOfTeacher verb, Actor actor) => verb.Handle(actor, Input.Of(filter), request ?? new PageRequest(), CancellationToken.None));

    private async Task<IEnumerable<int>> Ids(User user, TaughtStudentFilter filter, PageRequest? request = null) => (await List(user, filter, request)).Items.Select(row => row.Id);

    private Task<TaughtStudentDetail> Detail(User user, int id) => app.As(user, (GetStudentForStaff verb, Actor actor) => verb.Handle(actor, id, CancellationToken.None));
}
