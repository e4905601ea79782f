using System.Net;
using System.Text;

namespace Lms.Domain.Mathematics;

/// <summary>
/// Turns the usual school formulas of TeX into MathML, which browsers draw by themselves: fractions, roots, indices,
/// Greek letters, relations, functions, brackets that grow. What is not known stays readable as text.
/// </summary>
public sealed class TexMath
{
    private const int Deepest = 40;

    private readonly string tex;
    private int at;
    private int depth;

    private TexMath(string tex) => this.tex = tex;

    /// <summary>A <c>math</c> element whose <c>alttext</c> holds the formula as it was written.</summary>
    /// <param name="tex">The formula without its delimiters.</param>
    /// <param name="display">True for a line of its own.</param>
    public static string ToMathMl(string tex, bool display = false)
    {
        var reader = new TexMath(tex.Trim());
        var content = new StringBuilder();
        while (reader.at < reader.tex.Length)
        {
            content.Append(reader.Row());
            reader.at++; // a brace that closes nothing
        }

        return $"<math{(display ? " display=\"block\"" : string.Empty)} alttext=\"{WebUtility.HtmlEncode(tex.Trim())}\">{content}</math>";
    }

    /// <summary>Everything up to the end or a closing brace.</summary>
    private string Row(string? until = null)
    {
        var parts = new StringBuilder();
        while (at < tex.Length && tex[at] != '}' && !Stands(until))
        {
            if (char.IsWhiteSpace(tex[at]))
                at++;
            else
                parts.Append(WithIndices(Atom()));
        }

        return parts.ToString();
    }

    /// <summary>One thing: a group, a command, a number, a letter or a sign.</summary>
    private string Atom()
    {
        if (at >= tex.Length)
            return "<mrow></mrow>";
        var sign = tex[at];
        if (sign == '{')
            return Group();
        if (sign == '\\')
            return Command();
        if (char.IsAsciiDigit(sign))
        {
            var from = at;
            while (at < tex.Length && (char.IsAsciiDigit(tex[at]) || (tex[at] == '.' && at + 1 < tex.Length && char.IsAsciiDigit(tex[at + 1]))))
                at++;
            return $"<mn>{tex[from..at]}</mn>";
        }

        at++;
        if (char.IsHighSurrogate(sign) && at < tex.Length)
            return $"<mi>{sign}{tex[at++]}</mi>";
        return char.IsLetter(sign) ? $"<mi>{sign}</mi>" : $"<mo>{(sign == '-' ? "−" : WebUtility.HtmlEncode(sign.ToString()))}</mo>";
    }

    private string Group()
    {
        at++;
        if (++depth > Deepest)
            at = tex.Length;
        var inside = Row();
        depth--;
        if (at < tex.Length)
            at++;
        return $"<mrow>{inside}</mrow>";
    }

    private string WithIndices(string atom)
    {
        string? below = null, above = null;
        while (at < tex.Length && tex[at] is '_' or '^' or '\'')
        {
            var sign = tex[at++];
            if (sign == '\'')
                above = (above ?? string.Empty) + "<mo>′</mo>";
            else if (sign == '_')
                below = Argument();
            else
                above = Argument();
            if (at >= tex.Length)
                break;
        }

        above = above is { } many && many.StartsWith("<mo>′", StringComparison.Ordinal) ? $"<mrow>{many}</mrow>" : above;
        var isWide = atom is "<mo>∑</mo>" or "<mo>∏</mo>" or "<mo>lim</mo>";
        return (below, above) switch
        {
            (null, null) => atom,
            (not null, null) => isWide ? $"<munder>{atom}{below}</munder>" : $"<msub>{atom}{below}</msub>",
            (null, not null) => isWide ? $"<mover>{atom}{above}</mover>" : $"<msup>{atom}{above}</msup>",
            _ => isWide ? $"<munderover>{atom}{below}{above}</munderover>" : $"<msubsup>{atom}{below}{above}</msubsup>",
        };
    }

    /// <summary>What a command or an index applies to: a group or the next thing.</summary>
    private string Argument()
    {
        while (at < tex.Length && char.IsWhiteSpace(tex[at]))
            at++;
        return at < tex.Length && tex[at] != '}' ? Atom() : "<mrow></mrow>";
    }

    private string Command()
    {
        var from = ++at;
        while (at < tex.Length && char.IsAsciiLetter(tex[at]))
            at++;
        if (at == from && at < tex.Length)
            at++; // a command of one sign
        var name = tex[from..at];
        return name switch
        {
            "frac" or "dfrac" or "tfrac" => $"<mfrac>{Argument()}{Argument()}</mfrac>",
            "sqrt" => Root(),
            "text" or "mathrm" or "textrm" or "operatorname" => $"<mtext>{WebUtility.HtmlEncode(Raw())}</mtext>",
            "mathbf" or "mathit" or "mathbb" => Argument(),
            "overline" or "bar" => $"<mover>{Argument()}<mo>¯</mo></mover>",
            "vec" => $"<mover>{Argument()}<mo>→</mo></mover>",
            "hat" => $"<mover>{Argument()}<mo>^</mo></mover>",
            "left" => Fence(),
            "," or ";" or ":" or " " or "quad" or "qquad" or "!" => "<mspace width=\"0.3em\"></mspace>",
            "{" or "}" or "%" or "$" or "&" or "#" or "_" => $"<mo>{WebUtility.HtmlEncode(name)}</mo>",
            _ => TexSymbols.Find(name) ?? $"<mtext>{WebUtility.HtmlEncode("\\" + name)}</mtext>",
        };
    }

    private string Root()
    {
        if (at >= tex.Length || tex[at] != '[')
            return $"<msqrt>{Argument()}</msqrt>";
        at++;
        var index = Row("]");
        at = Math.Min(at + 1, tex.Length);
        return $"<mroot>{Argument()}<mrow>{index}</mrow></mroot>";
    }

    private string Fence()
    {
        if (++depth > Deepest)
            at = tex.Length;
        var open = Delimiter();
        var inside = Row("\\right");
        depth--;
        at = Math.Min(at + "\\right".Length, tex.Length);
        return $"<mrow>{open}{inside}{Delimiter()}</mrow>";
    }

    private string Delimiter()
    {
        if (at >= tex.Length)
            return string.Empty;
        var sign = tex[at++] == '\\' && at < tex.Length ? tex[at++] : tex[at - 1];
        return sign == '.' ? string.Empty : $"<mo fence=\"true\" stretchy=\"true\">{WebUtility.HtmlEncode(sign.ToString())}</mo>";
    }

    /// <summary>The words of a group, as they are.</summary>
    private string Raw()
    {
        if (at >= tex.Length || tex[at] != '{')
            return string.Empty;
        var from = ++at;
        while (at < tex.Length && tex[at] != '}')
            at++;
        var words = tex[from..at];
        at = Math.Min(at + 1, tex.Length);
        return words;
    }

    private bool Stands(string? mark) => mark is not null && string.CompareOrdinal(tex, at, mark, 0, mark.Length) == 0;
}
