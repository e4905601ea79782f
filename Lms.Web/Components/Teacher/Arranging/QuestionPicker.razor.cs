using Lms.Domain.Questions;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Arranging;

/// <summary>Picks questions from the bank.</summary>
public partial class QuestionPicker
{
    private readonly Dictionary<int, QuestionSummary> picked = [];
    private string words = string.Empty;
    private int? lesson;
    private QuestionType? type;
    private int page = 1;
    private int size = 10;

    /// <summary>Bank questions that are there already.</summary>
    [Parameter, EditorRequired]
    public IReadOnlySet<int> Taken { get; set; } = new HashSet<int>();

    /// <summary>Questions with several answers cannot be used.</summary>
    [Parameter]
    public bool WithoutMultiple { get; set; }

    /// <summary>The reader takes these.</summary>
    [Parameter, EditorRequired]
    public EventCallback<IReadOnlyList<QuestionSummary>> OnPicked { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    /// <inheritdoc />
    protected override void Opened() => Ask();

    private bool Allowed(QuestionType one) => !WithoutMultiple || one != QuestionType.McqMultiple;

    private void Narrow(Action change)
    {
        change();
        page = 1;
        Ask();
    }

    private void To(int other)
    {
        page = other;
        Ask();
    }

    private void Ask() => Dispatcher.Dispatch(new PickerAsked(words, lesson, type, page, size));

    private void Toggle(QuestionSummary row, bool isPicked)
    {
        if (isPicked)
            picked[row.Id] = row;
        else
            picked.Remove(row.Id);
    }
}
