using System.Text.RegularExpressions;
using Lms.Domain.Access;
using Lms.E2E.Pages;
using Lms.E2E.Support;
using Microsoft.Playwright;

namespace Lms.E2E.Gates;

/// <summary>Every page there is, seen by the one it is for, left to right and right to left, light and dark: see <see cref="PageCheck"/>.</summary>
[Collection(SiteTests.Name)]
public sealed partial class EveryPageTests(Site site)
{
    private static readonly string[] Languages = ["en", "ar"];

    public static TheoryData<Role, string> Roles
    {
        get
        {
            var rows = new TheoryData<Role, string>();
            foreach (var role in Enum.GetValues<Role>())
            {
                foreach (var language in Languages)
                    rows.Add(role, language);
            }

            return rows;
        }
    }

    public static TheoryData<string?, string> Visitors => new() { { null, "en" }, { null, "ar" }, { "student2", "en" }, { "student2", "ar" } };

    [Theory]
    [MemberData(nameof(Roles))]
    public Task Pages_OfARole_AreSound(Role role, string language) => site.PlayAsync($"{role} {language}", async stage =>
    {
        var visitor = await stage.EnterAsync(SitePages.Player(role), new Look(language, ColorScheme.Light));
        if (role == Role.Student)
            await VideoPlayers.ServeAsync(visitor.Page.Context);
        var check = new PageCheck(visitor);
        foreach (var address in SitePages.Of(role))
            await check.LookAtAsync(address);
        await FollowAsync(check, role);
        check.AssertSound();
    });

    [Theory]
    [MemberData(nameof(Visitors))]
    public Task Pages_OfNoRole_AreSound(string? username, string language) => site.PlayAsync($"{username ?? "nobody"} {language}", async stage =>
    {
        var check = new PageCheck(await stage.EnterAsync(username, new Look(language, ColorScheme.Light)));
        foreach (var address in SitePages.OfNoRole)
            await check.LookAtAsync(address);
        await check.LookAtAsync("/there-is-no-such-page", 404);
        check.AssertSound();
    });

    [Fact]
    public Task Explorer_OfTheJsonInterfaces_IsSound() => site.PlayAsync("explorer", async stage =>
    {
        var check = new PageCheck(await stage.EnterAsync());
        await check.LookAtAsync("/docs/index.html", landmark: ".opblock");
        check.AssertSound();
    });

    /// <summary>Pages of one thing are found as people find them: a link leads there. One of each kind is looked at.</summary>
    private static async Task FollowAsync(PageCheck check, Role role)
    {
        var open = SitePages.DetailsOf(role).ToList();
        while (open.Select(route => (Route: route, Link: check.Links.FirstOrDefault(link => Pattern(route).IsMatch(link)))).FirstOrDefault(found => found.Link is not null) is { Link: { } link } found)
        {
            open.Remove(found.Route);
            await check.LookAtAsync(link);
        }

        Assert.True(open.Count == 0, $"No link on the pages of {SitePages.Player(role)} leads to {string.Join(", ", open)}\n{string.Join('\n', check.Findings)}");
    }

    /// <summary>The addresses that a route matches: parameters are numbers, or words without a slash.</summary>
    private static Regex Pattern(string route) =>
        new("^" + Parameter().Replace(Regex.Escape(route).Replace("\\{", "{", StringComparison.Ordinal), found => found.Value.Contains(":int", StringComparison.Ordinal) ? "[0-9]+" : "[^/?#]+") + "$");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
