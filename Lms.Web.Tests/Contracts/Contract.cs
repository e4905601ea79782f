using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Lms.Web.Tests.Contracts;

/// <summary>One documented system, as its contract file tells it.</summary>
public sealed partial record Contract(string System, string Title, IReadOnlyList<ContractEndpoint> Endpoints)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    /// <summary>EduTrack.</summary>
    public static Contract EduTrack { get; } = Load("edutrack");

    /// <summary>Testpress.</summary>
    public static Contract Testpress { get; } = Load("testpress");

    /// <summary>The progress API.</summary>
    public static Contract Progress { get; } = Load("progress");

    /// <summary>The endpoint of this id.</summary>
    public ContractEndpoint this[string id] => Endpoints.Single(endpoint => endpoint.Id == id);

    /// <summary>A path or route template with its parameters made anonymous, so that both can be compared.</summary>
    public static string Shape(string path) => Parameter().Replace(path.Trim('/'), "{}");

    private static Contract Load(string system) =>
        JsonSerializer.Deserialize<Contract>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contracts", $"{system}.json")), Options)!;

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}

/// <summary>One endpoint.</summary>
public sealed record ContractEndpoint(
    string Id, string Name, string Group, string Method, string Path, IReadOnlyList<string> Roles, string? Pagination,
    IReadOnlyList<ContractParameter>? Query, ContractRequest? Request, ContractSuccess Success, IReadOnlyList<ContractError> Errors, IReadOnlyList<string> Rules)
{
    /// <summary>The first number of the id: 6 of edutrack-6.2.</summary>
    public int GroupNumber => int.Parse(Id.Split('-')[^1].Split('.')[0], global::System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>True when the endpoint changes something.</summary>
    public bool Writes => Method != "GET";

    /// <summary>Other paths that mean the same.</summary>
    public IReadOnlyList<string>? PathAliases { get; init; }

    public override string ToString() => $"{Id} {Method} {Path}";
}

/// <summary>A query parameter.</summary>
public sealed record ContractParameter(string Name, string Type, bool Required, string? Notes, IReadOnlyList<JsonElement>? Enum, JsonElement? Aliases)
{
    /// <summary>The documented values, where there is a list of them.</summary>
    public IEnumerable<string> Values => (Enum ?? []).Select(value => value.ToString());

    /// <summary>Other spellings of values, where they are documented by the value that they stand for.</summary>
    public IEnumerable<string> Spellings => Aliases is { ValueKind: JsonValueKind.Object } spellings ? spellings.EnumerateObject().Select(pair => pair.Name) : [];
}

/// <summary>A request body.</summary>
public sealed record ContractRequest(string ContentType, IReadOnlyList<ContractField> Fields);

/// <summary>A field of a request body.</summary>
public sealed record ContractField(string Name, string Type, bool Required, bool Nullable, JsonElement? Min, JsonElement? Max, string? Notes);

/// <summary>The documented good answer.</summary>
public sealed record ContractSuccess(int Status, JsonElement? Sample, IReadOnlyList<string>? Nullable);

/// <summary>A documented error.</summary>
public sealed record ContractError(int Status, string When, JsonElement? Body);
