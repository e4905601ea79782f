using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Support;

/// <summary>Starts the host once where no database is yet, so that it makes, migrates and seeds one.</summary>
internal sealed class TemplateHost(TestDatabase database, string filesRoot) : WebApplicationFactory<Program>
{
    /// <summary>Where the files of the demo world lie.</summary>
    public static string FilesRoot { get; } = Directory.CreateTempSubdirectory("lms-template-files-").FullName;

    public static async Task SeedAsync(TestDatabase database, string? filesRoot = null)
    {
        await using var host = new TemplateHost(database, filesRoot ?? FilesRoot);
        _ = host.Server;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (key, value) in database.Settings)
            builder.UseSetting(key, value);
        builder.UseSetting("Demo:Seed", "true");
        builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(SqlServerTranslation.Instance));
        builder.UseSetting("Files:Root", filesRoot);
    }
}
