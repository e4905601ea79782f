using Bunit;
using Lms.Domain.Accounts;
using Lms.Web.Components.Owner.Teachers;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Owner;

public sealed class TeachersPageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Create_MakesTheAccount_AndListsIt()
    {
        var subject = await app.Given.Subject();
        var page = await Opened();
        page.WaitForElement("header.page-heading button").Click();
        var name = $"Mona {Guid.NewGuid():N}"[..16];
        Write(page, "name", name);
        Write(page, "username", $"mona.{Guid.NewGuid():N}"[..14]);
        Write(page, "gmail", $"{Guid.NewGuid():N}@given.example");
        Write(page, "password", "a Long pass 77!");
        Write(page, "phone", "01012345678");
        page.WaitForElement("[role=dialog] select[name=gender]").Change("female");
        page.WaitForElement("[role=dialog] select[name=subject_id]").Change($"{subject.Id}");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=dialog]")));
        page.WaitForAssertion(() => Assert.Contains(name, page.Find("tbody").TextContent, StringComparison.Ordinal));
        var stored = await app.InDb(db => db.Set<Lms.Domain.Accounts.Teacher>().Include(row => row.User).SingleAsync(row => row.User.Name == name));
        Assert.Equal((subject.Id, Gender.Female, true), (stored.SubjectId!.Value, stored.Gender, stored.User.IsActive));
    }

    [Fact]
    public async Task Create_Empty_SaysWhatIsMissingAtEachField()
    {
        var page = await Opened();
        page.WaitForElement("header.page-heading button").Click();
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("[role=dialog] input[name=name]").GetAttribute("aria-invalid")));
        Assert.True(page.FindAll("[role=dialog] .field .error").Count >= 6);
    }

    [Fact]
    public async Task Change_KeepsThePassword_AndStoresTheRest()
    {
        var teacher = await app.Given.Teacher();
        var grade = await app.Given.Grade();
        var page = await Opened($"?q={Uri.EscapeDataString(teacher.User.Name)}");
        page.WaitForElement("td.actions button").Click();
        page.WaitForAssertion(() => Assert.Contains("Lectures sold", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        Write(page, "biography", "Teaches gladly.");
        page.WaitForElements("[role=dialog] .checks label").Single(label => label.TextContent == grade.Name).QuerySelector("input")!.Change(true);
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=dialog]")));
        var stored = await app.InDb(db => db.Set<Lms.Domain.Accounts.Teacher>().Include(row => row.User).Include(row => row.Grades).SingleAsync(row => row.Id == teacher.Id));
        Assert.Equal(("Teaches gladly.", teacher.User.PasswordHash, grade.Id), (stored.Biography, stored.User.PasswordHash, stored.Grades.Single().Id));
    }

    [Fact]
    public async Task SwitchOff_SaysWhatFollows_AndDoesIt()
    {
        var teacher = await app.Given.Teacher();
        var page = await Opened($"?q={Uri.EscapeDataString(teacher.User.Name)}");
        await Press(page, "td.actions button", 1);
        page.WaitForAssertion(() => Assert.Contains("nor their assistants", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal));
        page.WaitForElement("[role=dialog] .buttons .button").Click();
        page.WaitForAssertion(() => Assert.Contains("Off", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.False(await app.InDb(db => db.Set<User>().Where(row => row.Id == teacher.UserId).Select(row => row.IsActive).SingleAsync()));
    }

    [Fact]
    public async Task Delete_WithCourses_SaysWhyNot()
    {
        var busy = (await app.Given.Course()).Teacher;
        var page = await Opened($"?q={Uri.EscapeDataString(busy.User.Name)}");
        await Press(page, "td.actions button", 2);
        page.WaitForAssertion(() => Assert.Contains("cannot be deleted", page.Find("[role=dialog] h2").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Delete_WithoutCourses_Deletes()
    {
        var free = await app.Given.Teacher();
        var page = await Opened($"?q={Uri.EscapeDataString(free.User.Name)}");
        await Press(page, "td.actions button", 2);
        page.WaitForElement("[role=dialog] .button.danger:enabled").Click();
        page.WaitForAssertion(() => Assert.Contains("Nothing matches", page.Markup, StringComparison.Ordinal));
        Assert.False(await app.InDb(db => db.Set<User>().AnyAsync(row => row.Id == free.UserId)));
    }

    private static void Write(IRenderedComponent<TeachersPage> page, string field, string text) =>
        page.WaitForElement($"[role=dialog] [name={field}]").Change(text);

    private async Task<IRenderedComponent<TeachersPage>> Opened(string query = "")
    {
        await SignIn((await app.Given.SiteOwner()).UserName!);
        return Open<TeachersPage>("/owner/teachers" + query);
    }
}
