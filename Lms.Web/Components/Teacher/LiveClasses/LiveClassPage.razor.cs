using Lms.Domain.Access;
using Lms.Domain.LiveClasses;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.LiveClasses;

/// <summary>One live class.</summary>
public partial class LiveClassPage
{
    private IReadOnlyList<PageHeading.Crumb> trail = [];
    private IReadOnlyList<Choice> answers = [];
    private int? asked;

    /// <summary>The class.</summary>
    [Parameter]
    public int ClassId { get; set; }

    private bool MayChange => Reader.May(Permission.ManageContent);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        trail = [new(L["Live classes"], $"/{Navigation.ToBaseRelativePath(Navigation.Uri).Split('/')[0]}/live-classes")];
        answers = [new("true", L["Yes"]), new("false", L["No"])];
        base.OnInitialized();
    }

    /// <inheritdoc />
    protected override void Opened()
    {
        Close();
        Dispatcher.Dispatch(new AttendanceChosen());
    }

    /// <summary>The page stays the same when one goes from class to class.</summary>
    protected override void OnParametersSet()
    {
        if (RendererInfo.IsInteractive && asked != ClassId)
            Ask();
    }

    private static Tone ToneOf(PresenceSummary row, LiveClassSummary live) =>
        row.JoinedAt is not null ? Tone.Good : live.State == LiveClassState.Over ? Tone.Bad : Tone.Neutral;

    private string WordsOf(PresenceSummary row, LiveClassSummary live) =>
        row.JoinedAt is null ? live.State == LiveClassState.Over ? L["Missed"] : L["Not yet"]
        : live.Kind == LiveClassKind.LiveStream ? L["Watched it"]
        : row.IsConfirmed ? L["Present"] : L["Went in"];

    private void Ask()
    {
        asked = ClassId;
        Dispatcher.Dispatch(new LiveClassAsked(ClassId));
    }

    private void Open(LiveClassTask task) => Dispatcher.Dispatch(new LiveClassTaskOpened(task));

    private void Close() => Dispatcher.Dispatch(new LiveClassTaskClosed());
}
