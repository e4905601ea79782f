using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Bunit;
using Fluxor;
using Lms.Domain.Accounts;
using Lms.Domain.Notifications;
using Lms.Infrastructure.Persistence;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Support;

/// <summary>
/// Draws pages as a circuit would: with the real store, effects and verbs over the test's database.
/// <code>
/// public sealed class StudentsPageTests(LmsApp app) : PageTest(app), IClassFixture&lt;LmsApp&gt;
/// {
///     [Fact] public async Task Opened_WithStudents_ListsThem()
///     {
///         await SignIn("teacher1");
///         var page = Render&lt;StudentsPage&gt;();
///         page.WaitForAssertion(() =&gt; Assert.Contains("…", page.Markup));
///     }
/// }
/// </code>
/// </summary>
public abstract class PageTest : BunitContext
{
    private readonly LmsApp app;
    private readonly SignedInPerson person = new();
    private Exception? failure;
    private bool isOpen;

    /// <summary>Waiting ends when the page shows what is awaited; this is only the end of patience on a busy machine.</summary>
    static PageTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(20);

    protected PageTest(LmsApp app)
    {
        this.app = app;
        JSInterop.AddBrowser();
        Services.AddKit();
        Services.AddSingleton(app.Services.GetRequiredService<TimeProvider>());
        Services.AddSingleton(app.Services.GetRequiredService<IStandings>());
        Services.AddSingleton(app.Services.GetRequiredService<INotificationFeed>());
        Services.AddSingleton<AuthenticationStateProvider>(person);
        Services.AddScoped<Readers>();
        Services.AddScoped(provider => new UseCases(app.Services.GetRequiredService<IServiceScopeFactory>(), person, app.Services.GetRequiredService<IStandings>()));
    }

    /// <summary>Sits this account in front of the page and starts the store.</summary>
    protected async Task SignIn(string username)
    {
        person.UserId = await app.InDb(db => Task.FromResult(db.Users.Where(user => user.UserName == username).Select(user => user.Id).Single()));
        SetRendererInfo(new RendererInfo("Server", true));
        var store = Services.GetRequiredService<IStore>();
        store.UnhandledException += (_, failed) => failure ??= failed.Exception;
        await store.InitializeAsync();
        var reader = await Services.GetRequiredService<Readers>().FindAsync();
        RenderTree.Add<CascadingValue<Reader>>(parameters => parameters.Add(cascade => cascade.Value, reader));
    }

    /// <summary>
    /// Opens the page at an address, with its query; <paramref name="parameters"/> are what the route would bind. One page a test: a second one
    /// would begin with what the store still holds of the first, and what it shows at first would depend on the machine's speed.
    /// </summary>
    protected IRenderedComponent<TPage> Open<TPage>(string address, Action<ComponentParameterCollectionBuilder<TPage>>? parameters = null)
        where TPage : IComponent
    {
        Assert.False(isOpen, "A test opens one page.");
        isOpen = true;
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TPage>(parameters ?? (_ => { }));
    }

    /// <summary>Presses the one at this place, counted from 0, as soon as it is there; found and pressed between two renders.</summary>
    protected static Task Press<TPage>(IRenderedComponent<TPage> page, string selector, int at = 0)
        where TPage : IComponent
    {
        page.WaitForAssertion(() => Assert.True(page.FindAll(selector).Count > at));
        return page.InvokeAsync(() => page.FindAll(selector)[at].Click());
    }

    /// <summary>Waits until the page has gone to such an address; going there draws nothing that waiting for an assertion would notice.</summary>
    protected async Task ArrivedAt(string pattern)
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        var arrived = new TaskCompletionSource();
        void Look()
        {
            if (Regex.IsMatch(navigation.Uri, pattern))
                arrived.TrySetResult();
        }

        navigation.LocationChanged += (_, _) => Look();
        Look();
        await arrived.Task.WaitAsync(DefaultWaitTimeout);
    }

    /// <summary>Waits until the database says so.</summary>
    protected async Task EventuallyAsync(Func<LmsDbContext, Task<bool>> isSo)
    {
        var patience = Stopwatch.StartNew();
        while (!await app.InDb(isSo) && patience.Elapsed < DefaultWaitTimeout)
            await Task.Yield();
        Assert.True(await app.InDb(isSo));
    }

    /// <summary>What an effect threw fails the test.</summary>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Assert.Null(failure);
    }

    private sealed class SignedInPerson : AuthenticationStateProvider
    {
        public int? UserId { get; set; }

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
            UserId is { } id ? new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id.ToString(CultureInfo.InvariantCulture))], "test") : new ClaimsIdentity())));
    }
}
