using Lms.Domain.Common;
using Lms.Domain.Marking;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Lms.Web.Components.Teacher.Marking;

/// <summary>One answer and the marks for it.</summary>
public partial class AnswerSheet
{
    private readonly Dictionary<int, decimal?> rubric = [];
    private ElementReference pointsBox;
    private decimal? points;
    private string? comment;

    [Parameter, EditorRequired]
    public MarkingTask Answer { get; set; } = default!;

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>True when something was marked before in this window.</summary>
    [Parameter]
    public bool CanGoBack { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<AnswerMarkDraft> OnSave { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnSkip { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnBack { get; set; }

    /// <summary>On without a change; for an answer that was marked before.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnNext { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnRubric { get; set; }

    /// <summary>Typing goes on while the hold runs down.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnHoldRunsDown { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    protected override void OnInitialized()
    {
        points = Answer.Given;
        comment = Answer.Comment;
        foreach (var line in Answer.Rubric)
            rubric[line.Id] = line.Given;
    }

    /// <summary>The next answer comes without a reload, so the place to type comes along.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        await using var shell = await Js.InvokeAsync<IJSObjectReference>("import", "./shell.js");
        await shell.InvokeVoidAsync("focusField", pointsBox);
    }

    /// <summary>Asks for a longer hold once a third of it has passed; long comments take their time.</summary>
    private Task TypedAsync() => Answer.HeldUntil - Clock.GetUtcNow() < MarkingClaim.Hold * 2 / 3 ? OnHoldRunsDown.InvokeAsync() : Task.CompletedTask;

    private decimal? Given(int criterion) => rubric.GetValueOrDefault(criterion);

    /// <summary>What the rubric adds up to is proposed as the points, which may still be changed.</summary>
    private void Give(int criterion, decimal? value)
    {
        rubric[criterion] = value;
        if (rubric.Values.Any(one => one is not null))
            points = Math.Min(Answer.Points, rubric.Values.Sum(one => one ?? 0));
    }

    private Task SaveAsync() => OnSave.InvokeAsync(new AnswerMarkDraft
    {
        Points = points,
        Comment = comment ?? string.Empty,
        Rubric = [.. Answer.Rubric.Select(line => new RubricPoints(line.Id, Given(line.Id)))],
    });
}
