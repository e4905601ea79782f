using Bunit;
using Lms.Domain.Courses;
using Lms.Domain.LiveClasses;
using Lms.Domain.Materials;
using Lms.Domain.Notes;
using Lms.Web.Components.Shared;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher;

/// <summary>The outline page: a lecture and what is in it.</summary>
public sealed class OutlineLecturesTests(LmsApp app) : OutlinePageTest(app)
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
}
