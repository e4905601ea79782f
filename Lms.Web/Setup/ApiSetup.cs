using Lms.Web.Api;
using Lms.Web.Api.EduTrack;
using Lms.Web.Api.Progress;
using Lms.Web.Api.Testpress;

namespace Lms.Web.Setup;

/// <summary>The dialects.</summary>
internal static class ApiSetup
{
    public static void AddDialects(this IServiceCollection services)
    {
        services.AddSingleton<Dialect, EduTrackDialect>();
        services.AddSingleton<Dialect, TestpressDialect>();
        services.AddSingleton<Dialect, ProgressDialect>();
        services.AddSingleton<Dialects>();
    }

    public static void MapDialects(this WebApplication app)
    {
        foreach (var dialect in app.Services.GetRequiredService<Dialects>().All)
            dialect.Map(app);
    }
}
