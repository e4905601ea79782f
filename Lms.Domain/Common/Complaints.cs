using System.Globalization;

namespace Lms.Domain.Common;

/// <summary>
/// Everything that is wrong with one body, field by field, so that all of it is told at once.
/// Checks skip a field that already has a complaint and, when it is not required, one that was not sent.
/// The sentences are Django REST Framework's own, word for word.
/// </summary>
public sealed class Complaints
{
    /// <summary>The key for complaints about the body as a whole.</summary>
    public const string Whole = "non_field_errors";

    private readonly Dictionary<string, List<Complaint>> byField = [];

    /// <summary>How many fields have a complaint.</summary>
    public int Count => byField.Count;

    /// <summary>True when nothing is wrong so far.</summary>
    public bool None => byField.Count == 0;

    /// <summary>True when this field has a complaint.</summary>
    public bool Has(string field) => byField.ContainsKey(field);

    /// <summary>Adds a complaint about a field.</summary>
    public void Add(string field, string code, string sentence)
    {
        if (!byField.TryGetValue(field, out var list))
            byField[field] = list = [];
        list.Add(new Complaint(code, sentence));
    }

    /// <summary>Adds a feature's refusal as a complaint about a field.</summary>
    public void Add(string field, Refusal refusal) => Add(field, refusal.Code, refusal.Sentence);

    /// <summary>Refuses with all complaints, or does nothing when there are none.</summary>
    /// <exception cref="RefusedException">There is at least one complaint.</exception>
    public void Refuse()
    {
        if (None)
            return;
        var all = byField.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Complaint>)pair.Value);
        throw new Refusal(RefusalKind.Invalid, "invalid", all.First().Value[0].Sentence) { Complaints = all }.Thrown();
    }

    /// <summary>The field must be sent.</summary>
    public bool Required<T>(string field, Maybe<T> value)
    {
        if (Has(field))
            return false;
        if (value.IsSent)
            return true;
        Add(field, "required", "This field is required.");
        return false;
    }

    /// <summary>Checks a text: sent when required, not null, not blank (unless allowed), length within bounds.</summary>
    /// <returns>True when a text was sent and nothing is wrong with it.</returns>
    public bool Text(string field, Maybe<string?> text, bool required = false, bool nullable = false, bool blank = false, int? min = null, int? max = null)
    {
        if (!Present(field, text, required, nullable) || text.Value is not { } value)
            return false;
        if (value.Length == 0 && !blank)
            Add(field, "blank", "This field may not be blank.");
        else if (max is { } most && value.Length > most)
            Add(field, "max_length", string.Create(CultureInfo.InvariantCulture, $"Ensure this field has no more than {most} characters."));
        else if (min is { } least && value.Length < least && value.Length > 0)
            Add(field, "min_length", string.Create(CultureInfo.InvariantCulture, $"Ensure this field has at least {least} characters."));
        return !Has(field);
    }

    /// <summary>Checks a number: sent when required, not null, within bounds.</summary>
    public bool Number<T>(string field, Maybe<T?> number, bool required = false, bool nullable = false, T? min = null, T? max = null)
        where T : struct, IComparable<T>, IFormattable
    {
        if (!Present(field, number, required, nullable) || number.Value is not { } value)
            return false;
        if (max is { } most && value.CompareTo(most) > 0)
            Add(field, "max_value", $"Ensure this value is less than or equal to {most.ToString(null, CultureInfo.InvariantCulture)}.");
        else if (min is { } least && value.CompareTo(least) < 0)
            Add(field, "min_value", $"Ensure this value is greater than or equal to {least.ToString(null, CultureInfo.InvariantCulture)}.");
        return !Has(field);
    }

    /// <summary>Checks an amount of money: as <see cref="Number{T}"/>, at most eight digits before and two after the point.</summary>
    public bool Money(string field, Maybe<decimal?> amount, bool required = false, bool nullable = false, decimal? min = null, decimal? max = null)
    {
        if (!Number(field, amount, required, nullable, min, max) || amount.Value is not { } value)
            return false;
        if (decimal.Round(value, 2) != value)
            Add(field, "max_decimal_places", "Ensure that there are no more than 2 decimal places.");
        else if (Math.Abs(value) >= 100_000_000m)
            Add(field, "max_whole_digits", "Ensure that there are no more than 8 digits before the decimal point.");
        return !Has(field);
    }

    /// <summary>Checks that a value was sent when required and is not null unless that is allowed.</summary>
    /// <returns>True when there is something (perhaps null) to look at.</returns>
    public bool Present<T>(string field, Maybe<T> value, bool required = false, bool nullable = false)
    {
        if (Has(field) || (required && !Required(field, value)) || !value.IsSent)
            return false;
        if (value.Value is not null || nullable)
            return true;
        Add(field, "null", "This field may not be null.");
        return false;
    }

    /// <summary>Checks that a text is one of the choices.</summary>
    public bool Choice(string field, Maybe<string?> text, IReadOnlyCollection<string> choices, bool required = false, bool nullable = false)
    {
        if (!Present(field, text, required, nullable) || text.Value is not { } value)
            return false;
        if (!choices.Contains(value, StringComparer.Ordinal))
            Add(field, "invalid_choice", $"\"{value}\" is not a valid choice.");
        return !Has(field);
    }

    /// <summary>The text is an absolute http or https address.</summary>
    public bool WebAddress(string field, Maybe<string?> text, bool required = false, bool nullable = false, int max = 500)
    {
        if (!Text(field, text, required, nullable, max: max) || text.Value is not { Length: > 0 } value)
            return false;
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            Add(field, "invalid", "Enter a valid URL.");
        return !Has(field);
    }

    /// <summary>No row has this id.</summary>
    public void NoSuchRow(string field, object? id) =>
        Add(field, "does_not_exist", string.Create(CultureInfo.InvariantCulture, $"Invalid pk \"{id}\" - object does not exist."));
}
