using System.IO.Compression;
using System.Text;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;
using Lms.Web.Tests.Support;
using Formats = Lms.Infrastructure.QuestionFiles.QuestionFiles;

namespace Lms.Web.Tests.Infrastructure.QuestionFiles;

/// <summary>Pictures that travel with questions: into the bank, out of it, and what stands in their place where they cannot.</summary>
public sealed class PicturesInFilesTests
{
    private static readonly FilePicture Red = FilePicture.Of("red.png", Pictures.Red);
    private static readonly FilePicture Blue = FilePicture.Of("blue.png", Pictures.Blue);
    private static readonly FilePicture Photo = FilePicture.Of("photo.jpg", Pictures.Jpeg);

    [Fact]
    public void MoodleXml_FilesInTextAnswersAndFeedback_AreFoundByName()
    {
        var entry = Assert.Single(Read(QuestionFormat.MoodleXml, Moodle($"""
            <questiontext format="html"><text><![CDATA[<p>Which flag?<br><img src="@@PLUGINFILE@@/flags/my%20flag.png?time=1" alt="A flag" width="48" class="img-fluid"></p>]]></text>{File("my flag.png", Pictures.Red, "/flags/")}</questiontext>
            <generalfeedback format="html"><text><![CDATA[So: <img src="@@PLUGINFILE@@/photo.jpg" alt="">]]></text>{File("photo.jpg", Pictures.Jpeg)}</generalfeedback>
            <single>true</single>
            <answer fraction="100" format="html"><text><![CDATA[<img src="@@PLUGINFILE@@/blue.png" alt="blue">]]></text>{File("blue.png", Pictures.Blue)}</answer>
            <answer fraction="0" format="html"><text>None</text></answer>
            """)));
        var question = entry.Question!;
        Assert.Equal($"<p>Which flag?<br><img src=\"{QuestionPicture.AddressOf(Red.Digest)}\" alt=\"A flag\" width=\"48\" class=\"img-fluid\"></p>", question.Text);
        Assert.Equal($"So: <img src=\"{QuestionPicture.AddressOf(Photo.Digest)}\" alt=\"\">", question.Explanation);
        Assert.Equal($"<img src=\"{QuestionPicture.AddressOf(Blue.Digest)}\" alt=\"blue\">", question.Choices[0].Text);
        Assert.Equal([("my flag.png", Red.Digest), ("photo.jpg", Photo.Digest), ("blue.png", Blue.Digest)], question.Pictures.Select(picture => (picture.Name, picture.Digest)));
    }

    [Theory]
    [InlineData("<img src=\"@@PLUGINFILE@@/gone.png\">", "import_picture_missing")]
    [InlineData("<img src=\"gone.png\">", "import_picture_missing")]
    [InlineData("<img>", "import_picture_missing")]
    [InlineData("<img src=\"https://elsewhere.example/a.png\">", "import_picture_elsewhere")]
    [InlineData("<img src=\"//elsewhere.example/a.png\">", "import_picture_elsewhere")]
    [InlineData("<img src=\"data:image/svg+xml;base64,PHN2Zy8+\">", "import_picture_kind")]
    [InlineData("<audio src=\"@@PLUGINFILE@@/a.mp3\"></audio>", "import_other_file")]
    [InlineData("<a href=\"@@PLUGINFILE@@/a.pdf\">sheet</a>", "import_other_file")]
    public void MoodleXml_WhatCannotBeShown_IsSaid(string html, string code) =>
        Assert.Equal(code, Assert.Single(Read(QuestionFormat.MoodleXml, Moodle($"<questiontext format=\"html\"><text><![CDATA[{html}]]></text></questiontext>"))).Problem!.Code);

    [Theory]
    [InlineData(QuestionFormat.Csv, "type,text\nwritten,\"<img src=\"\"a.png\"\">\"\n")]
    [InlineData(QuestionFormat.Gift, "[html]<img src\\=\"@@PLUGINFILE@@/a.png\"> {}\n")]
    public void FormatsWithoutFiles_NamingOne_AreRefusedForIt(QuestionFormat format, string text) =>
        Assert.Equal(QuestionImportRefusals.PictureMissing, Assert.Single(Read(format, Encoding.UTF8.GetBytes(text))).Problem);

    [Fact]
    public void Qti_PicturesOfThePackage_AreFoundFromTheItem_AndNothingOutsideIt()
    {
        var package = Package(
            ("items/a.xml", Item("<p>Look: <img src=\"../images/red%20one.png\" alt=\"red\"/> <object type=\"image/jpeg\" data=\"photo.jpg\">a photo</object></p>")),
            ("items/b.xml", Item("<img src=\"../../../../etc/passwd\" alt=\"\"/>")),
            ("items/c.xml", Item("<img src=\"file:///etc/passwd\" alt=\"\"/>")),
            ("items/d.xml", Item("<img src=\"../items/a.xml\" alt=\"\"/>")),
            ("items/e.xml", Item("<object type=\"video/mp4\" data=\"film.mp4\"/>")),
            ("images/red one.png", Pictures.Red), ("items/photo.jpg", Pictures.Jpeg));
        var entries = Read(QuestionFormat.Qti, package);
        Assert.Equal([null, "import_picture_missing", "import_picture_elsewhere", "import_picture_missing", "import_other_file"], entries.Select(entry => entry.Problem?.Code));
        Assert.Equal($"<p>Look: <img src=\"{QuestionPicture.AddressOf(Red.Digest)}\" alt=\"red\"> <img src=\"{QuestionPicture.AddressOf(Photo.Digest)}\" alt=\"a photo\"></p>", entries[0].Question!.Text);
    }

    [Fact]
    public void Qti_RefusedItems_KeepTheirPicturesInTheFileOfRefusedEntries()
    {
        var entries = Read(QuestionFormat.Qti, Package(("items/a.xml", Item("<p>Look: <img src=\"../images/red.png\" alt=\"red\"/></p>")), ("images/red.png", Pictures.Red)));
        var again = Assert.Single(Read(QuestionFormat.Qti, new Formats().WriteRefused(QuestionFormat.Qti, [(entries[0], "No right answer is marked, or too many.")])));
        Assert.Equal(Red.Digest, Assert.Single(again.Question!.Pictures).Digest);
    }

    [Theory]
    [InlineData(QuestionFormat.MoodleXml)]
    [InlineData(QuestionFormat.Qti)]
    public void WrittenAndReadAgain_EveryPictureIsTheSame(QuestionFormat format)
    {
        var question = Illustrated() with { Picture = Photo };
        var plain = question with { Text = "Plain", Explanation = null, Choices = [.. question.Choices.Select((choice, index) => choice with { Text = $"Choice {index}" })], Pictures = [], Picture = null };
        var back = Read(format, new Formats().Write(format, [question, plain, question with { Picture = Red }]));
        Assert.Equal([null, null, null], back.Select(entry => entry.Problem));
        Assert.Equal(question.Texts, back[0].Question!.Texts);
        Assert.Equal([Red.Digest, Blue.Digest], back[0].Question!.Pictures.Select(picture => picture.Digest).Order().OrderByDescending(digest => digest == Red.Digest));
        Assert.Equal([Photo.Digest, null, Red.Digest], back.Select(entry => entry.Question!.Picture?.Digest));
        Assert.Equal(Pictures.Jpeg, back[0].Question!.Picture!.Content);
    }

    [Fact]
    public void Qti_Written_ListsThePicturesOfEachItemInTheManifest()
    {
        using var zip = new ZipArchive(new MemoryStream(new Formats().Write(QuestionFormat.Qti, [Illustrated(), Illustrated()])));
        var pictures = zip.Entries.Where(part => part.FullName.StartsWith("images/", StringComparison.Ordinal)).Select(part => part.FullName).ToList();
        Assert.Equal(2, pictures.Count); // each once, though two items show it
        using var text = new StreamReader(zip.GetEntry("imsmanifest.xml")!.Open());
        var manifest = text.ReadToEnd();
        Assert.All(pictures, picture => Assert.Equal(2, manifest.Split($"<file href=\"{picture}\"").Length - 1));
    }

    [Theory]
    [InlineData(QuestionFormat.Csv)]
    [InlineData(QuestionFormat.Gift)]
    public void FormatsWithoutPictures_SayWhatTheyLeaveOut(QuestionFormat format)
    {
        var bytes = new Formats().Write(format, [Illustrated() with { Picture = Photo }, new FileQuestion(QuestionType.Written, "Plain", [])]);
        Assert.Contains("4 pictures", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        var back = Read(format, bytes);
        Assert.Equal("Which flag? [picture: A flag] [picture]", back[0].Question!.Text);
        Assert.Equal("[picture]", back[0].Question!.Choices[0].Text);
        Assert.Equal("Plain", back[1].Question!.Text);
        Assert.DoesNotContain("left_out", Encoding.UTF8.GetString(new Formats().Write(format, [new FileQuestion(QuestionType.Written, "Plain", [])])), StringComparison.Ordinal);
    }

    private static FileQuestion Illustrated() => new(
        QuestionType.McqSingle, $"Which flag? <img src=\"{QuestionPicture.AddressOf(Red.Digest)}\" alt=\"A flag\">",
        [new FileChoice($"<img src=\"{QuestionPicture.AddressOf(Blue.Digest)}\" alt=\"\">", true), new FileChoice("None", false)])
    {
        Explanation = $"<p>As seen: <img src=\"{QuestionPicture.AddressOf(Red.Digest)}\" alt=\"\"></p>",
        Pictures = [Red, Blue],
    };

    private static byte[] Moodle(string inside) => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n<question type=\"multichoice\"><name><text>One</text></name>{inside}</question>\n</quiz>");

    private static string File(string name, byte[] content, string path = "/") => $"<file name=\"{name}\" path=\"{path}\" encoding=\"base64\">\n{Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks)}\n</file>";

    private static byte[] Item(string body) => Encoding.UTF8.GetBytes($"""
        <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="t" adaptive="false" timeDependent="false">
        <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>
        <itemBody><div>{body}</div><extendedTextInteraction responseIdentifier="RESPONSE"/></itemBody></assessmentItem>
        """);

    private static byte[] Package(params (string Name, byte[] Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static IReadOnlyList<FileEntry> Read(QuestionFormat format, byte[] bytes) => [.. new Formats().Read(format, new Upload("f", bytes.Length, () => new MemoryStream(bytes)), ImportLimits.AtOnce)];
}
