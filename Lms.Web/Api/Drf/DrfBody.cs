using System.Text.Json;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.Extensions.Primitives;

namespace Lms.Web.Api.Drf;

/// <summary>
/// A request body, JSON object or form, read field by field into <see cref="Maybe{T}"/> values. What cannot be
/// understood becomes a complaint in DRF's words and counts as absent.
/// </summary>
public sealed partial class DrfBody
{
    private readonly JsonElement? json;
    private readonly IFormCollection? form;

    private readonly string prefix;

    private DrfBody(JsonElement? json, IFormCollection? form, Complaints said, string prefix)
    {
        this.json = json;
        this.form = form;
        this.prefix = prefix;
        Said = said;
    }

    /// <summary>What could not be understood.</summary>
    public Complaints Said { get; }

    /// <summary>True when the field was sent.</summary>
    public bool Has(string name) => json is { } body ? body.TryGetProperty(name, out _) : form!.ContainsKey(name) || form.Files[name] is not null;

    /// <summary>A text, trimmed; numbers count as their digits.</summary>
    public Maybe<string?> Text(string name, bool trim = true) => Read(name, "Not a valid string.", raw => raw switch
    {
        { Form: { } text } => trim ? text.Trim() : text,
        { AsText: { } text } => trim ? text.Trim() : text,
        { Json.ValueKind: JsonValueKind.Number } => raw.Json.GetRawText(),
        _ => null,
    });

    /// <summary>A whole number.</summary>
    public Maybe<int?> Whole(string name) => Value(name, "A valid integer is required.", DrfValues.Whole);

    /// <summary>A whole number of any size a counter may reach.</summary>
    public Maybe<long?> Long(string name) => Value(name, "A valid integer is required.", DrfValues.Long);

    /// <summary>A decimal number.</summary>
    public Maybe<decimal?> Number(string name) => Value(name, "A valid number is required.", DrfValues.Number);

    /// <summary>True or false, in any of the spellings that DRF takes.</summary>
    public Maybe<bool?> Flag(string name) => Value(name, "Must be a valid boolean.", DrfValues.Flag);

    /// <summary>A date.</summary>
    public Maybe<DateOnly?> Date(string name) =>
        Value(name, "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.", DrfValues.Date);

    /// <summary>A moment; without an offset it is taken as UTC.</summary>
    public Maybe<DateTimeOffset?> Moment(string name) =>
        Value(name, "Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].", DrfValues.Moment);

    /// <summary>The id of another row.</summary>
    public Maybe<int?> Row(string name)
    {
        if (!Sent(name, out var raw))
            return default;
        if (raw.IsNull)
            return Maybe<int?>.Of(null);
        if (DrfValues.Whole(raw) is { } id)
            return Maybe<int?>.Of(id);
        Said.Add(prefix + name, "incorrect_type", $"Incorrect type. Expected pk value, received {raw.PythonType}.");
        return default;
    }

    /// <summary>A list of ids; in a form the key is repeated, or once holds a JSON array.</summary>
    public Maybe<IReadOnlyList<int>?> Rows(string name) => DrfLists.Read(prefix + name, Said, Items(name), DrfValues.Whole, "Incorrect type. Expected pk value, received str.");

    /// <summary>An uploaded file.</summary>
    public Maybe<Upload?> File(string name)
    {
        if (form?.Files[name] is { } file)
            return file.Length == 0 ? Complain<Upload>(name, "empty", "The submitted file is empty.") : Maybe<Upload?>.Of(new Upload(file.FileName, file.Length, file.OpenReadStream));
        if (!Sent(name, out var raw))
            return default;
        return raw.IsNull || raw.Form is "" ? Maybe<Upload?>.Of(null) : Complain<Upload>(name, "invalid", "The submitted data was not a file. Check the encoding type on the form.");
    }

    internal static DrfBody Of(JsonElement body) => new(body, null, new Complaints(), string.Empty);

    internal static DrfBody Of(IFormCollection form) => new(null, form, new Complaints(), string.Empty);

    private Maybe<T?> Complain<T>(string name, string code, string sentence)
        where T : class
    {
        Said.Add(prefix + name, code, sentence);
        return default;
    }

    private Maybe<T?> Value<T>(string name, string complaint, Func<DrfRaw, T?> parse)
        where T : struct
    {
        if (!Sent(name, out var raw))
            return default;
        if (raw.IsNull)
            return Maybe<T?>.Of(null);
        if (parse(raw) is { } value)
            return Maybe<T?>.Of(value);
        Said.Add(prefix + name, "invalid", complaint);
        return default;
    }

    private Maybe<string?> Read(string name, string complaint, Func<DrfRaw, string?> parse)
    {
        if (!Sent(name, out var raw))
            return default;
        if (raw.Json.ValueKind == JsonValueKind.Null)
            return Maybe<string?>.Of(null);
        if (raw.LoneSurrogate is { } half)
            return Complain<string>(name, "surrogate_characters_not_allowed", $"Surrogate characters are not allowed: U+{half:X}.");
        return parse(raw) is { } text ? text.Contains('\0', StringComparison.Ordinal) ? Complain<string>(name, "null_characters_not_allowed", "Null characters are not allowed.") : Maybe<string?>.Of(text) : Complain<string>(name, "invalid", complaint);
    }

    private bool Sent(string name, out DrfRaw raw)
    {
        if (json is { } body)
        {
            var found = body.TryGetProperty(name, out var element);
            raw = new DrfRaw(element, null);
            return found;
        }

        var sent = form!.TryGetValue(name, out StringValues values);
        raw = new DrfRaw(default, sent ? values[^1] ?? string.Empty : null);
        return sent;
    }

    private IReadOnlyList<DrfRaw>? Items(string name)
    {
        if (json is { } body)
        {
            if (!body.TryGetProperty(name, out var element))
                return [];
            return element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray().Select(item => new DrfRaw(item, null)), DrfRaw.End] : element.ValueKind == JsonValueKind.Null ? [new DrfRaw(element, null)] : null;
        }

        return form!.TryGetValue(name, out var values) ? [.. values.Where(value => !string.IsNullOrEmpty(value)).Select(value => new DrfRaw(default, value)), DrfRaw.End] : [];
    }
}
