using System.Text.Json.Serialization;
using Lms.Web.Api;
using Lms.Web.Api.Described;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Lms.Web.Setup;

/// <summary>One OpenAPI document per dialect at <c>/openapi/{dialect}.json</c>, and a page to explore them at <c>/docs</c>.</summary>
internal static class OpenApiSetup
{
    /// <summary>The names of the dialects' documents; that they are the dialects' own names is tested.</summary>
    private static readonly string[] Documents = ["edutrack", "testpress", "progress"];

    public static void AddDocuments(this IServiceCollection services)
    {
        // The documents describe what DrfJson writes.
        services.Configure<JsonOptions>(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.PropertyNamingPolicy = DrfJson.Options.PropertyNamingPolicy;
            foreach (var converter in DrfJson.Options.Converters)
                json.SerializerOptions.Converters.Add(converter);
        });
        foreach (var name in Documents)
        {
            services.AddOpenApi(name, options =>
            {
                options.ShouldInclude = description => description.GroupName == name;
                options.AddDocumentTransformer(DescribeAsync);
                options.AddOperationTransformer(DescribedOperations.WriteAsync);
                options.AddSchemaTransformer(DescribedSchemas.CorrectAsync);
            });
        }
    }

    public static void MapDocuments(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "docs";
            page.DocumentTitle = "API";
            page.InjectStylesheet("/docs.css");
            foreach (var dialect in app.Services.GetRequiredService<Dialects>().All)
                page.SwaggerEndpoint($"/openapi/{dialect.Name}.json", dialect.Title);
        });
    }

    /// <summary>The framework cuts the slash that ends a path.</summary>
    private static void RestoreSlashes(OpenApiDocument document)
    {
        var paths = document.Paths.ToList();
        document.Paths = [];
        foreach (var (path, item) in paths)
            document.Paths.Add(path + "/", item);
    }

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        var dialect = context.ApplicationServices.GetRequiredService<Dialects>().All.Single(one => one.Name == context.DocumentName);
        document.Info = new OpenApiInfo { Title = dialect.Title, Version = "1", Description = "Sign in with any of the dialects; the token works in all that the account may use." };
        if (dialect.EndsPathsWithSlash)
            RestoreSlashes(document);
        document.Servers = []; // wherever the document came from; a list of one is a box without a name in the explorer
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [DescribedOperations.HeaderScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" },
            [DescribedOperations.CookieScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = TokenCookies.Access },
        };
        return Task.CompletedTask;
    }
}
