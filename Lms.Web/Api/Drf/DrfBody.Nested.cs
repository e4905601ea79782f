using System.Globalization;
using System.Text.Json;
using Lms.Domain.Common;

namespace Lms.Web.Api.Drf;

/// <content>Objects within the body. Complaints about them carry a path: <c>settings.close_date</c>, <c>choices[0].text</c>.</content>
public sealed partial class DrfBody
{
    /// <summary>An object within the body; in a form, a field that holds its JSON.</summary>
    public Maybe<T?> Inner<T>(string name, Func<DrfBody, T> read)
        where T : class
    {
        if (!Nested(name, out var element))
            return default;
        if (element.ValueKind == JsonValueKind.Null)
            return Maybe<T?>.Of(null);
        return element.ValueKind == JsonValueKind.Object
            ? Maybe<T?>.Of(read(new DrfBody(element, null, Said, $"{prefix}{name}.")))
            : Complain<T>(name, "invalid", $"Invalid data. Expected a dictionary, but got {new DrfRaw(element, null).PythonType}.");
    }

    /// <summary>A list of objects within the body; in a form, a field that holds its JSON.</summary>
    public Maybe<IReadOnlyList<T>?> InnerList<T>(string name, Func<DrfBody, T> read)
    {
        if (!Nested(name, out var element))
            return default;
        if (element.ValueKind == JsonValueKind.Null)
            return Maybe<IReadOnlyList<T>?>.Of(null);
        if (element.ValueKind != JsonValueKind.Array)
            return Complain<IReadOnlyList<T>>(name, "not_a_list", $"Expected a list of items but got type \"{new DrfRaw(element, null).PythonType}\".");

        var items = new List<T>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{prefix}{name}[{items.Count}].");
            if (item.ValueKind != JsonValueKind.Object)
                Said.Add(path + Complaints.Whole, "invalid", $"Invalid data. Expected a dictionary, but got {new DrfRaw(item, null).PythonType}.");
            items.Add(read(new DrfBody(item.ValueKind == JsonValueKind.Object ? item : JsonDocument.Parse("{}").RootElement, null, Said, path)));
        }

        return Maybe<IReadOnlyList<T>?>.Of(items);
    }

    private bool Nested(string name, out JsonElement element)
    {
        element = default;
        if (!Sent(name, out var raw))
            return false;
        if (raw.Form is null)
        {
            element = raw.Json;
            return true;
        }

        try
        {
            element = raw.Form.Length == 0 ? JsonDocument.Parse("null").RootElement : JsonDocument.Parse(raw.Form).RootElement;
            return true;
        }
        catch (JsonException)
        {
            Said.Add(prefix + name, "invalid", "Value must be valid JSON.");
            return false;
        }
    }
}
