using System.Globalization;
using System.Text.RegularExpressions;
using Lms.E2E.Support;
using Microsoft.Playwright;

namespace Lms.E2E.Pages;

/// <summary>What a student does in the browser.</summary>
internal sealed class StudentDesk(Visitor student)
{
    private IPage Page => student.Page;

    private ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>Registers and signs in.</summary>
    public async Task RegisterAsync(string username, string nameInArabic, string grade)
    {
        await student.OpenAsync("/account/register");
        await Page.Locator("[name=username]").FillAsync(username);
        await Page.Locator("[name=gmail]").FillAsync($"{username}@journey.example");
        await Page.Locator("[name=password]").FillAsync(Site.Password);
        await Page.Locator("[name=name_ar]").FillAsync(nameInArabic);
        await Page.Locator("[name=name_en]").FillAsync("Journey Student");
        await Page.Locator("[name=national_id]").FillAsync("30905011234567");
        await Page.Locator("[name=birth_date]").FillAsync("2009-05-01");
        await Page.Locator("[name=gender]").SelectOptionAsync("female");
        await Page.Locator("[name=phone_number]").FillAsync("01012345678");
        await Page.Locator("[name=school_type]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Page.Locator("[name=grade]").SelectOptionAsync(new SelectOptionValue { Label = grade });
        await Page.Locator("[name=governorate]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Page.Locator("[name=area]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Page.Locator("[name=father_job]").FillAsync("Engineer");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Register", Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(new Regex("/account/sign-in.*done=registered"));
        await student.SignInAsync(username, Site.Password);
    }

    public async Task AskToJoinAsync(string course)
    {
        await student.OpenAsync("/student/courses");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Ask to join {course}", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Row, new PageGetByRoleOptions { Name = course }).GetByText("Waits for an answer")).ToBeVisibleAsync();
    }

    /// <summary>The page that is open says so by itself: nothing is loaded again.</summary>
    public Task HearsAsync(string what) => Assertions.Expect(Page.Locator(".toasts").GetByText(what)).ToBeVisibleAsync();

    public async Task RedeemAsync(string code, string balance)
    {
        await student.OpenAsync("/student/balance");
        await Page.Locator("[name=code]").FillAsync(code);
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Redeem", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Status).Filter(new LocatorFilterOptions { HasText = "Your code brought EGP" })).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator(".top-cards")).ToContainTextAsync(balance);
    }

    /// <summary>Goes to the course, buys a lecture from the balance and opens it.</summary>
    public async Task BuyAsync(string course, string lecture)
    {
        await student.OpenAsync("/student/courses");
        await Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = course, Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Buy {lecture}", Exact = true }).ClickAsync();
        await Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Buy", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByText("Open until").First).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = lecture, Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = lecture, Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>Plays a video until this second, pauses, and waits until that is stored.</summary>
    public async Task WatchAsync(string video, int seconds)
    {
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = video }).ClickAsync();
        await Assertions.Expect(Player(video)).ToHaveAttributeAsync("data-state", new Regex("ready|playing"));
        await Page.EvaluateAsync("() => standIn.play()");
        await Assertions.Expect(Player(video)).ToHaveAttributeAsync("data-state", "playing");
        await Page.WaitForFunctionAsync("seconds => standIn.position() >= seconds", seconds);
        await Page.EvaluateAsync("() => standIn.pause()");
        await Assertions.Expect(Player(video)).ToHaveAttributeAsync("data-stored", new Regex("^[0-9]+$"));
        Assert.InRange(int.Parse((await Player(video).GetAttributeAsync("data-stored"))!, CultureInfo.InvariantCulture), seconds, 600);
    }

    /// <summary>Marks the moment at hand, goes elsewhere in the video, and back to it; then lets go of it.</summary>
    public async Task MarksAsync(string what, int seconds)
    {
        await Page.Locator("[name=mark-text]").FillAsync(what);
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Mark this moment" }).ClickAsync();
        var mark = Page.GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { HasText = what });
        await Assertions.Expect(mark).ToBeVisibleAsync();
        await Page.EvaluateAsync("() => standIn.seek(0)");
        await mark.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Go to" }).ClickAsync();
        await Page.WaitForFunctionAsync("seconds => standIn.position() >= seconds", seconds);
        await Page.EvaluateAsync("() => standIn.pause()");
        await mark.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Delete the mark" }).ClickAsync();
        await Assertions.Expect(mark).ToHaveCountAsync(0);
    }

    /// <summary>Opens the page anew: the video goes on where it was left.</summary>
    public async Task ResumesAsync(string video, int seconds)
    {
        await Page.ReloadAsync();
        await student.SettleAsync();
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = video }).ClickAsync();
        await Assertions.Expect(Player(video)).ToHaveAttributeAsync("data-state", new Regex("ready|playing"));
        Assert.InRange(await Page.EvaluateAsync<double>("() => standIn.position()"), seconds, 600);
    }

    private ILocator Player(string video) => Page.Locator($"lms-video[data-title=\"{video}\"]");
}
