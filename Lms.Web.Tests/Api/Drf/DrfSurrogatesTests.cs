using Lms.Web.Api.Drf;

namespace Lms.Web.Tests.Api.Drf;

public sealed class DrfSurrogatesTests
{
    [Theory]
    [InlineData(@"""plain""", null)]
    [InlineData(@"""\n\\ud800""", null)]
    [InlineData(@"""\ud83d\ude00""", null)]
    [InlineData(@"""\ud83d\ude00\ud83d\ude01""", null)]
    [InlineData(@"""\ud800""", 0xD800)]
    [InlineData(@"""\udc00""", 0xDC00)]
    [InlineData(@"""\ud83dx\ude00""", 0xD83D)]
    [InlineData(@"""\ude00\ud83d""", 0xDE00)]
    [InlineData(@"""\ud83d\ud83d\ude00""", 0xD83D)]
    [InlineData(@"""a\u0041\uDBFF\n""", 0xDBFF)]
    public void FirstLone_FindsHalvesOnly(string raw, int? half) => Assert.Equal(half, DrfSurrogates.FirstLone(raw));

    [Theory]
    [InlineData(@"{""a"": ""\ud800""}", true)]
    [InlineData(@"{""\ud83d\ude00"": 1}", true)]
    [InlineData(@"{""a"": [{""\ud800"": 1}]}", false)]
    public void NamesAreText_LooksAtKeysOfEveryDepth(string json, bool text) => Assert.Equal(text, DrfSurrogates.NamesAreText(System.Text.Encoding.UTF8.GetBytes(json)));
}
