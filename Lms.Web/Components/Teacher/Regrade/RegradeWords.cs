using Lms.Domain.Regrading;
using Lms.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Components.Teacher.Regrade;

/// <summary>Regrades in the reader's words.</summary>
internal static class RegradeWords
{
    public static string Of(IStringLocalizer<TeacherTexts> L, RegradeKind kind) => kind switch
    {
        RegradeKind.ChangeKey => L["Change the key"],
        RegradeKind.Drop => L["Drop the question"],
        RegradeKind.FullMarks => L["Full marks for all"],
        _ => L["Change the points"],
    };
}
