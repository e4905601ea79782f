using Lms.Domain.Common;
using Lms.Domain.Grading;
using Lms.Domain.Questions;
using Lms.Domain.Regrading;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Regrade;

/// <summary>One question: what shall change, who would move, and then the deed.</summary>
public partial class RegradeDialog
{
    private HashSet<int> chosen = [];
    private string? kind;
    private decimal? points;
    private string? reason;

    [Parameter, EditorRequired]
    public GradedWork Work { get; set; }

    [Parameter, EditorRequired]
    public RegradableQuestion Question { get; set; } = default!;

    [Parameter, EditorRequired]
    public RegradeState State { get; set; } = new();

    /// <summary>The preview, if there is one, is of something else now.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnChanged { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<RegradeDraft> OnPreview { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<RegradeDraft> OnApply { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    private List<Shared.Choice> Kinds =>
    [
        .. Enum.GetValues<RegradeKind>()
            .Where(one => one != RegradeKind.ChangeKey || Question.Type != QuestionType.Written)
            .Where(one => (one != RegradeKind.Drop || !Question.IsDropped) && (one != RegradeKind.FullMarks || !Question.IsBonus))
            .Select(one => new Shared.Choice(Wording.Snake(one), RegradeWords.Of(L, one))),
    ];

    protected override void OnInitialized()
    {
        chosen = [.. Question.Choices.Where(choice => choice.IsCorrect).Select(choice => choice.Id)];
        points = Question.Points;
    }

    private Task Change(Action change)
    {
        change();
        return State.Preview is null && State.DeedRefusal is null ? Task.CompletedTask : OnChanged.InvokeAsync();
    }

    private Task Choose(int id, object? value) => Change(() =>
    {
        if (Question.Type == QuestionType.McqSingle)
            chosen = [id];
        else if (value is true)
            chosen.Add(id);
        else
            chosen.Remove(id);
    });

    private Task SubmitAsync() => State.Preview is { } preview ? OnApply.InvokeAsync(Draft() with { Reason = reason ?? string.Empty, BasedOn = preview.BasedOn }) : OnPreview.InvokeAsync(Draft());

    private RegradeDraft Draft() => new() { Question = Question.Id, Kind = kind ?? string.Empty, Choices = chosen.ToArray(), Points = points };
}
