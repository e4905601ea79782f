using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Lms.Web.Api;
using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Contracts.Systems;
using Lms.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Contracts;

/// <summary>The OpenAPI document tells what the contract tells, and the explorer page shows it.</summary>
public sealed class OpenApiTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly ConcurrentDictionary<string, Task<string>> Documents = new();

    public static TheoryData<string> Described => [.. CallTable.All.Keys];

    [Fact]
    public async Task EveryDialect_HasADocument()
    {
        foreach (var dialect in app.Services.GetRequiredService<Dialects>().All)
            Assert.Equal(HttpStatusCode.OK, (await app.CreateClient().GetAsync($"/openapi/{dialect.Name}.json")).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Described))]
    public async Task Operation_TellsWhatTheContractTells(string id)
    {
        var (system, documented) = (DocumentedSystem.Of(id), CallTable.All[id].Endpoint);
        var operation = await OperationAsync(id);
        Assert.Equal(documented.Name + ".", (string?)operation["summary"]);
        Assert.Contains(documented.Success.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), operation["responses"]!.AsObject().Select(pair => pair.Key));
        Assert.Equal(system.IsPublic(documented), operation["security"] is null);

        var query = (operation["parameters"]?.AsArray() ?? []).Where(one => (string?)one!["in"] == "query").Select(one => (string)one!["name"]!);
        Assert.Equal((documented.Query ?? []).Select(one => one.Name).Order(), query.Order());

        var body = operation["requestBody"]?["content"]?.AsObject();
        var schema = body?[system.DescribedBody]?["schema"];
        Assert.Equal((documented.Request?.Fields ?? []).Select(field => field.Name).Order(), (schema?["properties"]?.AsObject() ?? []).Select(pair => pair.Key).Order());
        Assert.Equal((documented.Request?.Fields ?? []).Where(field => field.Required).Select(field => field.Name).Order(), (schema?["required"]?.AsArray() ?? []).Select(name => (string)name!).Order());
        foreach (var error in documented.Errors)
            Assert.Contains(error.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), operation["responses"]!.AsObject().Select(pair => pair.Key));
    }

    [Theory]
    [MemberData(nameof(Described))]
    public async Task Operation_AnswersTheKeysOfTheSample(string id)
    {
        var documented = CallTable.All[id].Endpoint;
        if (documented.Success.Sample is not { ValueKind: System.Text.Json.JsonValueKind.Object or System.Text.Json.JsonValueKind.Array } sample || documented.Path.EndsWith("/download/", StringComparison.Ordinal))
            return;
        var whole = await DocumentAsync(DocumentedSystem.Of(id));
        var operation = await OperationAsync(id);
        var schema = operation["responses"]![documented.Success.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)]!["content"]!["application/json"]!["schema"]!;
        Compare(JsonNode.Parse(sample.GetRawText())!, schema, whole, id);
    }

    [Fact]
    public async Task OperationIds_AreUnique()
    {
        foreach (var system in DocumentedSystem.All)
            AssertUnique(await DocumentAsync(system));
    }

    private static void AssertUnique(JsonNode document)
    {
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => (string)operation.Value!["operationId"]!).ToList();
        Assert.Equal(operations.Distinct().Count(), operations.Count);
    }

    [Fact]
    public async Task Explorer_IsServedWithoutForeignResources()
    {
        var client = app.CreateClient();
        var page = await client.GetStringAsync("/docs/index.html");
        Assert.Contains("swagger-ui", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.Contains("/openapi/edutrack.json", await client.GetStringAsync("/docs/index.js"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/docs/swagger-ui-bundle.js")).StatusCode);
    }

    /// <summary>Every key of the sample is a property of the schema and the other way round; properties that may be left out are allowed beyond.</summary>
    private static void Compare(JsonNode sample, JsonNode schema, JsonNode document, string where)
    {
        schema = Follow(schema, document);
        if (sample is JsonArray list)
        {
            Assert.True(schema["items"] is not null, $"{where} is a list");
            if (list.Count > 0)
                Compare(list[0]!, schema["items"]!, document, where + "[]");
        }
        else if (sample is JsonObject { Count: > 0 } one) // an empty sample stands for an object of any keys
        {
            if (schema["properties"] is null)
            {
                foreach (var (key, value) in one)
                    Compare(value!, schema["additionalProperties"]!, document, $"{where}.{key}"); // keys that depend on the rows
                return;
            }

            var properties = schema["properties"]!.AsObject();
            var required = (schema["required"]?.AsArray() ?? []).Select(name => (string)name!).ToHashSet();
            Assert.Equal([], one.Select(pair => pair.Key).Except(properties.Select(pair => pair.Key)).Select(key => $"{where}.{key} is missing"));
            Assert.Equal([], required.Except(one.Select(pair => pair.Key)).Where(key => key is not ("next" or "previous")).Select(key => $"{where}.{key} is not documented"));
            foreach (var (key, value) in one)
            {
                if (value is not null)
                    Compare(value, properties[key]!, document, $"{where}.{key}");
            }
        }
    }

    private static JsonNode Follow(JsonNode schema, JsonNode document)
    {
        if (schema["oneOf"] is JsonArray choices)
            schema = choices.First(choice => (string?)choice!["type"] != "null")!;
        if ((string?)schema["$ref"] is { } reference)
            return Follow(document["components"]!["schemas"]![reference.Split('/')[^1]]!, document);
        return schema["anyOf"] is JsonArray kinds ? Follow(kinds[^1]!, document) : schema; // the plain kind comes last; the others have more keys
    }

    /// <summary>Written once; all tests of the class look at the same one.</summary>
    private async Task<JsonNode> DocumentAsync(DocumentedSystem system) => JsonNode.Parse(await Documents.GetOrAdd(system.Contract.System, name => app.CreateClient().GetStringAsync($"/openapi/{name}.json")))!;

    private async Task<JsonNode> OperationAsync(string id)
    {
        var (system, documented) = (DocumentedSystem.Of(id), CallTable.All[id].Endpoint);
        var whole = await DocumentAsync(system);
        var path = whole["paths"]!.AsObject().Single(pair => Contract.Shape(pair.Key) == Contract.Shape(documented.Path)).Value!;
        return path[documented.Method.ToLowerInvariant()]!;
    }
}
