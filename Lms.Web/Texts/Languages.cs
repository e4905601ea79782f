using System.Globalization;

namespace Lms.Web.Texts;

/// <summary>The languages of the pages.</summary>
public static class Languages
{
    /// <summary>English: the language of the keys.</summary>
    public static readonly CultureInfo English = CultureInfo.ReadOnly(Make("en"));

    /// <summary>
    /// Arabic: right to left, Arabic month and day names, Gregorian calendar. Digits and their separators stay the
    /// Western ones, as student codes, phone numbers and keyboards have them.
    /// </summary>
    public static readonly CultureInfo Arabic = CultureInfo.ReadOnly(Make("ar"));

    /// <summary>All of them; the first is the default.</summary>
    public static readonly IReadOnlyList<CultureInfo> All = [English, Arabic];

    /// <summary>What a language calls itself.</summary>
    public static string OwnName(CultureInfo language) => language.TwoLetterISOLanguageName == "ar" ? "العربية" : "English";

    /// <summary>The language of this name, or null.</summary>
    public static CultureInfo? Find(string? name) => All.FirstOrDefault(language => language.Name == name);

    private static CultureInfo Make(string name)
    {
        var culture = new CultureInfo(name);
        culture.NumberFormat = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        culture.DateTimeFormat.ShortDatePattern = "d MMM yyyy";
        culture.DateTimeFormat.LongDatePattern = "dddd, d MMMM yyyy";
        culture.DateTimeFormat.ShortTimePattern = "HH:mm";
        culture.DateTimeFormat.LongTimePattern = "HH:mm:ss";
        return culture;
    }
}
