using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Lms.Web.Api.Described;

/// <summary>JSON schemas of described fields, and of the types that JSON writes in its own way.</summary>
internal static class DescribedSchemas
{
    /// <summary>The schema of a field.</summary>
    public static OpenApiSchema Of(FieldDoc field)
    {
        var schema = field.Kind switch
        {
            FieldKind.Nested => Of(field.Inner),
            FieldKind.NestedList => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(field.Inner) },
            _ => Plain(field.Kind),
        };
        schema.Description = field.Note;
        if (field.Nullable)
            schema.Type |= JsonSchemaType.Null;
        if (field.OneOf.Count > 0)
            schema.Enum = [.. field.OneOf.Select(value => (JsonNode)value)];
        if (field.Kind is FieldKind.Whole or FieldKind.Money or FieldKind.Number)
        {
            schema.Minimum = field.Min?.ToString(System.Globalization.CultureInfo.InvariantCulture);
            schema.Maximum = field.Max?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        else
        {
            schema.MinLength = field.Min;
            schema.MaxLength = field.Max;
        }

        return schema;
    }

    /// <summary>The object of all fields.</summary>
    public static OpenApiSchema Of(IReadOnlyList<FieldDoc> fields) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = fields.ToDictionary(field => field.Name, IOpenApiSchema (field) => Of(field)),
        Required = fields.Where(field => field.Required).Select(field => field.Name).ToHashSet(),
    };

    /// <summary>Decimals and moments are written by converters, which a schema generator cannot see through.</summary>
    public static Task CorrectAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = context.JsonTypeInfo.Type;
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare != typeof(decimal) && bare != typeof(DateTimeOffset))
            return Task.CompletedTask;
        if (bare == typeof(decimal) && !context.ApplicationServices.GetRequiredService<Dialects>().All.Single(dialect => dialect.Name == context.DocumentName).DecimalsAreText)
        {
            schema.Type = bare == type ? JsonSchemaType.Number : JsonSchemaType.Number | JsonSchemaType.Null;
            schema.Pattern = null;
            return Task.CompletedTask;
        }

        schema.Type = bare == type ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        schema.Format = bare == typeof(decimal) ? "decimal" : "date-time";
        schema.Pattern = null;
        return Task.CompletedTask;
    }

    private static OpenApiSchema Plain(FieldKind kind) => kind switch
    {
        FieldKind.Whole => new() { Type = JsonSchemaType.Integer, Format = "int32" },
        FieldKind.Money => new() { Type = JsonSchemaType.String, Format = "decimal" },
        FieldKind.Flag => new() { Type = JsonSchemaType.Boolean },
        FieldKind.Date => new() { Type = JsonSchemaType.String, Format = "date" },
        FieldKind.Moment => new() { Type = JsonSchemaType.String, Format = "date-time" },
        FieldKind.Mail => new() { Type = JsonSchemaType.String, Format = "email" },
        FieldKind.Address => new() { Type = JsonSchemaType.String, Format = "uri" },
        FieldKind.Upload => new() { Type = JsonSchemaType.String, Format = "binary" },
        FieldKind.Number => new() { Type = JsonSchemaType.Number },
        FieldKind.Object => new() { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema() },
        FieldKind.Rows => new() { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" } },
        _ => new() { Type = JsonSchemaType.String },
    };
}
