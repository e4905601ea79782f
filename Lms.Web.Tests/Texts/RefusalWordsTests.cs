using System.Globalization;
using Lms.Domain.Common;
using Lms.Domain.Enrollments;
using Lms.Web.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Texts;

public sealed class RefusalWordsTests
{
    private readonly RefusalWords words = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<RefusalWords>().BuildServiceProvider().GetRequiredService<RefusalWords>();

    [Theory]
    [InlineData("en", "You do not have permission to perform this action.")]
    [InlineData("ar", "ليس لديك إذن لتنفيذ هذا الإجراء.")]
    public void Sentence_IsSaidInTheReadersLanguage(string language, string expected) => Assert.Equal(expected, In(language, () => words.Of(GeneralRefusals.PermissionDenied)));

    [Theory]
    [InlineData("en", "Cannot approve enrollment with status: rejected")]
    [InlineData("ar", "لا يمكن قبول طلب التحاق حالته: rejected")]
    public void SentenceWithAValue_IsFoundByItsPattern(string language, string expected) => Assert.Equal(expected, In(language, () => words.Of(EnrollmentRefusals.CannotApprove(EnrollmentStatus.Rejected))));

    [Fact]
    public void UnknownSentence_IsSaidAsItIs() => Assert.Equal("Nobody has translated this (yet).", In("ar", () => words.Of("Nobody has translated this (yet).")));

    private static string In(string language, Func<string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Languages.Find(language)!;
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
