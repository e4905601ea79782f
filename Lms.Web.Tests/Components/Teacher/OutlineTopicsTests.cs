using Bunit;
using Lms.Domain.Courses;
using Lms.Web.Components.Teacher.Outline;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher;

/// <summary>The outline page: its topics, their order, and the page itself.</summary>
public sealed class OutlineTopicsTests(LmsApp app) : OutlinePageTest(app)
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task MoveDown_ShowsTheNewOrderAtOnce_SaysIt_AndStoresIt()
    {
        var first = await app.Given.Lecture(order: 1);
        var second = await app.Given.Lecture(first.Topic, order: 2);
        var page = await OpenAsync(first.Topic.Course);

        page.WaitForElement($"button[aria-label='Move {first.Name} down']").Click();

        page.WaitForAssertion(() => Assert.Equal([second.Name, first.Name], page.FindAll("li.lecture strong").Select(one => one.TextContent)));
        Assert.Contains(page.FindAll("[role=status]"), one => one.TextContent == $"{first.Name} now stands at place 2 of 2 in {first.Topic.Name}.");
        await EventuallyAsync(db => db.Set<Lecture>().AnyAsync(row => row.Id == first.Id && row.Order == 2));
    }

    [Fact]
    public async Task MoveUp_AtTheTopOfATopic_GoesIntoTheTopicBefore()
    {
        var above = await app.Given.Topic(order: 1);
        var lecture = await app.Given.Lecture(await app.Given.Topic(above.Course, order: 2));
        var page = await OpenAsync(above.Course);

        page.WaitForElement($"button[aria-label='Move {lecture.Name} up']").Click();

        await EventuallyAsync(db => db.Set<Lecture>().AnyAsync(row => row.Id == lecture.Id && row.TopicId == above.Id));
    }

    [Fact]
    public async Task Move_AfterSomebodyAddedATopic_SpringsBackAndSaysWhy()
    {
        var first = await app.Given.Topic(order: 1);
        await app.Given.Topic(first.Course, order: 2);
        var page = await OpenAsync(first.Course);
        page.WaitForElement($"button[aria-label='Move {first.Name} down']");
        var late = await app.Given.Topic(first.Course, order: 3);

        page.Find($"button[aria-label='Move {first.Name} down']").Click();

        page.WaitForAssertion(() => Assert.Contains("The order must name everything", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal(first.Name, page.Find("section.topic h2").TextContent));
        page.WaitForAssertion(() => Assert.Contains(late.Name, page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task NewTopicLectureAndVideo_AreAdded_AndAWrongAddressIsToldAtItsField()
    {
        var course = await app.Given.Course();
        var page = await OpenAsync(course);

        page.WaitForElement(".empty button").Click();
        page.WaitForElement("[role=dialog] input[name=name]").Change("Waves");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForElement("button[aria-label='New lecture in Waves']").Click();
        page.WaitForElement("[role=dialog] input[name=name]").Change("Standing waves");
        page.WaitForElement("[role=dialog] input[name=price]").Change("60");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForElement("button[aria-label='New video in Standing waves']").Click();
        page.WaitForElement("[role=dialog] input[name=name]").Change("Nodes");
        page.WaitForElement("[role=dialog] input[name=video_url]").Change("not an address");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForElement("[role=dialog] input[name=video_url][aria-invalid]");
        page.WaitForElement("[role=dialog] select[name=platform]").Change("vdocipher");
        page.WaitForElement("[role=dialog] input[name=video_url]").Change("0123456789abcdef0123456789abcdef");
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Nodes", page.Find("li.lecture .content").TextContent, StringComparison.Ordinal));
        Assert.True(await app.InDb(db => db.Set<Video>().AnyAsync(row => row.Name == "Nodes" && row.Lecture.Topic.CourseId == course.Id && row.Platform == VideoPlatform.VdoCipher)));
    }

    [Fact]
    public async Task DeleteTopic_BoughtMeanwhile_SaysWhyNot()
    {
        var topic = await app.Given.Topic();
        var page = await OpenAsync(topic.Course);
        page.WaitForElement($"button[aria-label='Delete {topic.Name}']").Click();
        await app.Given.Purchase(lecture: await app.Given.Lecture(topic));

        page.WaitForElement("[role=dialog] button.danger").Click();

        page.WaitForAssertion(() => Assert.Contains("This topic has purchased lectures", page.Find("[role=dialog] [role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task GoingToAnotherCourse_ShowsThatOne_AndWhatWasLeftOpenIsClosed()
    {
        var first = await app.Given.Topic();
        var second = await app.Given.Topic(await app.Given.Course(first.Course.Teacher));
        var page = await OpenAsync(first.Course);
        page.WaitForElement($"button[aria-label='Delete {first.Name}']").Click();
        page.WaitForElement("[role=dialog]");

        page.Render(parameters => parameters.Add(one => one.CourseId, second.CourseId));

        page.WaitForAssertion(() => Assert.Equal(second.Name, page.Find("section.topic h2").TextContent));
        Assert.Empty(page.FindAll("[role=dialog]"));
    }

    [Fact]
    public async Task ForeignCourse_IsNotThere()
    {
        var foreign = await app.Given.Course();
        await SignIn((await app.Given.Teacher()).User.UserName!);

        var page = Open<OutlinePage>($"/teacher/courses/{foreign.Id}", parameters => parameters.Add(one => one.CourseId, foreign.Id));

        page.WaitForAssertion(() => Assert.Contains("Not found.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }
}
