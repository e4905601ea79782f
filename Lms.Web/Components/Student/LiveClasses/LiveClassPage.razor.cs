using System.Text;
using Lms.Domain.LiveClasses;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Lms.Web.Components.Student.LiveClasses;

/// <summary>One live class, for those who come.</summary>
public partial class LiveClassPage
{
    private IReadOnlyList<PageHeading.Crumb> trail = [];
    private int? asked;

    /// <summary>The class.</summary>
    [Parameter]
    public int ClassId { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        trail = [new(L["Live classes"], "/student/live-classes")];
        base.OnInitialized();
    }

    /// <summary>The page stays the same when one goes from class to class.</summary>
    protected override void OnParametersSet()
    {
        if (RendererInfo.IsInteractive && asked != ClassId)
            Ask();
    }

    private void Ask()
    {
        asked = ClassId;
        Dispatcher.Dispatch(new MyLiveClassAsked(ClassId));
    }

    private string There(LiveClassSummary live) => live switch
    {
        { CameAt: null, Kind: LiveClassKind.LiveStream } => L["You did not watch it live."],
        { CameAt: null } => L["You are not noted as present."],
        { SecondsThere: { } seconds } => L["You were there: {0}.", S.Length(Math.Max(1, seconds / 60))],
        { Kind: LiveClassKind.LiveStream } => L["You watched it live."],
        _ => L["You went in; your teacher confirms presence later."],
    };

    private async Task SaveToCalendar(LiveClassSummary live)
    {
        var file = new CalendarFile(live.PublicId, live.StartsAt, live.EndsAt, $"{live.Title} ({live.CourseName})", live.Description, Navigation.ToAbsoluteUri($"student/live-classes/{live.Id}").ToString());
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./shell.js");
        using var stream = new DotNetStreamReference(new MemoryStream(Encoding.UTF8.GetBytes(file.Write(Clock.GetUtcNow()))));
        await module.InvokeVoidAsync("download", $"class-{live.Id}.ics", stream);
    }
}
