using Lms.Infrastructure.Persistence.Seeding;

namespace Lms.Web.Setup;

/// <summary>Reads <c>Demo:*</c>: whether an empty database gets the demo world (on by default in Development only).</summary>
internal static class DemoSetup
{
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        var password = builder.Configuration["Demo:Password"];
        builder.Services.AddSingleton(new DemoOptions(IsWanted(builder.Configuration, builder.Environment), string.IsNullOrEmpty(password) ? DemoOptions.DefaultPassword : password));
        builder.Services.AddScoped<DemoSeed>();
        builder.Services.AddScoped<ScaleSeed>();
        builder.Services.AddScoped<ScaleAttempts>();
    }

    /// <summary><c>Demo:Seed</c>: fill an empty database with the demo world; true in Development, else false.</summary>
    public static bool IsWanted(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetValue("Demo:Seed", environment.IsDevelopment());

    /// <summary>Seeds a migrated, empty database when asked to.</summary>
    public static async Task SeedDemoAtStartAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoSeed>().RunAsync(app.Lifetime.ApplicationStopping);
    }
}
