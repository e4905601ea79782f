using System.Net;
using System.Net.Http.Headers;
using Lms.Domain.Access;
using Lms.Web.Components.Layout;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Lms.Web.Tests.Components.Layout;

public sealed class ShellTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Theory]
    [InlineData("en", "lang=\"en\" dir=\"ltr\"", "There is nothing here")]
    [InlineData("ar", "lang=\"ar\" dir=\"rtl\"", "&#x644;&#x627; &#x64A;&#x648;&#x62C;&#x62F;")]
    public async Task UnknownAddress_Is404_WithAPageInTheReadersLanguage(string language, string root, string words)
    {
        var answer = await Get("/nowhere", language);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(root, page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownAddress_ForAProgram_Is404WithoutAPage()
    {
        var answer = await Client().GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/teacher/enrollments")]
    public async Task Stranger_IsSentToTheSignInPage(string address)
    {
        var answer = await Get(address, "en");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.StartsWith("/account/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("ar", "/student", "/student")]
    [InlineData("ar", "https://evil.example/", "/")]
    [InlineData("ar", "//evil.example/", "/")]
    public async Task ChoosingALanguage_RemembersIt_AndStaysOnThisSite(string language, string back, string expected)
    {
        var answer = await Client().PostAsync("/preferences/language", new FormUrlEncodedContent([new("language", language), new("returnUrl", back)]));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.ToString());
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("c%3Dar%7Cuic%3Dar", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ChoosingAnUnknownLanguage_Is400() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Client().PostAsync("/preferences/language", new FormUrlEncodedContent([new("language", "xx")]))).StatusCode);

    [Theory]
    [InlineData("dark", "data-theme=\"dark\"")]
    [InlineData("nonsense", "data-theme=\"system\"")]
    public async Task Theme_ComesFromItsCookie(string theme, string expected) =>
        Assert.Contains(expected, await (await Get("/nowhere", "en", $"lms-theme={theme}")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

    [Fact]
    public void EveryPageOfTheNavigation_Exists()
    {
        var routes = typeof(NavMap).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>()).Select(route => route.Template).ToHashSet();
        Assert.All(Enum.GetValues<Role>().SelectMany(NavMap.Of), item => Assert.Contains(item.Href, routes));
    }

    [Fact]
    public void RoleOfAnAddress_IsItsFirstPart()
    {
        Assert.Equal(Role.Teacher, NavMap.RoleOf("teacher/enrollments?page=2"));
        Assert.Equal(Role.SiteOwner, NavMap.RoleOf("owner"));
        Assert.Null(NavMap.RoleOf("notifications"));
        Assert.Null(NavMap.RoleOf(string.Empty));
    }

    private HttpClient Client() => app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    private Task<HttpResponseMessage> Get(string address, string language, string? cookie = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return Client().SendAsync(request);
    }
}
