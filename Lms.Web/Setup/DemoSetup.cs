namespace Lms.Web.Setup;

/// <summary>Reads <c>Demo:*</c>.</summary>
internal static class DemoSetup
{
    /// <summary><c>Demo:Seed</c>: fill an empty database with the demo world; true in Development, else false.</summary>
    public static bool IsWanted(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetValue("Demo:Seed", environment.IsDevelopment());
}
