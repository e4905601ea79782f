using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Invigilation;
using Lms.Web.Components.Shared;
using Lms.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Exam;

/// <summary>An exam while it goes on.</summary>
public partial class ExamConsolePage
{
    [Parameter]
    public int QuizId { get; set; }

    /// <summary>A <see cref="ConsoleShow"/>; running attempts when the address names none.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    private bool MayRun => Reader.May(Permission.RunExams);

    /// <summary>Nobody watches any more: the asking ends.</summary>
    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        if (RendererInfo.IsInteractive)
            Dispatcher.Dispatch(new ExamLeft());
        return base.DisposeAsyncCore(disposing);
    }

    private List<TabItem> Parts(ExamConsole? board) =>
    [
        new(Wording.Snake(ConsoleShow.Running), L["Running"], "circle-play", board?.Counts.Running),
        new(Wording.Snake(ConsoleShow.Away), L["Not heard of"], "wifi-off", board?.Counts.Away),
        new(Wording.Snake(ConsoleShow.HandedIn), L["Handed in"], "file-check", board?.Counts.HandedIn),
        new(Wording.Snake(ConsoleShow.NotStarted), L["Not started"], "circle-dashed", board?.Counts.NotStarted),
    ];

    private string Rules(ExamConsole board) => board.TimerMinutes > 0 ? L.Plural(board.TimerMinutes, "{0} minute for each attempt. This page keeps itself up to date.", "{0} minutes for each attempt. This page keeps itself up to date.") : L["No time limit for an attempt. This page keeps itself up to date."];

    private void Open(ExamDeed deed, IReadOnlyList<ConsoleRow>? rows) => Dispatcher.Dispatch(new ExamDeedOpened(deed, rows));

    private void Close() => Dispatcher.Dispatch(new ExamDeedClosed());
}
