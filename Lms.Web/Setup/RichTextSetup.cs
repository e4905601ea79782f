using Lms.Domain.Common;
using Lms.Infrastructure.Html;

namespace Lms.Web.Setup;

/// <summary>The sanitiser of text that people format.</summary>
internal static class RichTextSetup
{
    public static void AddRichText(this IServiceCollection services) => services.AddSingleton<IRichText, RichText>();
}
