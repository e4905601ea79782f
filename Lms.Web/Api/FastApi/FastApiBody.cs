using System.Globalization;
using System.Text;
using System.Text.Json;
using Lms.Domain.Common;

namespace Lms.Web.Api.FastApi;

/// <summary>Path parameters, read as FastAPI reads them: what is none is told with the body's complaints.</summary>
internal sealed class FastApiPath
{
    /// <summary>What could not be understood.</summary>
    public Complaints Said { get; } = new();

    /// <summary>A UUID in any of its spellings; an empty one when it is none.</summary>
    public Guid Uuid(string name, string text)
    {
        if (Guid.TryParse(text.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase) ? text[9..] : text, out var id))
            return id;
        Said.Add(FastApiErrors.InPath + name, "uuid_parsing", $"Input should be a valid UUID, {(text.Length < 32 ? "invalid length" : "invalid character")}");
        return Guid.Empty;
    }

    /// <summary>Refuses with 422 when there is something wrong.</summary>
    public void Refuse() => Said.Refuse();
}

/// <summary>A JSON object, read field by field with pydantic's rules of what may stand for what.</summary>
internal sealed class FastApiBody
{
    private static readonly object Key = new();
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly JsonElement json;
    private readonly HttpContext http;

    private FastApiBody(HttpContext http, JsonElement json, Complaints said)
    {
        this.http = http;
        this.json = json;
        Said = said;
        http.Items[Key] = this;
    }

    /// <summary>What could not be understood.</summary>
    public Complaints Said { get; }

    /// <summary>The body of this request; null before it was read.</summary>
    public static FastApiBody? Of(HttpContext http) => http.Items[Key] as FastApiBody ?? (http.GetEndpoint() is null ? null : new FastApiBody(http, default, new Complaints()));

    /// <summary>Reads the body late and whole.</summary>
    /// <exception cref="RefusedException">It is no JSON at all, or a path parameter is none (422).</exception>
    public static async Task<FastApiBody> ReadAsync(HttpContext http, FastApiPath path)
    {
        JsonElement json = default;
        try
        {
            using var buffer = new MemoryStream();
            await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
            if (buffer.Length > 0)
                json = Parsed(buffer.ToArray());
        }
        catch (Exception broken) when (broken is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            path.Said.Add(FastApiErrors.WholeBody, "json_invalid", $"JSON decode error, {broken.Message}");
        }

        var body = new FastApiBody(http, json, path.Said);
        if (path.Said.None && json.ValueKind == JsonValueKind.Undefined)
            path.Said.Add(FastApiErrors.WholeBody, "missing", "Field required");
        else if (path.Said.None && json.ValueKind != JsonValueKind.Object)
            path.Said.Add(FastApiErrors.WholeBody, "model_attributes_type", "Input should be a valid dictionary or object to extract fields from");
        path.Refuse();
        return body;
    }

    /// <summary>The document, of which every name and text can be read as characters.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="DecoderFallbackException">It is not UTF-8.</exception>
    /// <exception cref="InvalidOperationException">A text holds half of a surrogate pair, which could be neither stored nor told back.</exception>
    private static JsonElement Parsed(byte[] bytes)
    {
        StrictUtf8.GetCharCount(bytes);
        using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 32 });
        ReadTexts(document.RootElement);
        return document.RootElement.Clone();
    }

    private static void ReadTexts(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            value.GetString();
        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default)
            ReadTexts(item);
        foreach (var field in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default)
        {
            _ = field.Name;
            ReadTexts(field.Value);
        }
    }

    /// <summary>The value that was sent; undefined when there is none.</summary>
    public JsonElement Sent(string field) => field is FastApiErrors.WholeBody or Complaints.Whole ? json : json.ValueKind == JsonValueKind.Object && json.TryGetProperty(field, out var value) ? value : default;

    /// <summary>A path parameter as it was sent.</summary>
    public string? PathValue(string name) => http.Request.RouteValues[name]?.ToString();

    /// <summary>A text.</summary>
    public Maybe<string?> Text(string name) => Field<string?>(name, value => value.ValueKind != JsonValueKind.String ? Wrong<string?>(name, "string_type", "Input should be a valid string")
        : IsText(value) ? Maybe<string?>.Of(value.GetString()!) : Wrong<string?>(name, "string_unicode", "Input should be a valid string, unable to parse raw data as a unicode string"));

    /// <summary>A whole number; a text of digits and a float without fraction count.</summary>
    public Maybe<int?> Whole(string name) => Field<int?>(name, value => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => (int?)number,
        JsonValueKind.Number when value.TryGetDecimal(out var number) && decimal.Truncate(number) != number => Wrong<int?>(name, "int_from_float", "Input should be a valid integer, got a number with a fractional part"),
        JsonValueKind.Number when value.TryGetDecimal(out var number) && number is >= int.MinValue and <= int.MaxValue => (int?)number,
        JsonValueKind.Number => Wrong<int?>(name, "int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size"),
        JsonValueKind.String when IsText(value) && int.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => (int?)number,
        JsonValueKind.String => Wrong<int?>(name, "int_parsing", "Input should be a valid integer, unable to parse string as an integer"),
        JsonValueKind.True or JsonValueKind.False => (int?)(value.GetBoolean() ? 1 : 0),
        _ => Wrong<int?>(name, "int_type", "Input should be a valid integer"),
    });

    /// <summary>A number; a text that holds one counts.</summary>
    public Maybe<decimal?> Number(string name) => Field<decimal?>(name, value => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out var number) => (decimal?)number,
        JsonValueKind.Number => Wrong<decimal?>(name, "finite_number", "Input should be a finite number"),
        JsonValueKind.String when IsText(value) && decimal.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => (decimal?)number,
        JsonValueKind.String => Wrong<decimal?>(name, "float_parsing", "Input should be a valid number, unable to parse string as a number"),
        JsonValueKind.True or JsonValueKind.False => (decimal?)(value.GetBoolean() ? 1 : 0),
        _ => Wrong<decimal?>(name, "float_type", "Input should be a valid number"),
    });

    /// <summary>True or false, in pydantic's spellings.</summary>
    public Maybe<bool?> Flag(string name) => Field<bool?>(name, value => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => (bool?)value.GetBoolean(),
        JsonValueKind.Number when value.TryGetDecimal(out var number) && number is 0 or 1 => (bool?)(value.GetDecimal() == 1),
        JsonValueKind.String when IsText(value) && Flagged(value.GetString()!) is { } flag => (bool?)flag,
        JsonValueKind.Number or JsonValueKind.String => Wrong<bool?>(name, "bool_parsing", "Input should be a valid boolean, unable to interpret input"),
        _ => Wrong<bool?>(name, "bool_type", "Input should be a valid boolean"),
    });

    /// <summary>An object, as its JSON text.</summary>
    public Maybe<string?> ObjectText(string name) => Field<string?>(name, value => value.ValueKind != JsonValueKind.Object
        ? Wrong<string?>(name, "dict_type", "Input should be a valid dictionary")
        : Maybe<string?>.Of(value.GetRawText()));

    private static bool? Flagged(string text) => text.ToLowerInvariant() switch
    {
        "true" or "t" or "yes" or "y" or "on" or "1" => true,
        "false" or "f" or "no" or "n" or "off" or "0" => false,
        _ => null,
    };

    /// <summary>False for NUL, which no database takes.</summary>
    private static bool IsText(JsonElement value) => !value.GetString()!.Contains('\0', StringComparison.Ordinal);

    private Maybe<T?> Field<T>(string name, Func<JsonElement, Maybe<T?>> read)
    {
        var value = Sent(name);
        return value.ValueKind switch
        {
            JsonValueKind.Undefined => default,
            JsonValueKind.Null => Maybe<T?>.Of(default),
            _ => read(value),
        };
    }

    private Maybe<T?> Wrong<T>(string name, string type, string message)
    {
        Said.Add(name, type, message);
        return default;
    }
}

/// <summary>Reads requests late and whole.</summary>
internal static class FastApiRequest
{
    /// <summary>The body as a draft; <paramref name="check"/> looks at fields that the draft leaves out.</summary>
    public static async Task<Input<T>> ReadAsync<T>(this HttpContext http, FastApiPath path, Func<FastApiBody, T> read, Action<FastApiBody> check)
    {
        var body = await FastApiBody.ReadAsync(http, path);
        var draft = read(body);
        check(body);
        return Input<T>.Read(draft, body.Said);
    }
}
