using System.Globalization;
using Lms.Domain.Completion;
using Lms.Domain.TaughtStudents;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Students;

/// <summary>Why a percentage is what it is.</summary>
public partial class ProgressReasonsView
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public ProgressReasons Reasons { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.CurrentCulture);

    private IEnumerable<string> Notes(LectureReasons lecture)
    {
        if (lecture.CompletedAt is not null && lecture.Items.Any(item => item.Reason == ProgressReason.LectureCompleted))
            yield return L["The lecture was completed before; what was added since takes nothing away."];
        if (lecture.IsHeldBack)
            yield return L["Held below 100 % until the quiz with a mark to reach is passed."];
        if (lecture.ReportedPercent > 0 && lecture.CompletedAt is null && lecture.Items.Sum(item => (long)item.Weight * item.Credit) < lecture.Credits)
            yield return L["The student's app reported {0} %, which is further than the items.", lecture.ReportedPercent];
        if (lecture is { AccessEnds: null, CompletedAt: null })
            yield return L["The student has not bought it."];
        else if (lecture.CompletedAt is null && lecture.AccessEnds <= Clock.GetUtcNow())
            yield return L["The student's access has ended."];
    }

    private string Kind(ProgressKind kind) => kind switch
    {
        ProgressKind.Video => L["Video"],
        ProgressKind.Material => L["File"],
        ProgressKind.Note => L["Text"],
        ProgressKind.LiveClass => L["Live class"],
        ProgressKind.Homework => L["Homework"],
        _ => L["Quiz"],
    };

    private string Why(ItemReason item) => item.Reason switch
    {
        ProgressReason.Done => L["done"],
        ProgressReason.LectureCompleted => L["lecture completed before"],
        ProgressReason.NotPassed => L["not passed yet"],
        ProgressReason.PartlyDone => L["begun"],
        _ => L["not begun"],
    };

    private static Tone ToneOf(ProgressReason reason) => reason switch
    {
        ProgressReason.Done or ProgressReason.LectureCompleted => Tone.Good,
        ProgressReason.NotPassed => Tone.Bad,
        ProgressReason.PartlyDone => Tone.Waiting,
        _ => Tone.Neutral,
    };
}
