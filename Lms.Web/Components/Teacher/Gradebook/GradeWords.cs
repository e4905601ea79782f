using Lms.Domain.Grading;
using Lms.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Components.Teacher.Gradebook;

/// <summary>Why a score changed, in the reader's words.</summary>
internal static class GradeWords
{
    public static string Of(IStringLocalizer<TeacherTexts> L, GradeSource source) => source switch
    {
        GradeSource.Submission => L["Handed in"],
        GradeSource.Marking => L["Marked"],
        GradeSource.Regrade => L["Regraded"],
        GradeSource.RegradeUndone => L["Regrade undone"],
        GradeSource.Override => L["Set by hand"],
        _ => L["Taken back"],
    };
}
