using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Materials;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Materials;

public sealed class ListMaterialsOfCourseTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Materials_ComeInTheOrderOfTheCourse()
    {
        var course = await app.Given.Course();
        var (second, first) = (await app.Given.Topic(course, order: 2), await app.Given.Topic(course, order: 1));
        var (late, early) = (await app.Given.Lecture(first, order: 2), await app.Given.Lecture(first, order: 1));
        var wanted = new List<Material>();
        foreach (var lecture in new[] { await app.Given.Lecture(second), late, early })
            wanted.Add(await app.Given.Material(lecture));
        wanted.Reverse();
        await app.Given.Material();
        var page = await Listed(course.Teacher.User, course, new PageRequest());
        Assert.Equal(wanted.Select(one => one.Id), page.Items.Select(row => row.Id));
        Assert.Equal((first.Id, first.Name, course.Name, "sheet.pdf", 1000L), (page.Items[0].TopicId, page.Items[0].TopicName, page.Items[0].CourseName, page.Items[0].FileName, page.Items[0].FileLength));
        Assert.Equal([wanted[1].Id], (await Listed(course.Teacher.User, course, new PageRequest(Search: late.Name))).Items.Select(row => row.Id));
        Assert.Equal((1, 3), ((await Listed(course.Teacher.User, course, new PageRequest(1, 1))).Items.Count, (await Listed(course.Teacher.User, course, new PageRequest(1, 1))).Count));
    }

    [Fact]
    public async Task Student_SeesWhatIsActiveAndBought()
    {
        var lecture = await app.Given.Lecture();
        var course = lecture.Topic.Course;
        var material = await app.Given.Material(lecture);
        await app.Given.Material(lecture, isActive: false);
        await app.Given.Material(await app.Given.Lecture(lecture.Topic));
        var student = await app.Given.Student();
        Assert.Empty((await Listed(student.User, course, new PageRequest())).Items);
        await app.Given.Purchase(student, lecture);
        Assert.Equal([material.Id], (await Listed(student.User, course, new PageRequest())).Items.Select(row => row.Id));
    }

    [Fact]
    public async Task ForeignOrUnknownCourse_IsNotFound()
    {
        var course = await app.Given.Course();
        var stranger = await app.Given.Teacher();
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Listed(stranger.User, course, new PageRequest())));
        var owner = await app.Given.SiteOwner();
        Assert.Empty((await Listed(owner, course, new PageRequest())).Items);
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => app.As(owner, (ListMaterialsOfCourse verb, Actor actor) => verb.Handle(actor, 2_000_000_000, new PageRequest(), default))));
    }

    private Task<Page<MaterialSummary>> Listed(User user, Course course, PageRequest request) =>
        app.As(user, (ListMaterialsOfCourse verb, Actor actor) => verb.Handle(actor, course.Id, request, default));
}
