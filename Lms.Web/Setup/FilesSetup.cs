using Lms.Domain.Files;
using Lms.Infrastructure.Files;
using Lms.Web.Doors;

namespace Lms.Web.Setup;

/// <summary>Reads <c>Files:*</c>: uploaded files lie in the bucket of <c>Files:S3</c> when one is named, else in the folder <c>Files:Root</c>.</summary>
internal static class FilesSetup
{
    public static void AddFiles(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IFiles>(_ => Open(builder.Configuration, builder.Environment.ContentRootPath));
        builder.Services.AddScoped<FileIntake>();
        builder.Services.AddSingleton<ILocalCopies, LocalCopies>();
    }

    public static void MapFiles(this WebApplication app) => Media.Map(app);

    private static IFiles Open(ConfigurationManager configuration, string contentRoot)
    {
        var s3 = configuration.GetSection("Files:S3");
        if (!string.IsNullOrWhiteSpace(s3["Bucket"]))
            return new S3Files(s3.Get<S3Options>()!);
        var root = configuration["Files:Root"];
        return new LocalFiles(Path.GetFullPath(string.IsNullOrWhiteSpace(root) ? Path.Combine("App_Data", "files") : root, contentRoot));
    }
}
