using Lms.Domain.Common;
using Lms.Domain.QuestionImports;
using Lms.Infrastructure.Html;
using Lms.Infrastructure.QuestionFiles;

namespace Lms.Web.Setup;

/// <summary>The sanitiser of text that people format, and the formats in which questions travel.</summary>
internal static class TextFormatsSetup
{
    public static void AddTextFormats(this IServiceCollection services)
    {
        services.AddSingleton<IRichText, RichText>();
        services.AddSingleton<IQuestionFiles, QuestionFiles>();
    }
}
