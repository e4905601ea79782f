using Fluxor;
using Lms.Web.Components;
using Lms.Web.Components.Exam;
using Lms.Web.Components.Layout;
using Lms.Web.Doors;
using Lms.Web.Texts;
using Microsoft.AspNetCore.Diagnostics;
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
        services.AddSingleton<NoticeWords>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Languages.English);
            options.SupportedCultures = options.SupportedUICultures = [.. Languages.All];
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new ReaderCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }

    /// <summary>Draws a page for what goes wrong before a page is drawn; for people at a browser: the dialects, further in, answer for themselves.</summary>
    public static void UsePageErrors(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/trouble/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/trouble/{0}", createScopeForStatusCodePages: true);
        app.Use((http, next) =>
        {
            if (!IsForPeople(http) && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(http);
        });
    }

    /// <summary>Speaks the reader's language on pages; the dialects speak English.</summary>
    public static void UseReadersLanguage(this WebApplication app) =>
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api"), pages => pages.UseRequestLocalization());

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapPreferences();
        app.MapGradebookFile();
        app.MapAttemptsFile();
        app.MapPasskeyQuestions();
        ExamDoor.Map(app);
        HomeworkDoor.Map(app);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    private static bool IsForPeople(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/api") && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
