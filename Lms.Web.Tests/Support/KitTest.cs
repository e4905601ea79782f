using Bunit;
using Fluxor;
using Lms.Domain.Access;
using Lms.Web.Doors;
using Lms.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using Radzen.Blazor.Rendering;

namespace Lms.Web.Tests.Support;

/// <summary>Draws the shared parts by themselves: no host, no database.</summary>
public abstract class KitTest : BunitContext
{
    static KitTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(20);

    protected KitTest()
    {
        JSInterop.AddBrowser();
        Services.AddKit();
        Services.AddSingleton(TimeProvider.System);
    }

    /// <summary>Puts a reader in front of what is drawn.</summary>
    protected void ReadBy(Actor? actor, string zone = "Africa/Cairo") =>
        RenderTree.Add<CascadingValue<Reader>>(parameters => parameters.Add(cascade => cascade.Value, new Reader(actor, TimeZoneInfo.FindSystemTimeZoneById(zone))));
}

/// <summary>What components need from the container.</summary>
internal static class KitServices
{
    /// <summary>A browser that does whatever it is told; charts are given room.</summary>
    public static void AddBrowser(this BunitJSInterop browser)
    {
        browser.Mode = JSRuntimeMode.Loose;
        browser.Setup<Rect>("Radzen.createChart", _ => true).SetResult(new Rect { Width = 400, Height = 240 });
        browser.Setup<Rect>("Radzen.createResizable", _ => true).SetResult(new Rect { Width = 400, Height = 240 });
    }

    public static void AddKit(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddLocalization();
        services.AddRadzenComponents();
        services.AddAuthorizationCore();
        services.AddSingleton<RefusalWords>();
        services.AddSingleton<NoticeWords>();
        services.AddFluxor(options => options.ScanAssemblies(typeof(Reader).Assembly));
    }
}
