using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.ExamAnalytics;
using Lms.Web.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Attempts;

/// <summary>One attempt with everything behind it.</summary>
public partial class AttemptPage
{
    private int? asked;

    [Parameter]
    public int AttemptId { get; set; }

    /// <summary>Which part is shown.</summary>
    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    private Role Role => NavMap.RoleOf(Navigation.ToBaseRelativePath(Navigation.Uri)) ?? Role.Teacher;

    private string Home => NavMap.HomeOf(Role);

    private bool MayGrade => Role == Role.Teacher && Reader.May(Permission.GradeWork);

    /// <summary>The student's own page; an institution's administrator has none.</summary>
    private string? PersonHref => Role == Role.InstitutionAdmin || Attempt.Value.Detail is not { } detail ? null
        : string.Create(CultureInfo.InvariantCulture, $"{Home}/students/{detail.Record.StudentId}");

    /// <summary>The page stays the same when one goes from attempt to attempt.</summary>
    protected override void OnParametersSet()
    {
        if (RendererInfo.IsInteractive && asked != AttemptId)
            Ask();
    }

    private static PartAnalysis PartOf(string name, AnswerCounts counts) =>
        new(name, counts.Total, counts, counts.Total == 0 ? 0 : Math.Round(100m * counts.Correct / counts.Total, 2));

    private void Ask()
    {
        asked = AttemptId;
        Dispatcher.Dispatch(new AttemptOpened(AttemptId));
    }

    private string File(string part) => string.Create(CultureInfo.InvariantCulture, $"attempt-{AttemptId}-{part}");
}
