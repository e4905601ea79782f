using System.Text.Json;
using System.Text.Json.Nodes;
using Lms.Domain.Common;

namespace Lms.Web.Api.FastApi;

/// <summary>Words complaints as pydantic does: where, what, of which type, with the value that was sent and the bounds that it missed.</summary>
internal static class FastApiErrors
{
    /// <summary>The key under which a complaint about the whole body stands.</summary>
    public const string WholeBody = "body";

    /// <summary>What stands before the name of a path parameter.</summary>
    public const string InPath = "path ";

    /// <summary>The list of <c>detail</c>.</summary>
    public static JsonArray Of(IReadOnlyDictionary<string, IReadOnlyList<Complaint>> complaints, FastApiBody? body) =>
        [.. complaints.SelectMany(pair => pair.Value.Select(complaint => (JsonNode)Line(pair.Key, complaint, body)))];

    private static JsonObject Line(string field, Complaint complaint, FastApiBody? body)
    {
        var (message, type, context) = Words(complaint);
        return new JsonObject
        {
            ["loc"] = Place(field),
            ["msg"] = message,
            ["type"] = type,
            ["input"] = Input(field, body),
            ["ctx"] = context,
        };
    }

    private static JsonArray Place(string field) => field switch
    {
        WholeBody or Complaints.Whole => ["body"],
        _ when field.StartsWith(InPath, StringComparison.Ordinal) => ["path", field[InPath.Length..]],
        _ => ["body", field],
    };

    private static JsonNode? Input(string field, FastApiBody? body) => field.StartsWith(InPath, StringComparison.Ordinal)
        ? body?.PathValue(field[InPath.Length..])
        : body?.Sent(field) is { ValueKind: not JsonValueKind.Undefined } sent ? JsonNode.Parse(sent.GetRawText()) : null;

    /// <summary>Message, type and bounds of each kind of complaint; the numbers are taken from the domain's own sentence.</summary>
    private static (string Message, string Type, JsonObject Context) Words(Complaint complaint) => complaint.Code switch
    {
        "max_value" => Bound(complaint, "Input should be less than or equal to ", "less_than_equal", "le"),
        "min_value" => Bound(complaint, "Input should be greater than or equal to ", "greater_than_equal", "ge"),
        "max_length" => Length(complaint),
        "invalid_choice" => ("Input should be 'not_started', 'in_progress' or 'completed'", "literal_error", new JsonObject { ["expected"] = "'not_started', 'in_progress' or 'completed'" }),
        "work_exists" => ($"Value error, {complaint.Sentence}", "value_error", new JsonObject { ["error"] = complaint.Sentence }),
        "uuid_parsing" or "json_invalid" => (complaint.Sentence, complaint.Code, new JsonObject { ["error"] = complaint.Sentence[(complaint.Sentence.IndexOf(',', StringComparison.Ordinal) + 1)..].Trim() }),
        var own => (complaint.Sentence, own, []),
    };

    private static (string, string, JsonObject) Bound(Complaint complaint, string words, string type, string key)
    {
        var number = complaint.Sentence.TrimEnd('.').Split(' ')[^1];
        return (words + number, type, new JsonObject { [key] = JsonNode.Parse(number) });
    }

    private static (string, string, JsonObject) Length(Complaint complaint)
    {
        var number = complaint.Sentence.Split(' ')[^2];
        return ($"String should have at most {number} characters", "string_too_long", new JsonObject { ["max_length"] = JsonNode.Parse(number) });
    }
}
