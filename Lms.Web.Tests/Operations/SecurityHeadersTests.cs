using Lms.Web.Operations;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Lms.Web.Tests.Operations;

public sealed class SecurityHeadersTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Page_Policy_LetsNoUnmarkedScriptRun()
    {
        var policy = await PolicyOf("/no-such-page");
        var scripts = Directive(policy, "script-src");
        Assert.DoesNotContain("unsafe", scripts, StringComparison.Ordinal);
        Assert.DoesNotContain("*", scripts, StringComparison.Ordinal);
        Assert.Matches("'nonce-[A-Za-z0-9+/]{22}=='", scripts);
        Assert.Equal("'none'", Directive(policy, "script-src-attr"));
        Assert.Equal("'none'", Directive(policy, "object-src"));
        Assert.Equal("'self'", Directive(policy, "base-uri"));
        Assert.Equal("'self'", Directive(policy, "frame-ancestors"));
    }

    [Theory]
    [InlineData("script-src", "https://www.youtube.com")]
    [InlineData("script-src", "https://assets.mediadelivery.net")]
    [InlineData("script-src", "https://player.vdocipher.com")]
    [InlineData("frame-src", "https://www.youtube.com")]
    [InlineData("frame-src", "https://iframe.mediadelivery.net")]
    [InlineData("frame-src", "https://player.vdocipher.com")]
    public async Task Page_Policy_AdmitsThePlayers(string directive, string origin) =>
        Assert.Contains(origin, Directive(await PolicyOf("/no-such-page"), directive).Split(' '));

    [Fact]
    public async Task Page_Nonce_IsNewEachTime() =>
        Assert.NotEqual(Directive(await PolicyOf("/no-such-page"), "script-src"), Directive(await PolicyOf("/no-such-page"), "script-src"));

    [Fact]
    public async Task Api_Policy_LoadsNothing() =>
        Assert.Equal(ContentSecurity.ForData, await PolicyOf("/api/enrollments/"));

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/api/enrollments/")]
    [InlineData("/health/live")]
    public async Task Any_Answer_CarriesTheOtherHeaders(string path)
    {
        var headers = (await app.CreateClient().GetAsync(path)).Headers;
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.Equal("SAMEORIGIN", Assert.Single(headers.GetValues("X-Frame-Options")));
        Assert.Contains("camera=()", Assert.Single(headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public void Nonce_WithinOneRequest_StaysTheSame()
    {
        var http = new DefaultHttpContext();
        Assert.Equal(ContentSecurity.Nonce(http), ContentSecurity.Nonce(http));
    }

    private static string Directive(string policy, string name) =>
        Assert.Single(policy.Split("; "), part => part.StartsWith(name + " ", StringComparison.Ordinal))[(name.Length + 1)..];

    private async Task<string> PolicyOf(string path) =>
        Assert.Single((await app.CreateClient().GetAsync(path)).Headers.GetValues("Content-Security-Policy"));
}
