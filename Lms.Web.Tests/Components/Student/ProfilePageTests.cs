using Bunit;
using Lms.Domain.Accounts;
using Lms.Web.Components.Student.Profile;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Components.Student;

public sealed class ProfilePageTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Save_StoresWhatWasTyped_AndSaysSo()
    {
        var student = await app.Given.Student();
        await SignIn(student.User.UserName!);
        var page = Open<ProfilePage>("/student/profile");

        page.WaitForElement("input[name=name_en]").Change("Mona Adel");
        page.Find("section[aria-labelledby=about-title] form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Your profile is stored.", page.Markup, StringComparison.Ordinal));
        Assert.Equal("Mona Adel", await app.InDb(db => db.Set<Lms.Domain.Accounts.Student>().Where(row => row.Id == student.Id).Select(row => row.NameEn).SingleAsync()));
    }

    [Fact]
    public async Task Save_Wrong_SaysItBesideTheField()
    {
        await SignIn((await app.Given.Student()).User.UserName!);
        var page = Open<ProfilePage>("/student/profile");
        page.WaitForElement("input[name=phone_number]").Change("123");
        page.Find("section[aria-labelledby=about-title] form").Submit();
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("input[name=phone_number]").GetAttribute("aria-invalid")));
        Assert.NotEqual("true", page.Find("input[name=name_ar]").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task AnotherGovernorate_ClearsTheArea()
    {
        await SignIn((await app.Given.Student()).User.UserName!);
        var page = Open<ProfilePage>("/student/profile");
        page.WaitForElement("select[name=governorate]").Change(string.Empty);
        page.WaitForAssertion(() => Assert.Single(page.FindAll("select[name=area] option")));
    }

    [Fact]
    public async Task TimeZone_IsRemembered()
    {
        var student = await app.Given.Student();
        await SignIn(student.User.UserName!);
        var page = Open<ProfilePage>("/student/profile");
        page.WaitForElement("select[name=time_zone]").Change("Europe/Berlin");
        page.Find("section[aria-labelledby=reading-title] form.form").Submit();
        var navigation = Services.GetRequiredService<Bunit.TestDoubles.BunitNavigationManager>();
        page.WaitForAssertion(() => Assert.Contains(navigation.History, moved => moved.Options.ForceLoad));
        Assert.Equal("Europe/Berlin", await app.InDb(db => db.Set<User>().Where(row => row.Id == student.UserId).Select(row => row.TimeZone).SingleAsync()));
    }

    [Fact]
    public async Task Download_WritesOneFile()
    {
        await SignIn((await app.Given.Student()).User.UserName!);
        var shell = JSInterop.SetupModule("./shell.js");
        shell.Mode = JSRuntimeMode.Loose;
        var page = Open<ProfilePage>("/student/profile");
        page.WaitForElement("section[aria-labelledby=data-title] button").Click();
        page.WaitForAssertion(() => Assert.Single(shell.Invocations["download"]));
        Assert.StartsWith("my-data-", (string)shell.Invocations["download"][0].Arguments[0]!, StringComparison.Ordinal);
    }
}
