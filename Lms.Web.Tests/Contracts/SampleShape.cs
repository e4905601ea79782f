using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lms.Web.Tests.Contracts;

/// <summary>
/// Compares a real answer with a documented sample: the same keys, none beyond, and values of the kind the sample's
/// placeholder stands for; null only where the contract lists it.
/// </summary>
public sealed partial class SampleShape(IReadOnlyList<string> nullable, bool allowsFractions = false)
{
    private readonly List<string> faults = [];

    /// <summary>Everything that differs; empty when nothing does.</summary>
    public static IReadOnlyList<string> Differences(JsonElement sample, IReadOnlyList<string>? nullable, JsonElement answer, bool allowsFractions = false)
    {
        var shape = new SampleShape(nullable ?? [], allowsFractions);
        shape.Compare(sample, answer, string.Empty);
        return shape.faults;
    }

    private void Compare(JsonElement sample, JsonElement answer, string path)
    {
        if (answer.ValueKind == JsonValueKind.Null)
        {
            if (!nullable.Contains(path) && !nullable.Contains(path.Replace("[]", string.Empty, StringComparison.Ordinal).TrimStart('.')))
                faults.Add($"{path} is null");
            return;
        }

        switch (sample.ValueKind)
        {
            case JsonValueKind.Object when answer.ValueKind == JsonValueKind.Object:
                CompareKeys(sample, answer, path);
                break;
            case JsonValueKind.Array when answer.ValueKind == JsonValueKind.Array:
                foreach (var item in answer.EnumerateArray().Where(_ => sample.GetArrayLength() > 0))
                    Compare(sample[0], item, path + "[]");
                break;
            case JsonValueKind.Number when answer.ValueKind == JsonValueKind.Number && (answer.TryGetInt64(out _) || sample.GetRawText().Contains('.') || allowsFractions):
            case JsonValueKind.True or JsonValueKind.False when answer.ValueKind is JsonValueKind.True or JsonValueKind.False:
                break;
            case JsonValueKind.String when answer.ValueKind == JsonValueKind.String:
                if (!Fits(sample.GetString()!, answer.GetString()!))
                    faults.Add($"{path} is \"{answer}\", which is not like \"{sample}\"");
                break;
            default:
                faults.Add($"{path} is {answer.GetRawText()}, documented as {sample.GetRawText()}");
                break;
        }
    }

    private void CompareKeys(JsonElement sample, JsonElement answer, string path)
    {
        if (!sample.EnumerateObject().Any())
            return; // an object of any keys
        var documented = sample.EnumerateObject().ToDictionary(key => key.Name, key => key.Value);
        var sent = answer.EnumerateObject().ToDictionary(key => key.Name, key => key.Value);
        var prefix = path.Length == 0 ? string.Empty : path + ".";
        faults.AddRange(documented.Keys.Except(sent.Keys).Select(key => $"{prefix}{key} is missing"));
        faults.AddRange(sent.Keys.Except(documented.Keys).Select(key => $"{prefix}{key} is not documented"));
        foreach (var key in documented.Keys.Intersect(sent.Keys))
            Compare(documented[key], sent[key], prefix + key);
    }

    /// <summary>What each placeholder stands for; other strings are words of an enumeration or messages.</summary>
    private static bool Fits(string sample, string answer) => sample switch
    {
        "0.00" => Money().IsMatch(answer),
        "2019-08-24T14:15:22Z" => Moment().IsMatch(answer),
        "0:00:00" => Duration().IsMatch(answer),
        "497f6eca-6276-4993-bfeb-53cbbbba6f08" => Guid.TryParseExact(answer, "D", out _) && answer.ToLowerInvariant() == answer,
        "2019-08-24" => DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "http://example.com" => Uri.TryCreate(answer, UriKind.Absolute, out var address) && address.Scheme is "http" or "https",
        _ => true,
    };

    [GeneratedRegex(@"^-?\d+\.\d\d$")]
    private static partial Regex Money();

    [GeneratedRegex(@"^((1 day|\d+ days), )?\d{1,2}:\d\d:\d\d(\.\d{6})?$")]
    private static partial Regex Duration();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z$")]
    private static partial Regex Moment();
}
