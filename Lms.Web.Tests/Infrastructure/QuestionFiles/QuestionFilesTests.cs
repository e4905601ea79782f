using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;
using Lms.Infrastructure.Html;
using Lms.Web.Tests.Support;
using Lms.Web.Tests.Texts;
using Formats = Lms.Infrastructure.QuestionFiles.QuestionFiles;

namespace Lms.Web.Tests.Infrastructure.QuestionFiles;

/// <summary>Real files of each format, dangerous ones, and the way out and back.</summary>
public sealed class QuestionFilesTests
{
    private static readonly string Samples = Path.Combine(Source.FolderOf("Lms.Web.Tests"), "Infrastructure", "QuestionFiles", "Samples");

    [Fact]
    public void Csv_RealFile_IsReadLineByLine()
    {
        var entries = Read(QuestionFormat.Csv, "questions.csv");
        Assert.Equal(8, entries.Count);
        var first = entries[0].Question!;
        Assert.Equal((QuestionType.McqSingle, 2, Difficulty.Easy, "Planets", "Mercury: 0.39 AU."), (first.Type, first.Points, first.Difficulty, first.Lesson, first.Explanation));
        Assert.Equal([("Venus", false), ("Mercury", true), ("Mars", false), ("Earth", false)], first.Choices.Select(choice => (choice.Text, choice.IsCorrect)));
        Assert.Equal(2, entries[1].Question!.Choices.Count(choice => choice.IsCorrect));
        Assert.Equal("Explain why the sky is blue.\nName the effect.", entries[2].Question!.Text);
        Assert.Equal([QuestionImportRefusals.WrongKind, QuestionImportRefusals.NoKey], entries.Skip(4).Take(2).Select(entry => entry.Problem));
        Assert.Equal(0, entries[6].Question!.Points);
        Assert.Equal("=2", entries[7].Question!.Choices[0].Text);
    }

    [Fact]
    public void Gift_RealFile_IsReadEntryByEntry()
    {
        var entries = Read(QuestionFormat.Gift, "questions.gift.txt");
        Assert.Equal(10, entries.Count);
        var first = entries[0].Question!;
        Assert.Equal(("Nearest planet", QuestionType.McqSingle, 2, Difficulty.Easy, "Planets"), (entries[0].Title, first.Type, first.Points, first.Difficulty, first.Lesson));
        Assert.Equal("<p>Which planet is nearest to the Sun?</p>", first.Text);
        Assert.Equal("Mercury moves closest to the Sun.", first.Explanation);
        Assert.Equal([("Mercury", true), ("Venus", false), ("Mars", false)], first.Choices.Select(choice => (choice.Text, choice.IsCorrect)));
        Assert.Equal((QuestionType.McqMultiple, 2), (entries[1].Question!.Type, entries[1].Question!.Choices.Count(choice => choice.IsCorrect)));
        Assert.Equal([("True", true), ("False", false)], entries[2].Question!.Choices.Select(choice => (choice.Text, choice.IsCorrect)));
        Assert.Equal((QuestionType.Written, "Explain why the sky is blue: name the effect."), (entries[3].Question!.Type, entries[3].Question!.Text));
        Assert.Equal(QuestionImportRefusals.WrongKind, entries[4].Problem);
        Assert.Equal("What is 3 = 3 {braces} ~ tilde?", entries[5].Question!.Text);
        Assert.Equal([QuestionImportRefusals.WrongKind, QuestionImportRefusals.WrongKind], entries.Skip(6).Take(2).Select(entry => entry.Problem));
        Assert.Equal("Missing word: the capital of Egypt is _____ today.", entries[8].Question!.Text);
        Assert.Equal(QuestionImportRefusals.WrongKind, entries[9].Problem);
    }

    [Fact]
    public void MoodleXml_RealFile_IsReadQuestionByQuestion()
    {
        var entries = Read(QuestionFormat.MoodleXml, "questions.moodle.xml");
        Assert.Equal(6, entries.Count);
        var first = entries[0].Question!;
        Assert.Equal(("<p>Which planet is <b>nearest</b> to the Sun?</p>", 2, Difficulty.Hard, "Planets"), (first.Text, first.Points, first.Difficulty, first.Lesson));
        Assert.Equal("Which are noble gases? 1 &lt; 2", entries[1].Question!.Text);
        Assert.Equal(["Helium", "Argon"], entries[1].Question!.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Text));
        Assert.Equal("True", entries[2].Question!.Choices.Single(choice => choice.IsCorrect).Text);
        Assert.Equal((QuestionType.Written, 5), (entries[3].Question!.Type, entries[3].Question!.Points));
        Assert.Equal([QuestionImportRefusals.WrongKind, null], entries.Skip(4).Select(entry => entry.Problem));
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(Assert.Single(entries[5].Question!.Pictures).Content));
    }

    [Fact]
    public void Qti_OneItem_AndAPackage_AreRead()
    {
        var item = Assert.Single(Read(QuestionFormat.Qti, "choice.qti.xml"));
        Assert.Equal(("Composition of Water", QuestionType.McqMultiple, 2), (item.Title, item.Question!.Type, item.Question.Points));
        Assert.Equal("Which of the following elements are used to form <strong>water</strong>?", item.Question.Text);
        Assert.Equal(["Hydrogen", "Oxygen"], item.Question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Text));
        var package = Zip(("imsmanifest.xml", "<manifest/>"), ("a/item.xml", File.ReadAllText(Path.Combine(Samples, "choice.qti.xml"))), ("b/match.xml", "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\"><itemBody><matchInteraction/></itemBody></assessmentItem>"), ("c/broken.xml", "<assessmentItem>"));
        Assert.Equal([null, QuestionImportRefusals.WrongKind, QuestionImportRefusals.Malformed], Read(QuestionFormat.Qti, "p.zip", package).Select(entry => entry.Problem));
    }

    [Fact]
    public void DangerousFiles_AreRefusedAsAWhole()
    {
        const string Entity = "<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz><question type=\"essay\"><questiontext><text>&x;</text></questiontext></question></quiz>";
        Assert.Equal(QuestionImportRefusals.NotReadable, Refused(QuestionFormat.MoodleXml, Encoding.UTF8.GetBytes(Entity)));
        Assert.Equal(QuestionImportRefusals.NotReadable, Refused(QuestionFormat.MoodleXml, "not xml"u8.ToArray()));
        Assert.Equal(QuestionImportRefusals.NotReadable, Refused(QuestionFormat.MoodleXml, "<html/>"u8.ToArray()));
        Assert.Equal(QuestionImportRefusals.NotReadable, Refused(QuestionFormat.Csv, "a,b\n1,2\n"u8.ToArray()));
        Assert.Equal(QuestionImportRefusals.NotReadable, Refused(QuestionFormat.Csv, "type,text\nwritten,\"open"u8.ToArray()));
        Assert.Equal(QuestionImportRefusals.NotReadable, Refused(QuestionFormat.Gift, [0xC3, 0x28]));
        Assert.Equal(QuestionImportRefusals.NotReadable, Refused(QuestionFormat.Qti, "PK but no archive"u8.ToArray()));
        Assert.Equal(QuestionImportRefusals.TooLarge, Refused(QuestionFormat.Csv, new byte[ImportLimits.AtOnce.Bytes + 1]));
        Assert.Equal(QuestionImportRefusals.ItemTooLarge, Refused(QuestionFormat.Qti, Zip(("bomb.xml", new string(' ', 3 * 1024 * 1024)))));
    }

    [Theory]
    [InlineData(QuestionFormat.Csv)]
    [InlineData(QuestionFormat.Gift)]
    [InlineData(QuestionFormat.MoodleXml)]
    [InlineData(QuestionFormat.Qti)]
    public void WrittenAndReadAgain_EveryQuestionIsTheSame(QuestionFormat format)
    {
        var files = new Formats();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Questions().NonEmptyListOf().ToArbitrary(), list =>
        {
            var questions = list.ToList();
            var back = Read(format, format == QuestionFormat.Qti ? "q.zip" : "q", files.Write(format, questions));
            Assert.Equal(questions.Count, back.Count);
            foreach (var (one, entry) in questions.Zip(back))
            {
                Assert.Null(entry.Problem);
                Assert.Equal(Print(one), Print(entry.Question!));
                Assert.Equal((one.Points, one.Difficulty, one.Lesson, Clean(one.Explanation)), (entry.Question!.Points, entry.Question.Difficulty, entry.Question.Lesson, Clean(entry.Question.Explanation)));
            }
        }));
    }

    [Theory]
    [InlineData(QuestionFormat.Csv, "questions.csv")]
    [InlineData(QuestionFormat.Gift, "questions.gift.txt")]
    [InlineData(QuestionFormat.MoodleXml, "questions.moodle.xml")]
    public void RefusedEntries_ComeBackAsAFileOfTheSameFormat(QuestionFormat format, string sample)
    {
        var refused = Read(format, sample).Where(entry => entry.Problem is not null).ToList();
        var again = Read(format, "r", new Formats().WriteRefused(format, refused.ConvertAll(entry => (entry, entry.Problem!.Sentence))));
        Assert.Equal(refused.Select(entry => entry.Problem), again.Select(entry => entry.Problem));
    }

    private static Gen<FileQuestion> Questions()
    {
        var word = Gen.Elements("Solve", "x = 2", "a ~ b", "{set}", "50 % # 3", "1 &lt; 2", "H<sub>2</sub>O", "<b>bold</b> text", "back\\slash", "C:\\dir", "quote \" here", "semi; colon, comma", "-> arrow", "مرحبا", "e<sup>x</sup>", "$CATEGORY", "=formula", "@home", "100 &amp; 200", "::colons::", "'quoted", "<math><mi>x</mi></math>");
        var text = word.NonEmptyListOf().Select(words => string.Join(' ', words.Take(5)));
        var choices = from count in Gen.Choose(2, 5) from texts in text.ListOf(count) from right in Gen.Choose(1, count) select texts.Select((one, index) => new FileChoice($"{one} ({index})", index < right)).ToList();
        return from type in Gen.Elements(Enum.GetValues<QuestionType>())
               from words in text
               from offered in choices
               from why in Gen.OneOf(Gen.Constant<string?>(null), text.Select(one => (string?)one))
               from points in Gen.Choose(1, 100)
               from difficulty in Gen.Elements(Enum.GetValues<Difficulty>())
               select new FileQuestion(type, words, type == QuestionType.Written ? [] : type == QuestionType.McqSingle ? [.. offered.Select((choice, index) => choice with { IsCorrect = index == 1 })] : offered) { Points = points, Difficulty = difficulty, Lesson = "Lines / curves", Explanation = why };
    }

    private static string Clean(string? html) => html is null ? string.Empty : Canonical(html);

    private static string Print(FileQuestion question) => QuestionFingerprint.Of(question.Type, Canonical(question.Text), question.Choices.Select(choice => (Canonical(choice.Text), choice.IsCorrect)));

    /// <summary>As it would be stored.</summary>
    private static string Canonical(string html) => new RichText().Clean(html + "<b></b>");

    private static IReadOnlyList<FileEntry> Read(QuestionFormat format, string sample) => Read(format, sample, File.ReadAllBytes(Path.Combine(Samples, sample)));

    private static IReadOnlyList<FileEntry> Read(QuestionFormat format, string name, byte[] bytes) => [.. new Formats().Read(format, File_(name, bytes), ImportLimits.AtOnce)];

    private static Refusal Refused(QuestionFormat format, byte[] bytes) => Assert.Throws<RefusedException>(() => Read(format, "f", bytes)).Refusal;

    private static Upload File_(string name, byte[] bytes) => new(name, bytes.Length, () => new MemoryStream(bytes));

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
