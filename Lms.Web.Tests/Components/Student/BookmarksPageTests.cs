using Bunit;
using Lms.Domain.Progress;
using Lms.Web.Components.Student.Bookmarks;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Student;

public sealed class BookmarksPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task TakeOut_RemovesIt_AndKeepsTheNotes()
    {
        var kept = await app.Given.LessonProgress();
        await app.InDb(db => db.Set<LessonProgress>().Where(row => row.Id == kept.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsBookmarked, true)));
        await SignIn(kept.Student.User.UserName!);
        var page = Open<BookmarksPage>("/student/bookmarks");

        Assert.Equal($"/student/courses/{kept.Lecture.Topic.CourseId}/lectures/{kept.LectureId}", page.WaitForElement("tbody a").GetAttribute("href"));
        Assert.Contains("written", page.Find("tbody").TextContent, StringComparison.Ordinal);
        page.Find("td.actions button").Click();

        page.WaitForAssertion(() => Assert.Contains("No bookmarks yet.", page.Markup, StringComparison.Ordinal));
        Assert.Equal("Read this again.", await app.InDb(db => db.Set<LessonProgress>().Where(row => row.Id == kept.Id && !row.IsBookmarked).Select(row => row.Notes).SingleAsync()));
    }
}
