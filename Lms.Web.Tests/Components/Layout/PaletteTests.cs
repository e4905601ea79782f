using Bunit;
using Lms.Domain.Access;
using Lms.Web.Components.Layout.Palette;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Components.Layout;

public sealed class PaletteTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Typing_FindsPages_AndEnterGoesThere()
    {
        var teacher = await app.Given.Teacher();
        await SignIn(teacher.User.UserName!);
        var palette = Render<CommandPalette>(parameters => parameters.Add(one => one.Role, Role.Teacher));
        palette.WaitForElement(".open").Click();
        palette.WaitForElement("input").Input("enroll");
        Assert.Equal("Enrollments", palette.Find("[aria-selected=true] .title").TextContent);
        palette.Find("input").KeyDown("Enter");
        Assert.EndsWith("/teacher/enrollments", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Empty(palette.FindAll("[role=dialog]"));
    }

    [Fact]
    public async Task Arrows_GoRound()
    {
        var teacher = await app.Given.Teacher();
        await SignIn(teacher.User.UserName!);
        var palette = Render<CommandPalette>(parameters => parameters.Add(one => one.Role, Role.Teacher));
        palette.WaitForElement(".open").Click();
        var last = palette.FindAll("[role=option]")[^1].Id;
        palette.Find("input").KeyDown("ArrowUp");
        Assert.Equal(last, palette.Find("input").GetAttribute("aria-activedescendant"));
        palette.Find("input").KeyDown("ArrowDown");
        Assert.Equal("palette-0", palette.Find("input").GetAttribute("aria-activedescendant"));
    }
}
