using Lms.Domain.Mathematics;
using Lms.Infrastructure.Html;

namespace Lms.Web.Tests.Domain.Mathematics;

public sealed class WrittenTextTests
{
    [Theory]
    [InlineData(@"x^2", "<msup><mi>x</mi><mn>2</mn></msup>")]
    [InlineData(@"\frac{1}{x+1}", "<mfrac><mrow><mn>1</mn></mrow><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow></mfrac>")]
    [InlineData(@"\sqrt{2}", "<msqrt><mrow><mn>2</mn></mrow></msqrt>")]
    [InlineData(@"\sqrt[3]{8}", "<mroot><mrow><mn>8</mn></mrow><mrow><mn>3</mn></mrow></mroot>")]
    [InlineData(@"a_1^2", "<msubsup><mi>a</mi><mn>1</mn><mn>2</mn></msubsup>")]
    [InlineData(@"\alpha \le 3.5", "<mi>α</mi><mo>≤</mo><mn>3.5</mn>")]
    [InlineData(@"\left(x\right)", "<mrow><mo fence=\"true\" stretchy=\"true\">(</mo><mi>x</mi><mo fence=\"true\" stretchy=\"true\">)</mo></mrow>")]
    [InlineData(@"\sum_{i=1}^n i", "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>")]
    [InlineData(@"\text{if } x", "<mtext>if </mtext><mi>x</mi>")]
    [InlineData(@"\unknown", "<mtext>\\unknown</mtext>")]
    [InlineData("a<b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>")]
    public void ToMathMl_DrawsSchoolFormulas(string tex, string inside) => Assert.Contains($">{inside}</math>", TexMath.ToMathMl(tex), StringComparison.Ordinal);

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData(@"\frac{")]
    [InlineData("^")]
    [InlineData(@"\left(")]
    [InlineData(@"x_{1")]
    [InlineData(@"\")]
    [InlineData(@"\sqrt[")]
    public void ToMathMl_OfWhatIsUnfinished_StillEnds(string tex) => Assert.StartsWith("<math", TexMath.ToMathMl(tex), StringComparison.Ordinal);

    [Fact]
    public void ToMathMl_OfThousandsOfBraces_StillEnds() => Assert.StartsWith("<math", TexMath.ToMathMl(new string('{', 20_000) + string.Concat(Enumerable.Repeat(@"\left(", 5000))), StringComparison.Ordinal);

    [Theory]
    [InlineData(@"Solve \(x^2 = 4\) and \[\frac{1}{2}\] now.")]
    [InlineData("Two\nlines & more")]
    [InlineData("<p>A paragraph</p>")]
    [InlineData(@"\(a\lt b\)")]
    [InlineData("<b>bold</b> x<sup>2</sup>")]
    public void WhatIsTyped_ComesBack_AfterCleaning(string typed)
    {
        var stored = new RichText().Clean(WrittenText.ToHtml(typed));
        Assert.Equal(typed, WrittenText.ToTyped(stored));
        Assert.Equal(stored, new RichText().Clean(WrittenText.ToHtml(WrittenText.ToTyped(stored))));
    }

    [Theory]
    [InlineData("H<sub>2</sub>O &amp; <b>ice</b>", "H2O & ice")]
    [InlineData("<p>one</p><p>two</p>", "one two")]
    [InlineData("3 < 4", "3 < 4")]
    public void ToPlain_KeepsTheWords(string html, string plain) => Assert.Equal(plain, WrittenText.ToPlain(html));

    [Theory]
    [InlineData(@"Solve \(x^2\)", "Solve x^2")]
    [InlineData(@"\(\frac{x+1}{2}+\frac{x-1}{3}=4\)", "(x + 1)/2 + (x − 1)/3 = 4")]
    [InlineData(@"\(x=-3\)", "x = −3")]
    [InlineData(@"\(\sqrt{b^2-4ac}\)", "√(b^2 − 4ac)")]
    [InlineData(@"\(a_1 < 0.5\)", "a_1 < 0.5")]
    [InlineData(@"\(2^{10}\)", "2^10")]
    public void ToPlain_OfAFormula_IsOneLine(string typed, string plain) => Assert.Equal(plain, WrittenText.ToPlain(WrittenText.ToHtml(typed)));

    [Fact]
    public void ToPlain_OfMathMlThatIsNotWellFormed_KeepsTheWords() => Assert.Equal("Solve x 2 now", WrittenText.ToPlain("Solve <math><mi>x<mn>2</math> now"));
}
