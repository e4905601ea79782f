using System.Globalization;
using System.Text;

namespace Lms.Web.Operations;

/// <summary>The lines of Prometheus' text format.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary><c>lms.http.request.duration</c> in <c>s</c> becomes <c>lms_http_request_duration_seconds</c>; counters end in <c>_total</c>.</summary>
    public static string NameOf(string instrument, string? unit, bool isCounter)
    {
        var name = new StringBuilder(instrument.Length + 16);
        foreach (var letter in instrument)
            name.Append(char.IsAsciiLetterOrDigit(letter) || letter == '_' ? letter : '_');
        var suffix = unit switch { "s" => "_seconds", "By" => "_bytes", "ms" => "_milliseconds", _ => string.Empty };
        if (!name.ToString().EndsWith(suffix, StringComparison.Ordinal))
            name.Append(suffix);
        return isCounter ? name.Append("_total").ToString() : name.ToString();
    }

    /// <summary>The labels in the order of their names, without braces; empty when there are none.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
            return string.Empty;
        var sorted = tags.ToArray();
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Key, right.Key));
        var text = new StringBuilder(64);
        foreach (var (key, value) in sorted)
        {
            if (text.Length > 0)
                text.Append(',');
            text.Append(key.Replace('.', '_')).Append("=\"").Append(Escaped(Convert.ToString(value, CultureInfo.InvariantCulture))).Append('"');
        }

        return text.ToString();
    }

    public static void Head(StringBuilder text, string name, string? help, string type)
    {
        if (!string.IsNullOrEmpty(help))
            text.Append("# HELP ").Append(name).Append(' ').Append(help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
        text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
    }

    public static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    public static void Histogram(StringBuilder text, string name, string labels, double[] bounds, long[] buckets, long count, double sum)
    {
        var before = labels.Length > 0 ? labels + "," : string.Empty;
        var below = 0L;
        for (var i = 0; i < bounds.Length; i++)
            Line(text, name + "_bucket", $"{before}le=\"{Number(bounds[i])}\"", below += buckets[i]);
        Line(text, name + "_bucket", before + "le=\"+Inf\"", count);
        Line(text, name + "_sum", labels, sum);
        Line(text, name + "_count", labels, count);
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Escaped(string? value) => (value ?? string.Empty)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
