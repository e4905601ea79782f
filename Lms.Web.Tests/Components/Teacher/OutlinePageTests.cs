using Bunit;
using Lms.Domain.Courses;
using Lms.Domain.LiveClasses;
using Lms.Domain.Materials;
using Lms.Domain.Notes;
using Lms.Web.Components.Shared;
using Lms.Web.Components.Teacher.Outline;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher;

public sealed class OutlinePageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Text_IsTriedOut_Written_AndStandsInItsLecture()
    {
        var lecture = await app.Given.Lecture();
        var page = await OpenAsync(lecture.Topic.Course);

        await Press(page, $"button[aria-label='New text in {lecture.Name}']");
        page.WaitForElement("[role=dialog] input[name=title]").Change("Signs");
        page.WaitForElement("[role=dialog] textarea").Change("Mind <b>them</b>: \\(x^2\\)<script>alert(1)</script>");
        await Press(page, "[role=dialog] button:contains('As students see it')");
        page.WaitForAssertion(() => Assert.Contains("<b>them</b>", page.Find("[role=dialog] .formatted").InnerHtml, StringComparison.Ordinal));
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForElement("button[aria-label='Edit Signs']");
        var body = await app.InDb(db => db.Set<Note>().Where(row => row.LectureId == lecture.Id).Select(row => row.Body).SingleAsync());
        Assert.Contains("<math", body, StringComparison.Ordinal);
        Assert.DoesNotContain("script", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_IsChanged_AndDeleted()
    {
        var note = await app.Given.Note();
        var page = await OpenAsync(note.Lecture.Topic.Course);

        await Press(page, $"button[aria-label='Edit {note.Title}']");
        page.WaitForElement("[role=dialog] input[name=title]").Change("Better");
        page.WaitForElement("[role=dialog] form").Submit();
        await Press(page, "button[aria-label='Delete Better']");
        await Press(page, "[role=dialog] button.danger");

        await EventuallyAsync(async db => !await db.Set<Note>().AnyAsync(row => row.Id == note.Id));
    }

    [Fact]
    public async Task LiveClass_IsPlannedInItsLecture()
    {
        var lecture = await app.Given.Lecture();
        var page = await OpenAsync(lecture.Topic.Course);

        await Press(page, $"button[aria-label='New live class in {lecture.Name}']");
        page.WaitForElement("[role=dialog] input[name=title]").Change("Before the exam");
        page.WaitForElement("[role=dialog] input[name=starts_at]").Change("2030-01-01T10:00");
        page.WaitForElement("[role=dialog] input[name=join_url]").Change("https://zoom.example/j/7");
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForElement("li.lecture a[href^='/teacher/live-classes/']");
        Assert.Equal("Before the exam", await app.InDb(db => db.Set<LiveClass>().Where(row => row.LectureId == lecture.Id).Select(row => row.Title).SingleAsync()));
    }

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
    public async Task Dropped_VideoInAnotherLecture_MovesThere()
    {
        var video = await app.Given.Video();
        var other = await app.Given.Video(await app.Given.Lecture(video.Lecture.Topic, order: 2));
        var page = await OpenAsync(video.Lecture.Topic.Course);
        page.WaitForElement("li.lecture");

        await page.InvokeAsync(() => page.FindComponent<SortArea>().Instance.Drop("Video", video.Id, other.LectureId, 1));

        await EventuallyAsync(db => db.Set<Video>().AnyAsync(row => row.Id == video.Id && row.LectureId == other.LectureId && row.Order == 2));
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
    public async Task Hide_AndPrice_AreStoredInPlace_AndAWrongPriceSpringsBack()
    {
        var lecture = await app.Given.Lecture(price: 100m);
        var page = await OpenAsync(lecture.Topic.Course);

        page.WaitForElement("li.lecture button.shown").Click();
        await EventuallyAsync(db => db.Set<Lecture>().AnyAsync(row => row.Id == lecture.Id && !row.IsVisible));
        page.WaitForElement($"li[data-sort-id='{lecture.Id}'] button.price").Click();
        page.WaitForElement("form.editor input").Change("80");
        page.WaitForElement("form.editor").Submit();
        await EventuallyAsync(db => db.Set<Lecture>().AnyAsync(row => row.Id == lecture.Id && row.Price == 80m));
        page.WaitForElement($"li[data-sort-id='{lecture.Id}'] button.price").Click();
        page.WaitForElement("form.editor label + label input").Change("90");
        page.WaitForElement("form.editor").Submit();

        page.WaitForAssertion(() => Assert.Contains("Discount cannot exceed the price.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("80.00", page.Find($"li[data-sort-id='{lecture.Id}'] button.price").TextContent, StringComparison.Ordinal));
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
    public async Task EditVideo_BringsItsAddress()
    {
        var video = await app.Given.Video();
        var page = await OpenAsync(video.Lecture.Topic.Course);

        page.WaitForElement($"button[aria-label='Edit {video.Name}']").Click();

        page.WaitForAssertion(() => Assert.Equal(video.VideoUrl, page.Find("[role=dialog] input[name=video_url]").GetAttribute("value")));
    }

    [Fact]
    public async Task NewMaterial_IsUploadedToItsLecture()
    {
        var lecture = await app.Given.Lecture();
        var page = await OpenAsync(lecture.Topic.Course);

        page.WaitForElement($"button[aria-label='New material in {lecture.Name}']").Click();
        page.WaitForElement("[role=dialog] input[name=title]").Change("Sheet 1");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary([.. "%PDF-1.7 a sheet"u8], "sheet.pdf"));
        page.WaitForElement("[role=dialog] .coming");
        page.WaitForElement("[role=dialog] form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Sheet 1", page.Find("li.lecture .content").TextContent, StringComparison.Ordinal));
        Assert.True(await app.InDb(db => db.Set<Material>().AnyAsync(row => row.LectureId == lecture.Id && row.Title == "Sheet 1")));
    }

    [Fact]
    public async Task DeleteLecture_SaysWhatGoesWithIt_AndABoughtOneCanOnlyBeHidden()
    {
        var lecture = await app.Given.Lecture();
        var bought = await app.Given.Lecture(lecture.Topic, order: 2);
        await app.Given.Video(lecture);
        await app.Given.Purchase(lecture: bought);
        var page = await OpenAsync(lecture.Topic.Course);

        page.WaitForElement($"button[aria-label='Delete {bought.Name}']").Click();
        page.WaitForAssertion(() => Assert.Contains("Students have paid for it", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        page.WaitForElement("[role=dialog] .buttons button").Click();
        await EventuallyAsync(db => db.Set<Lecture>().AnyAsync(row => row.Id == bought.Id && !row.IsVisible));
        page.WaitForElement($"button[aria-label='Delete {lecture.Name}']").Click();
        page.WaitForAssertion(() => Assert.Contains("its 1 videos and 0 materials", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        page.WaitForElement("[role=dialog] button.danger").Click();

        page.WaitForAssertion(() => Assert.Equal([bought.Name], page.FindAll("li.lecture strong").Select(one => one.TextContent)));
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

    private async Task<IRenderedComponent<OutlinePage>> OpenAsync(Course course)
    {
        await SignIn(course.Teacher.User.UserName!);
        return Open<OutlinePage>($"/teacher/courses/{course.Id}", parameters => parameters.Add(one => one.CourseId, course.Id));
    }

    /// <summary>Storing happens after showing: waits for it, without a wish for how long.</summary>
}
