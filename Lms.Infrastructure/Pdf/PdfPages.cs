using System.Globalization;
using System.Text;

namespace Lms.Infrastructure.Pdf;

/// <summary>
/// Writes plain PDF 1.4 files: A4 pages of wrapped text in Helvetica, which every reader carries, so nothing is embedded.
/// Characters outside Latin-1 have no place in those fonts and are written as question marks.
/// </summary>
public sealed class PdfPages
{
    private const int Width = 595;
    private const int Height = 842;
    private const int Margin = 56;

    private readonly List<StringBuilder> pages = [];
    private int y;

    /// <summary>A heading in bold, 18 points.</summary>
    public PdfPages Heading(string text) => Write(text, "F2", 18, 30);

    /// <summary>A paragraph, 11 points, wrapped at the margin.</summary>
    public PdfPages Paragraph(string text) => Write(text, "F1", 11, 16);

    /// <summary>The finished file.</summary>
    public byte[] ToBytes()
    {
        if (pages.Count == 0)
            NewPage();
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, index) => $"{5 + (2 * index)} 0 R"))}] >>",
            Font("Helvetica"),
            Font("Helvetica-Bold"),
        };
        foreach (var page in pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add($"<< /Length {page.Length} >>\nstream\n{page}endstream");
        }

        return Assemble(objects);
    }

    private static string Font(string name) => $"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>";

    private static byte[] Assemble(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        var places = new List<int>();
        foreach (var (index, content) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{content}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private PdfPages Write(string text, string font, int size, int leading)
    {
        foreach (var line in Wrap(text, (Width - (2 * Margin)) * 2 / size))
        {
            if (pages.Count == 0 || y < Margin + leading)
                NewPage();
            y -= leading;
            pages[^1].Append(CultureInfo.InvariantCulture, $"BT /{font} {size} Tf {Margin} {y} Td ({Escape(line)}) Tj ET\n");
        }

        return this;
    }

    private void NewPage()
    {
        pages.Add(new StringBuilder());
        y = Height - Margin;
    }

    /// <summary>Helvetica's letters are about half as wide as high; that is close enough for ragged lines.</summary>
    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : string.Empty).Append(word);
        }

        yield return line.ToString();
    }

    private static string Escape(string line) => string.Concat(line.Select(letter => letter switch
    {
        '(' or ')' or '\\' => $"\\{letter}",
        > '\u00ff' or < ' ' => "?",
        _ => letter.ToString(),
    }));
}
