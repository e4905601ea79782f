using Fluxor;
using Lms.Web.Components;
using Lms.Web.Components.Layout;
using Lms.Web.Doors;
using Lms.Web.Texts;
using Microsoft.AspNetCore.Localization;
using Radzen;

namespace Lms.Web.Setup;

/// <summary>The pages: components, their store, their words.</summary>
internal static class PagesSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddRadzenComponents();
        services.AddFluxor(options => options.ScanAssemblies(typeof(PagesSetup).Assembly));
        services.AddScoped<Readers>();
        services.AddLocalization();
        services.AddSingleton<RefusalWords>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Languages.English);
            options.SupportedCultures = options.SupportedUICultures = [.. Languages.All];
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new ReaderCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }

    /// <summary>Speaks the reader's language on pages; the dialects speak English.</summary>
    public static void UseReadersLanguage(this WebApplication app) =>
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api"), pages => pages.UseRequestLocalization());

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapPreferences();
        app.MapPasskeyQuestions();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
