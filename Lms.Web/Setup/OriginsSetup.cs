using Lms.Web.Api;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Lms.Web.Setup;

/// <summary>Front ends on other sites: <c>Origins:Trusted</c> may read our answers and act with our cookies, others may not.</summary>
internal static class OriginsSetup
{
    public static void AddOrigins(this IServiceCollection services)
    {
        services.AddSingleton<Origins>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<Origins>((options, origins) => options.AddDefaultPolicy(policy =>
            policy.WithOrigins([.. origins.Trusted]).AllowCredentials().AllowAnyHeader().AllowAnyMethod().SetPreflightMaxAge(TimeSpan.FromHours(1))));
    }

    public static void UseOrigins(this WebApplication app)
    {
        var dialects = app.Services.GetRequiredService<Dialects>();
        app.UseWhen(http => dialects.Of(http) is not null, api => api.UseCors());
        app.UseMiddleware<OriginCheck>();
    }
}
