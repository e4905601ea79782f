using Lms.Domain.Files;
using Lms.Infrastructure.Files;
using Lms.Web.Doors;

namespace Lms.Web.Setup;

/// <summary>Reads <c>Files:*</c>: where uploaded files lie.</summary>
internal static class FilesSetup
{
    public static void AddFiles(this WebApplicationBuilder builder)
    {
        var root = builder.Configuration["Files:Root"];
        if (string.IsNullOrWhiteSpace(root))
            root = Path.Combine("App_Data", "files");
        builder.Services.AddSingleton<IFiles>(new LocalFiles(Path.GetFullPath(root, builder.Environment.ContentRootPath)));
        builder.Services.AddScoped<FileIntake>();
    }

    public static void MapFiles(this WebApplication app) => Media.Map(app);
}
