using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Lms.Domain.Accounts;

namespace Lms.Web.Tests.Support;

/// <summary>A page as a browser without scripts has it: it can be read, and its forms can be sent.</summary>
public sealed class WebPage
{
    private readonly HttpClient client;

    private WebPage(HttpClient client, HttpResponseMessage answer, Uri address, string html)
    {
        this.client = client;
        Address = address;
        Status = answer.StatusCode;
        Location = answer.Headers.Location;
        RetryAfter = answer.Headers.RetryAfter?.Delta;
        Document = new HtmlParser().ParseDocument(html);
    }

    public Uri Address { get; }

    public HttpStatusCode Status { get; }

    /// <summary>Where the answer sends the browser, if anywhere.</summary>
    public Uri? Location { get; }

    public TimeSpan? RetryAfter { get; }

    public IHtmlDocument Document { get; }

    /// <summary>The path and query the answer sends the browser to.</summary>
    public string? Next => Location is null ? null : Location.IsAbsoluteUri ? Location.PathAndQuery : Location.OriginalString;

    /// <summary>The text of the page's main part.</summary>
    public string Text => Document.QuerySelector("main")?.TextContent ?? string.Empty;

    /// <summary>What was refused, as the page tells it.</summary>
    public string Refused => Document.QuerySelector("#refused")?.TextContent ?? string.Empty;

    public static async Task<WebPage> OpenAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return await OfAsync(client, answer, new Uri(client.BaseAddress!, path));
    }

    /// <summary>A browser in which this person has signed in at the page.</summary>
    public static async Task<HttpClient> SignedInAsync(LmsApp app, User user)
    {
        var browser = Browser.Of(app);
        var page = await OpenAsync(browser, "/account/sign-in");
        Assert.NotNull((await page.SendAsync("sign-in", ("username", user.UserName!), ("password", Given.Password))).Next);
        return browser;
    }

    /// <summary>Follows the redirect of this answer.</summary>
    public Task<WebPage> FollowAsync()
    {
        Assert.NotNull(Next);
        return OpenAsync(client, Next);
    }

    /// <summary>Fills in and sends the form of this name; every hidden field goes with it.</summary>
    public async Task<WebPage> SendAsync(string form, params (string Name, string Value)[] fields)
    {
        var found = Document.QuerySelectorAll<IHtmlFormElement>("form").SingleOrDefault(one => one.Name == form || one.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);
        Assert.True(found is not null, $"The page at {Address} has no form {form}: {Text}");
        var body = found.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Where(input => fields.All(field => field.Name != input.Name))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value)).Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var content = new FormUrlEncodedContent(body);
        var target = new Uri(Address, found.GetAttribute("action") ?? string.Empty);
        using var answer = await client.PostAsync(target, content);
        return await OfAsync(client, answer, Address);
    }

    /// <summary>The errors at a field.</summary>
    public string ErrorOf(string field) => Document.GetElementById($"field-{field}-error")?.TextContent.Trim() ?? string.Empty;

    private static async Task<WebPage> OfAsync(HttpClient client, HttpResponseMessage answer, Uri address) =>
        new(client, answer, address, await answer.Content.ReadAsStringAsync());
}
