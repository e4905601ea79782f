using System.Globalization;

namespace Lms.Web.Texts;

/// <summary>The languages of the pages.</summary>
public static class Languages
{
    /// <summary>English: the language of the keys.</summary>
    public static readonly CultureInfo English = CultureInfo.ReadOnly(Make("en", ","));

    /// <summary>
    /// Arabic: right to left, Arabic month and day names, Gregorian calendar. Digits and their separators stay the
    /// Western ones, as student codes, phone numbers and keyboards have them.
    /// </summary>
    public static readonly CultureInfo Arabic = CultureInfo.ReadOnly(Make("ar", "،"));

    /// <summary>All of them; the first is the default.</summary>
    public static readonly IReadOnlyList<CultureInfo> All = [English, Arabic];

    /// <summary>What a language calls itself.</summary>
    public static string OwnName(CultureInfo language) => language.TwoLetterISOLanguageName == "ar" ? "العربية" : "English";

    /// <summary>The language of this name, or null.</summary>
    public static CultureInfo? Find(string? name) => All.FirstOrDefault(language => language.Name == name);

    private static CultureInfo Make(string name, string comma)
    {
        var culture = new CultureInfo(name);
        culture.NumberFormat = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        // Between right-to-left words a bare minus wanders to the wrong end of its number.
        if (culture.TextInfo.IsRightToLeft)
            culture.NumberFormat.NegativeSign = "\u200E-";
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        culture.DateTimeFormat.ShortDatePattern = "d MMM yyyy";
        culture.DateTimeFormat.LongDatePattern = $"dddd{comma} d MMMM yyyy";
        culture.DateTimeFormat.ShortTimePattern = "HH:mm";
        culture.DateTimeFormat.LongTimePattern = "HH:mm:ss";
        culture.DateTimeFormat.FullDateTimePattern = $"d MMM yyyy{comma} HH:mm"; // last: the others reset it
        return culture;
    }
}
