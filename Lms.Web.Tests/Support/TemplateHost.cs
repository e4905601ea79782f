using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Lms.Web.Tests.Support;

/// <summary>Starts the host once where no database is yet, so that it makes, migrates and seeds one.</summary>
internal sealed class TemplateHost(TestDatabase database) : WebApplicationFactory<Program>
{
    public static async Task SeedAsync(TestDatabase database)
    {
        await using var host = new TemplateHost(database);
        _ = host.Server;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (key, value) in database.Settings)
            builder.UseSetting(key, value);
        builder.UseSetting("Demo:Seed", "true");
    }
}
