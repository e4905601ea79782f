using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Lms.Domain.Common;

namespace Lms.Web.Api.Drf;

/// <summary>Writes field complaints as DRF nests them: objects within objects, and lists with an empty object for each item that is fine.</summary>
internal static partial class DrfComplaints
{
    /// <summary>The body that tells all complaints.</summary>
    public static JsonObject Body(IReadOnlyDictionary<string, IReadOnlyList<Complaint>> complaints)
    {
        var body = new JsonObject();
        foreach (var (path, list) in complaints)
            Place(body, Step().Matches(path), [.. list.Select(complaint => (JsonNode)complaint.Sentence)]);
        return body;
    }

    private static void Place(JsonObject into, MatchCollection steps, JsonArray sentences)
    {
        foreach (var step in steps.SkipLast(1))
        {
            var name = step.Groups["name"].Value;
            into = step.Groups["index"] is { Success: true } index
                ? Item(into, name, int.Parse(index.Value, CultureInfo.InvariantCulture))
                : Child(into, name);
        }

        into[steps[^1].Groups["name"].Value] = sentences;
    }

    private static JsonObject Child(JsonObject into, string name)
    {
        if (into[name] is JsonObject there)
            return there;
        var child = new JsonObject();
        into[name] = child;
        return child;
    }

    private static JsonObject Item(JsonObject into, string name, int index)
    {
        if (into[name] is not JsonArray list || list.Any(item => item is JsonValue))
            into[name] = list = [];
        while (list.Count <= index)
            list.Add(new JsonObject());
        return (JsonObject)list[index]!;
    }

    [GeneratedRegex(@"(?<name>[^.\[\]]+)(\[(?<index>\d+)\])?")]
    private static partial Regex Step();
}
