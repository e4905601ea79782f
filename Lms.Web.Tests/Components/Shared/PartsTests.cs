using System.Globalization;
using Bunit;
using Lms.Web.Components.Shared;
using Lms.Web.Tests.Support;
using Lms.Web.Texts;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Components.Shared;

public sealed class PartsTests : KitTest
{
    [Theory]
    [InlineData("en", "EGP 1,234.50")]
    [InlineData("ar", "1,234.50 ج.م")]
    public void Money_HasItsCurrency(string language, string expected) =>
        Assert.Equal(expected, In(language, () => Render<Money>(parameters => parameters.Add(money => money.Amount, 1234.5m)).Find("span").TextContent));

    [Fact]
    public void Money_BelowZero_KeepsItsSignInFront_InArabicToo() =>
        Assert.Equal("\u200E-5.00 ج.م", In("ar", () => Render<Money>(parameters => parameters.Add(money => money.Amount, -5m)).Find("span").TextContent));

    [Fact]
    public void Money_OfNothing_IsFreeWhereAsked() =>
        Assert.Equal("Free", Render<Money>(parameters => parameters.Add(money => money.Amount, 0m).Add(money => money.FreeAtZero, true)).Find("span").TextContent);

    [Theory]
    [InlineData("en", -3, "3 h ago")]
    [InlineData("en", -24, "1 day ago")]
    [InlineData("en", 50, "in 2 days")]
    [InlineData("ar", -48, "قبل يومين")]
    [InlineData("ar", -24 * 12, "قبل 12 يومًا")]
    [InlineData("ar", 24 * 4, "بعد 4 أيام")]
    public void Moment_SaysHowFarAway(string language, int hours, string expected)
    {
        ReadBy(null);
        var moment = In(language, () => Render<Moment>(parameters => parameters.Add(moment => moment.At, TimeProvider.System.GetUtcNow().AddHours(hours).AddSeconds(hours > 0 ? 30 : -30))));
        Assert.Equal(expected, moment.Find(".relative").TextContent);
    }

    [Fact]
    public void Moment_IsInTheReadersZone_WithItsName()
    {
        ReadBy(null);
        var moment = In("en", () => Render<Moment>(parameters => parameters.Add(moment => moment.At, new DateTimeOffset(2026, 1, 5, 22, 30, 0, TimeSpan.Zero))));
        Assert.Equal("6 Jan 2026, 00:30 EET", moment.Find(".absolute").TextContent);
        Assert.Equal("2026-01-05T22:30:00Z", moment.Find("time").GetAttribute("datetime"));
        Assert.Contains("Africa/Cairo, UTC+02:00", moment.Find("time").GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void Moment_Never_IsADash() => Assert.Equal("–", Render<Moment>().Find(".moment").TextContent);

    [Fact]
    public void Csv_QuotesWhatItMust_AndDefusesFormulas()
    {
        using var writer = new StringWriter();
        Csv.Write(writer, [("Name", (string[] row) => row[0]), ("Note", row => row[1]), ("Empty", _ => null), ("When", _ => new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))), ("Sum", _ => -1.5m)], [["a, \"b\"", "=1+1"], ["منى", "line\nline"]]);
        Assert.Equal("Name,Note,Empty,When,Sum\r\n\"a, \"\"b\"\"\",'=1+1,,2026-01-02 01:04:05Z,-1.5\r\nمنى,\"line\nline\",,2026-01-02 01:04:05Z,-1.5\r\n", writer.ToString());
    }

    [Theory]
    [InlineData(5, "5 B")]
    [InlineData(1536, "1.5 KB")]
    [InlineData(52428800, "50 MB")]
    public void FileSize_IsReadable(long bytes, string expected) => Assert.Equal(expected, In("en", () => FileSize.Of(bytes)));

    [Fact]
    public void Ring_ExplainsItself()
    {
        var ring = Render<ProgressRing>(parameters => parameters.Add(ring => ring.Percent, 87.9m).Add(ring => ring.Label, "Algebra").Add(ring => ring.Missing, [new("Homework 2", "/h/2"), new("Quiz", "/q/1")]));
        Assert.Equal("Algebra: 87 percent – 2 items missing", ring.Find("button").GetAttribute("aria-label"));
        Assert.Equal(["/h/2", "/q/1"], ring.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Chart_HasItsNumbersAsATable()
    {
        var chart = Render<ChartCard>(parameters => parameters.Add(chart => chart.Title, "Revenue").Add(chart => chart.Unit, "EGP").Add(chart => chart.LabelTitle, "Month").Add(chart => chart.Points, [new("May", 10), new("June", 2500.5)]));
        Assert.Equal("2,500.5", chart.FindAll("td")[1].TextContent);
        Assert.Equal("true", chart.Find(".drawing").GetAttribute("aria-hidden"));
        chart.WaitForElement("button").Click();
        Assert.True(chart.Find(".drawing").HasAttribute("hidden"));
    }

    [Fact]
    public void Tabs_AreLinks_AndAnUnknownOneIsTheFirst()
    {
        var tabs = Render<Tabs>(parameters => parameters.Add(tabs => tabs.Items, [new("a", "A"), new("b", "B", null, 3)]).Add(tabs => tabs.Active, "zzz").Add(tabs => tabs.Label, "Parts"));
        Assert.Equal("page", tabs.FindAll("a")[0].GetAttribute("aria-current"));
        Assert.EndsWith("?tab=b", tabs.FindAll("a")[1].GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Upload_TooLarge_IsRefusedBeforeItTravels()
    {
        var upload = Upload(4, out var ready);
        upload.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary([1, 2, 3, 4, 5], "big.pdf"));
        Assert.Contains("5 B", upload.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(ready);
    }

    [Fact]
    public async Task Upload_Arrives_AndCanBeReadAgainAndAgain()
    {
        var upload = Upload(100, out var ready);
        upload.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary([1, 2, 3], "sheet.pdf"));
        upload.WaitForAssertion(() => Assert.Contains("sheet.pdf", upload.Find(".coming").TextContent, StringComparison.Ordinal));
        var file = Assert.Single(ready)!;
        Assert.Equal(("sheet.pdf", 3L), (file.FileName, file.Length));
        for (var reading = 0; reading < 2; reading++)
        {
            await using var content = file.Open();
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes);
            Assert.Equal([1, 2, 3], bytes.ToArray());
        }

        await upload.Find(".coming button").ClickAsync(new());
        Assert.Null(ready[^1]);
        Assert.ThrowsAny<IOException>(() => file.Open());
    }

    private IRenderedComponent<UploadField> Upload(long most, out List<Lms.Domain.Files.Upload?> ready)
    {
        var came = new List<Lms.Domain.Files.Upload?>();
        ready = came;
        return Render<UploadField>(parameters => parameters.Add(field => field.Name, "file").Add(field => field.Label, "File").Add(field => field.MaxBytes, most).Add(field => field.OnReady, came.Add));
    }

    private static T In<T>(string language, Func<T> look)
    {
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Find(language)!;
            return look();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }
}
