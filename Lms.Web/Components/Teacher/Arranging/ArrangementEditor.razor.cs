using Lms.Domain.Common;
using Lms.Domain.Questions;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Components.Teacher.Arranging;

/// <summary>Puts a quiz or homework together; what changes stays here until it is saved.</summary>
public partial class ArrangementEditor
{
    private LmsForm? form;
    private Arrangement arrangement = new();
    private Arrangement? shown;
    private bool picking;

    /// <summary>As it is stored; a new one starts over.</summary>
    [Parameter, EditorRequired]
    public Arrangement Stored { get; set; } = new();

    /// <summary>Quizzes have parts and points of their own; homeworks do not.</summary>
    [Parameter]
    public bool WithParts { get; set; }

    /// <summary>Students have begun: nothing can be changed here.</summary>
    [Parameter]
    public bool Locked { get; set; }

    /// <summary>What is said then.</summary>
    [Parameter]
    public string? LockedText { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public Refusal? Refusal { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<Arrangement> OnSave { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(shown, Stored))
            return;
        shown = arrangement = Stored;
        form?.Saved();
    }

    private int NumberOf(ArrangedQuestion question) => 1 + arrangement.Questions.TakeWhile(one => !ReferenceEquals(one, question)).Count();

    private Task SaveAsync() => Locked ? Task.CompletedTask : OnSave.InvokeAsync(arrangement);

    private void Drop(Dropped dropped)
    {
        if (!Locked)
            Changed(() => arrangement.Move(dropped.Id, dropped.ParentId, dropped.Place));
    }

    private void Pick(IReadOnlyList<QuestionSummary> picked)
    {
        picking = false;
        Changed(() => arrangement.Add(picked));
    }

    private void Changed(Action change)
    {
        change();
        form?.Touched();
    }

    private RenderFragment Adding => builder =>
    {
        if (Locked)
            return;
        builder.OpenComponent<ActionButton>(0);
        builder.AddAttribute(1, nameof(ActionButton.Class), "quiet");
        builder.AddAttribute(2, nameof(ActionButton.Icon), "plus");
        builder.AddAttribute(3, nameof(ActionButton.OnClick), EventCallback.Factory.Create(this, () => picking = true));
        builder.AddAttribute(4, nameof(ActionButton.ChildContent), (RenderFragment)(words => words.AddContent(0, L["Pick from the bank"].Value)));
        builder.CloseComponent();
        if (!WithParts)
            return;
        builder.OpenComponent<ActionButton>(5);
        builder.AddAttribute(6, nameof(ActionButton.Class), "plain");
        builder.AddAttribute(7, nameof(ActionButton.Icon), "layers");
        builder.AddAttribute(8, nameof(ActionButton.OnClick), EventCallback.Factory.Create(this, () => Changed(() => arrangement.AddPart(L["Part {0}", arrangement.Parts.Count].Value))));
        builder.AddAttribute(9, nameof(ActionButton.ChildContent), (RenderFragment)(words => words.AddContent(0, L["Add a part"].Value)));
        builder.CloseComponent();
    };
}
