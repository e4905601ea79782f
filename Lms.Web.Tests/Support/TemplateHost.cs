using Lms.Infrastructure.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Support;

/// <summary>Starts the host once against an empty database, so that it migrates and seeds it.</summary>
internal sealed class TemplateHost(string connection) : WebApplicationFactory<Program>
{
    public static async Task SeedAsync(string connection)
    {
        await using var host = new TemplateHost(connection);
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LmsDbContext>().Database.MigrateAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Database:Provider", "Sqlite")
        .UseSetting("ConnectionStrings:Lms", connection)
        .UseSetting("Demo:Seed", "true");
}
