using System.Net;
using System.Text.RegularExpressions;
using Lms.Domain.Mail;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Account;

/// <summary>Registering, confirming and resetting by mail, on our own pages.</summary>
public sealed partial class AccountMailTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string NewPassword = "Blue-Lantern-77";

    [Fact]
    public async Task Forgot_LinkSetsANewPassword_EndsEverySignIn_AndWorksOnce()
    {
        var student = await app.Given.Student();
        using var before = await Browser.LoggedIn(app, student.User.UserName!);
        using var browser = Browser.Of(app);
        var sent = await (await WebPage.OpenAsync(browser, "/account/forgot-password")).SendAsync("forgot", ("email", student.User.Email!));
        Assert.Contains("If an account has that address", (await sent.FollowAsync()).Text, StringComparison.Ordinal);

        var link = await LinkTo(student.User.Email!, "Reset your password");
        Assert.StartsWith("/account/reset-password?user=", link, StringComparison.Ordinal);
        var page = await WebPage.OpenAsync(browser, link);
        var weak = await page.SendAsync("reset", ("new_password", "00000000"));
        Assert.Equal(HttpStatusCode.BadRequest, weak.Status);
        Assert.Equal("This password is too common. This password is entirely numeric.", weak.ErrorOf("new_password"));
        Assert.Equal("true", weak.Document.QuerySelector("#field-new_password")!.GetAttribute("aria-invalid"));

        Assert.Equal("/account/sign-in?done=password", (await page.SendAsync("reset", ("new_password", NewPassword))).Next);
        (await before.Get("/api/accounts/profile/me/")).Is(HttpStatusCode.Unauthorized);
        (await Browser.Bare(app).Post("/api/accounts/login/", new { username = student.User.UserName, password = NewPassword })).Is(HttpStatusCode.OK);
        var again = await page.SendAsync("reset", ("new_password", "Green-Lantern-88"));
        Assert.Contains("This link is no longer valid.", again.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgot_UnknownAddress_AnswersTheSame_AndSendsNothing()
    {
        using var browser = Browser.Of(app);
        var address = $"nobody_{Given.Number()}@given.example";
        var sent = await (await WebPage.OpenAsync(browser, "/account/forgot-password")).SendAsync("forgot", ("email", address));
        Assert.Equal("/account/forgot-password?done=sent", sent.Next);
        Assert.False(await app.InDb(db => db.Set<OutgoingMail>().AnyAsync(mail => mail.To == address)));
    }

    [Fact]
    public async Task Forgot_AtMostThreeMailsAnHour()
    {
        var user = await app.Given.User();
        using var browser = Browser.Of(app);
        var page = await WebPage.OpenAsync(browser, "/account/forgot-password");
        for (var i = 0; i < 5; i++)
            Assert.Equal("/account/forgot-password?done=sent", (await page.SendAsync("forgot", ("email", user.Email!))).Next);
        Assert.Equal(3, await app.InDb(db => db.Set<OutgoingMail>().CountAsync(mail => mail.To == user.Email)));
    }

    [Fact]
    public async Task Forgot_ReaderOfArabic_GetsArabic()
    {
        var user = await app.Given.User();
        await app.InDb(db => db.Users.Where(row => row.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Locale, "ar")));
        using var browser = Browser.Of(app);
        await (await WebPage.OpenAsync(browser, "/account/forgot-password")).SendAsync("forgot", ("email", user.Email!));
        Assert.StartsWith("/account/reset-password?user=", await LinkTo(user.Email!, "إعادة تعيين كلمة المرور"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_LinkOfAnotherAccount_IsRefused()
    {
        var user = await app.Given.User();
        var victim = await app.Given.User();
        using var browser = Browser.Of(app);
        await (await WebPage.OpenAsync(browser, "/account/forgot-password")).SendAsync("forgot", ("email", user.Email!));
        var link = (await LinkTo(user.Email!, "Reset your password")).Replace($"user={user.Id}&", $"user={victim.Id}&", StringComparison.Ordinal);
        var page = await (await WebPage.OpenAsync(browser, link)).SendAsync("reset", ("new_password", NewPassword));
        Assert.Contains("This link is no longer valid.", page.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_ConfirmsAndSignsIn()
    {
        var number = Given.Number();
        var usual = await app.Given.Usual();
        var type = await app.Given.SchoolType();
        var address = $"page_{number}@register.example";
        using var browser = Browser.Of(app);
        var page = await WebPage.OpenAsync(browser, "/account/register");
        var empty = await page.SendAsync("register");
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Equal("This field may not be blank.", empty.ErrorOf("username"));
        Assert.Equal("This field is required.", empty.ErrorOf("grade"));
        Assert.Contains(empty.Document.QuerySelectorAll("#refused a"), link => link.GetAttribute("href") == "/account/register#field-national_id");

        var done = await page.SendAsync(
            "register",
            ("username", $"page_{number}"), ("gmail", address), ("password", NewPassword), ("name_ar", "منى"), ("name_en", "Mona"),
            ("national_id", $"{40_000_000_000_000 + number}"), ("birth_date", "2010-05-01"), ("gender", "female"), ("phone_number", "01012345678"),
            ("school_type", $"{type.Id}"), ("grade", $"{usual.Grade.Id}"), ("division", string.Empty), ("school_name", string.Empty),
            ("governorate", $"{usual.Area.GovernorateId}"), ("area", $"{usual.Area.Id}"), ("father_job", "Engineer"), ("father_number", string.Empty), ("mother_number", string.Empty), ("facebook_link", string.Empty));
        Assert.True(done.Next is not null, done.Refused);
        Assert.StartsWith("/account/sign-in?done=registered", done.Next, StringComparison.Ordinal);
        var signIn = await done.FollowAsync();
        Assert.Equal("/", (await signIn.SendAsync("sign-in", ("username", address), ("password", NewPassword))).Next);

        var overview = await WebPage.OpenAsync(browser, "/account");
        Assert.Contains("not confirmed", overview.Text, StringComparison.Ordinal);
        var confirm = await WebPage.OpenAsync(browser, await LinkTo(address, "Confirm your e-mail address"));
        Assert.Contains("Your e-mail address is confirmed.", (await (await confirm.SendAsync("confirm")).FollowAsync()).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("not confirmed", (await WebPage.OpenAsync(browser, "/account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_AddressChangedMeanwhile_IsRefused()
    {
        var student = await app.Given.Student();
        using var api = await app.SignedInAs(student.User.UserName!);
        var (first, second) = ($"first_{Given.Number()}@given.example", $"second_{Given.Number()}@given.example");
        (await api.Patch("/api/accounts/profile/me/", new { gmail = first })).Is(HttpStatusCode.OK);
        (await api.Patch("/api/accounts/profile/me/", new { gmail = second })).Is(HttpStatusCode.OK);
        using var browser = Browser.Of(app);
        var page = await (await WebPage.OpenAsync(browser, await LinkTo(first, "Confirm your e-mail address"))).SendAsync("confirm");
        Assert.Contains("This link is no longer valid.", page.Refused, StringComparison.Ordinal);
        page = await (await WebPage.OpenAsync(browser, await LinkTo(second, "Confirm your e-mail address"))).SendAsync("confirm");
        Assert.Equal("/account/confirm-email?done=confirmed", page.Next);
    }

    [Fact]
    public async Task Mails_AreReallySent()
    {
        var user = await app.Given.User();
        using var browser = Browser.Of(app);
        await (await WebPage.OpenAsync(browser, "/account/forgot-password")).SendAsync("forgot", ("email", user.Email!));
        var until = DateTimeOffset.UtcNow.AddSeconds(20);
        while (!Directory.GetFiles(app.MailFolder, "*.eml").Any(file => File.ReadAllText(file).Contains(user.Email!, StringComparison.Ordinal)))
        {
            Assert.True(DateTimeOffset.UtcNow < until, "No mail came.");
            await Task.Delay(50);
        }
    }

    /// <summary>The link in the latest mail with this subject.</summary>
    private async Task<string> LinkTo(string address, string subject)
    {
        var text = await app.InDb(db => db.Set<OutgoingMail>().Where(mail => mail.To == address && mail.Subject == subject).OrderByDescending(mail => mail.Id).Select(mail => mail.Text).FirstAsync());
        return new Uri(Address().Match(text).Value).PathAndQuery;
    }

    [GeneratedRegex(@"http://localhost/\S+")]
    private static partial Regex Address();
}
