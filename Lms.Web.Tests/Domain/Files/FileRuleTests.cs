using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Files;

public sealed class FileRuleTests
{
    private const string NoImage = "Upload a valid image. The file you uploaded was either not an image or a corrupted image.";

    public static TheoryData<string, byte[]> Pictures => new()
    {
        { "a.png", Samples.Png }, { "A.JPG", Samples.Jpeg }, { "a.jpeg", Samples.Jpeg }, { "a.webp", Samples.Webp }, { "misnamed.jpg", Samples.Png },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Picture_OfAnAcceptedKind_Passes(string name, byte[] content) => Assert.Null(Fault(FileRule.Picture, name, content));

    [Theory]
    [InlineData("a.gif", "File extension 'gif' is not allowed. Allowed extensions are: jpg, jpeg, png, webp.")]
    [InlineData("a.png.svg", "File extension 'svg' is not allowed. Allowed extensions are: jpg, jpeg, png, webp.")]
    [InlineData("picture", "File extension '' is not allowed. Allowed extensions are: jpg, jpeg, png, webp.")]
    [InlineData("a.png", NoImage)]
    public void Picture_OfAnotherKind_IsRefused(string name, string sentence) => Assert.Equal(sentence, Fault(FileRule.Picture, name, "GIF89a..............."u8.ToArray()));

    [Fact]
    public void Picture_ShorterThanItsSignature_IsRefused() => Assert.Equal(NoImage, Fault(FileRule.Picture, "a.webp", "RIFF"u8.ToArray()));

    [Fact]
    public void Picture_OverFiveMegabytes_IsRefused()
    {
        Assert.Null(Fault(FileRule.Picture, "a.png", Samples.Png, 5 * 1024 * 1024));
        Assert.Equal("File too large. Size should not exceed 5 MB.", Fault(FileRule.Picture, "a.png", Samples.Png, (5 * 1024 * 1024) + 1));
    }

    [Fact]
    public void Pdf_NameThenSizeThenContent()
    {
        const long tooMuch = 52_428_801;
        Assert.Equal("File extension 'xyz' is not allowed. Allowed extensions are: pdf.", Fault(FileRule.Pdf, "a.XYZ", "no"u8.ToArray(), tooMuch));
        Assert.Equal("File too large. Size should not exceed 50 MB.", Fault(FileRule.Pdf, "a.PDF", "no"u8.ToArray(), tooMuch));
        Assert.Equal("File is not a valid PDF.", Fault(FileRule.Pdf, "a.pdf", " %PDF-1.7"u8.ToArray(), tooMuch - 1));
        Assert.Null(Fault(FileRule.Pdf, "a.pdf", Samples.Pdf(), tooMuch - 1));
    }

    [Fact]
    public void Absent_RequiredOrNot()
    {
        var said = new Complaints();
        Assert.False(FileRule.Pdf.Check("optional", default, said));
        Assert.True(said.None);
        FileRule.Pdf.Check("file", default, said, required: true);
        FileRule.Picture.Check("picture", Maybe<Upload?>.Of(null), said);
        var refusal = Assert.Throws<RefusedException>(said.Refuse).Refusal;
        Assert.Equal("No file was submitted.", refusal.Complaints["file"][0].Sentence);
        Assert.Equal("This field may not be null.", refusal.Complaints["picture"][0].Sentence);
    }

    private static string? Fault(FileRule rule, string name, byte[] content, long? length = null)
    {
        var said = new Complaints();
        var upload = Samples.Upload(name, content);
        var passed = rule.Check("f", Maybe<Upload?>.Of(length is { } claimed ? upload with { Length = claimed } : upload), said);
        Assert.Equal(said.None, passed);
        return passed ? null : Assert.Throws<RefusedException>(said.Refuse).Refusal.Sentence;
    }
}
