using Lms.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Shared;

/// <summary>The time left until a moment. By seconds in the last two minutes, before that a few times a minute.</summary>
public partial class Countdown : IDisposable
{
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1);

    private ITimer? timer;
    private DateTimeOffset counted;

    /// <summary>The moment that is waited for.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset Until { get; set; }

    /// <summary>The moment has come.</summary>
    [Parameter]
    public EventCallback OnOver { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private TimeSpan Left => Until - Clock.GetUtcNow();

    private string Words
    {
        get
        {
            var left = Left;
            return left <= TimeSpan.Zero ? S["now"]
                : left < Near ? S["in {0} s", (int)Math.Ceiling(left.TotalSeconds)]
                : left.TotalHours < 1 ? S["in {0} min", (int)Math.Ceiling(left.TotalMinutes)]
                : left.TotalDays < 2 ? S["in {0} h {1} min", (int)left.TotalHours, left.Minutes]
                : S.Plural((int)left.TotalDays, "in {0} day", "in {0} days");
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        timer?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (!RendererInfo.IsInteractive || counted == Until)
            return;
        counted = Until;
        timer?.Dispose();
        timer = null;
        if (Left > TimeSpan.Zero)
            timer = Clock.CreateTimer(_ => InvokeAsync(TickAsync), null, Pause(), Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Pause() => Left < Near + Slow ? Quick : Slow;

    private async Task TickAsync()
    {
        if (Left <= TimeSpan.Zero)
        {
            timer?.Dispose();
            timer = null;
            await OnOver.InvokeAsync();
            return;
        }

        timer?.Change(Pause(), Timeout.InfiniteTimeSpan);
        StateHasChanged();
    }
}
