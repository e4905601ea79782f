using System.Globalization;
using System.Net.Mime;
using System.Text.Json.Nodes;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Web.Doors;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace Lms.Web.Api.Described;

/// <summary>Writes what <see cref="EndpointDoc"/> and the route's permission say into the operation.</summary>
internal static class DescribedOperations
{
    /// <summary>The name of the scheme that sends the token in a header.</summary>
    public const string HeaderScheme = "bearer";

    /// <summary>The name of the scheme that sends it in the cookie.</summary>
    public const string CookieScheme = "cookie";

    public static Task WriteAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var doc = metadata.OfType<EndpointDoc>().LastOrDefault();
        if (metadata.OfType<IHttpMethodMetadata>().LastOrDefault() is { HttpMethods: [var first, _, ..] } && context.Description.HttpMethod != first)
            operation.OperationId = $"{operation.OperationId}-{context.Description.HttpMethod?.ToLowerInvariant()}"; // a second method of the same endpoint
        WriteAccess(operation, context, metadata.OfType<PermissionRequirement>().LastOrDefault());
        if (doc is null)
            return Task.CompletedTask;

        operation.Summary = doc.Summary;
        foreach (var parameter in doc.Query)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter { Name = parameter.Name, In = ParameterLocation.Query, Schema = DescribedSchemas.Of(parameter with { Note = null }), Description = parameter.Note });
        }

        if (doc.Body.Count > 0)
            operation.RequestBody = Body(doc.Body);
        if (doc.FileType is { } type)
            operation.Responses![Code(doc.Status)] = new OpenApiResponse { Description = "The file.", Content = Content(type, new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" }) };
        WriteRefusals(operation, doc, context.Description.RelativePath?.Contains('{', StringComparison.Ordinal) == true);
        return Task.CompletedTask;
    }

    private static void WriteAccess(OpenApiOperation operation, OpenApiOperationTransformerContext context, PermissionRequirement? requirement)
    {
        operation.Responses ??= [];
        if (requirement is null)
        {
            operation.Description = "Anybody may call it.";
            return;
        }

        operation.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(HeaderScheme, context.Document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(CookieScheme, context.Document)] = [] },
        ];
        Refuse(operation, StatusCodes.Status401Unauthorized, Detail(GeneralRefusals.NotAuthenticated));
        if (requirement.Permission is not { } permission)
            return;
        var roles = Enum.GetValues<Role>().Where(role => AccessTable.ReachOf(permission, [role]) != Reach.None).Select(role => Wording.Snake(role)).ToList();
        operation.Description = $"Needs the permission `{permission}`: {string.Join(", ", roles)}.";
        Refuse(operation, StatusCodes.Status403Forbidden, Detail(GeneralRefusals.PermissionDenied));
    }

    private static void WriteRefusals(OpenApiOperation operation, EndpointDoc doc, bool namesAThing)
    {
        if (namesAThing && doc.Refusals.All(refusal => refusal.Status != StatusCodes.Status404NotFound))
            Refuse(operation, StatusCodes.Status404NotFound, Detail(GeneralRefusals.NotFound));
        foreach (var (status, body) in doc.Refusals)
            Refuse(operation, status, body);
        if (doc.Body.FirstOrDefault(field => field.Required) is { } required && doc.Refusals.All(refusal => refusal.Status != StatusCodes.Status400BadRequest))
            Refuse(operation, StatusCodes.Status400BadRequest, $$"""{"{{required.Name}}": ["This field is required."]}""");
    }

    private static void Refuse(OpenApiOperation operation, int status, string body)
    {
        if (!operation.Responses!.TryGetValue(Code(status), out var response))
        {
            var schema = new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema() };
            operation.Responses[Code(status)] = response = new OpenApiResponse { Description = ReasonPhrases.GetReasonPhrase(status), Content = Content(MediaTypeNames.Application.Json, schema) };
        }

        var media = response.Content![MediaTypeNames.Application.Json];
        media.Examples ??= new Dictionary<string, IOpenApiExample>();
        media.Examples[$"body {media.Examples.Count + 1}"] = new OpenApiExample { Value = JsonNode.Parse(body) };
    }

    private static OpenApiRequestBody Body(IReadOnlyList<FieldDoc> fields)
    {
        var schema = DescribedSchemas.Of(fields);
        var body = new OpenApiRequestBody { Required = fields.Any(field => field.Required), Content = Content("multipart/form-data", schema) };
        if (!fields.Any(field => field is { Kind: FieldKind.Upload, Required: true }))
            body.Content![MediaTypeNames.Application.Json] = new OpenApiMediaType { Schema = DescribedSchemas.Of([.. fields.Where(field => field.Kind != FieldKind.Upload)]) };
        return body;
    }

    private static Dictionary<string, OpenApiMediaType> Content(string type, IOpenApiSchema schema) => new() { [type] = new OpenApiMediaType { Schema = schema } };

    private static string Detail(Refusal refusal) => new JsonObject { ["detail"] = refusal.Sentence }.ToJsonString();

    private static string Code(int status) => status.ToString(CultureInfo.InvariantCulture);
}
