using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.LiveClasses;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.LiveClasses;

/// <summary>Takes in the provider's list of who was in the room.</summary>
public partial class AttendanceImport
{
    private const int Shown = 200;

    private Upload? file;

    /// <summary>What becomes, or became, of the list; null before one was looked at.</summary>
    [Parameter]
    public AttendanceReport? Report { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Why the list was not taken.</summary>
    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>Another list was chosen.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnChosen { get; set; }

    /// <summary>The list is to be looked at, or stored.</summary>
    [Parameter, EditorRequired]
    public EventCallback<(Upload? File, bool PreviewOnly)> OnAsked { get; set; }

    private string Sum
    {
        get
        {
            var good = Report!.Lines.Count(line => line.Verdict == AttendanceVerdict.Accepted);
            return Report.IsStored
                ? L["Stored: {0} count, {1} do not.", good, Report.Lines.Count - good]
                : L["Dry run: {0} would count, {1} would not.", good, Report.Lines.Count - good];
        }
    }

    private static Tone ToneOf(AttendanceVerdict verdict) => verdict switch
    {
        AttendanceVerdict.Accepted => Tone.Good,
        AttendanceVerdict.Repeated => Tone.Neutral,
        _ => Tone.Bad,
    };

    private string WordsOf(AttendanceVerdict verdict) => verdict switch
    {
        AttendanceVerdict.Accepted => L["Counts"],
        AttendanceVerdict.UnknownPerson => L["Nobody is called that"],
        AttendanceVerdict.NotInTheCourse => L["Not in the course"],
        AttendanceVerdict.UnreadableTime => L["A time cannot be read"],
        AttendanceVerdict.LeftBeforeJoining => L["Left before joining"],
        AttendanceVerdict.OutsideTheClass => L["Not at the time of the class"],
        _ => L["There already"],
    };

    private Task Received(Upload? received)
    {
        file = received;
        return OnChosen.InvokeAsync();
    }
}
