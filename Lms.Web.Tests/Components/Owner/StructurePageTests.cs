using Bunit;
using Lms.Domain.Structure;
using Lms.Web.Components.Owner.Structure;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Owner;

public sealed class StructurePageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Subject_IsAddedWithItsGrades()
    {
        var grade = await app.Given.Grade();
        var page = await Opened(string.Empty);
        page.WaitForElement("header.page-heading button").Click();
        var name = $"Chemistry {Guid.NewGuid():N}";
        page.WaitForElement("[role=dialog] input[name=name]").Change(name);
        page.WaitForElements("[role=dialog] .checks label").First(label => label.TextContent == grade.Name).QuerySelector("input")!.Change(true);
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains(name, page.Find("ul.lines").TextContent, StringComparison.Ordinal));
        Assert.Equal(grade.Id, await app.InDb(db => db.Set<Subject>().Where(row => row.Name == name).Select(row => row.Grades.Single().Id).SingleAsync()));
    }

    [Fact]
    public async Task Grade_IsRenamed_AndARepeatedNameIsRefused()
    {
        var (grade, other) = (await app.Given.Grade(), await app.Given.Grade());
        var page = await Opened("?tab=grade");
        page.WaitForElement($"button[aria-label='Change {grade.Name}']").Click();
        page.WaitForElement("[role=dialog] input[name=name]").Change(other.Name);
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("already one with this name", page.Find("[role=dialog] .field .error").TextContent, StringComparison.Ordinal));
        var name = $"Grade {Guid.NewGuid():N}";
        page.WaitForElement("[role=dialog] input[name=name]").Change(name);
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains(name, page.Find("ul.lines").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Area_IsAddedToItsGovernorate()
    {
        var governorate = await app.Given.Governorate();
        var page = await Opened("?tab=area");
        page.WaitForElement("header.page-heading button").Click();
        page.WaitForElement("[role=dialog] input[name=name]").Change("By the river");
        page.WaitForElement("[role=dialog] select[name=governorate]").Change($"{governorate.Id}");
        page.WaitForElement("[role=dialog] form").Submit();
        page.WaitForAssertion(() => Assert.Contains("By the river", page.Find("ul.lines").TextContent, StringComparison.Ordinal));
        Assert.Equal(governorate.Id, await app.InDb(db => db.Set<Area>().Where(row => row.Name == "By the river").Select(row => row.GovernorateId).SingleAsync()));
    }

    [Fact]
    public async Task Delete_InUse_IsRefusedInTheDialog_OtherwiseItGoes()
    {
        var used = (await app.Given.Student()).GradeId!.Value;
        var name = await app.InDb(db => db.Set<Grade>().Where(row => row.Id == used).Select(row => row.Name).SingleAsync());
        var free = await app.Given.Grade();
        var page = await Opened("?tab=grade");
        page.WaitForElement($"button[aria-label='Delete {name}']").Click();
        page.WaitForElement("[role=dialog] .button.danger").Click();
        page.WaitForAssertion(() => Assert.Contains("still in use", page.Find("[role=dialog] .refusal").TextContent, StringComparison.Ordinal));
        page.WaitForElement("[role=dialog] .buttons .button.quiet").Click();
        page.WaitForElement($"button[aria-label='Delete {free.Name}']").Click();
        page.WaitForElement("[role=dialog] .button.danger").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll($"button[aria-label='Delete {free.Name}']")));
    }

    private async Task<IRenderedComponent<StructurePage>> Opened(string query)
    {
        await SignIn((await app.Given.SiteOwner()).UserName!);
        return Open<StructurePage>("/owner/structure" + query);
    }
}
