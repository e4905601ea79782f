using System.Globalization;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Choice = Lms.Web.Components.Shared.Choice;

namespace Lms.Web.Components.Teacher.Questions;

/// <summary>Writes a question, with the student's view beside it.</summary>
public partial class QuestionForm
{
    private EditedQuestion edited = new();
    private LmsForm? form;
    private IReadOnlyList<Choice> lessons = [];
    private IReadOnlyList<Choice> types = [];
    private IReadOnlyList<Choice> difficulties = [];

    /// <summary>The question as it is stored; null for a new one.</summary>
    [Parameter]
    public QuestionDetail? Question { get; set; }

    /// <summary>The lesson of a new one.</summary>
    [Parameter]
    public string? Lesson { get; set; }

    /// <summary>Where it can hang.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<BankSubject> Tree { get; set; } = [];

    /// <summary>The draft as a student would see it.</summary>
    [Parameter]
    public OfferedQuestion? Preview { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>The draft has changed and should be shown.</summary>
    [Parameter, EditorRequired]
    public EventCallback<QuestionDraft> OnPreview { get; set; }

    /// <summary>The writer saves, and perhaps goes on with the next.</summary>
    [Parameter, EditorRequired]
    public EventCallback<(QuestionDraft Draft, bool Next)> OnSave { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        edited = Question is { } stored ? EditedQuestion.Of(stored) : new EditedQuestion { Lesson = Lesson };
        lessons = [.. Tree.SelectMany(subject => subject.Chapters.SelectMany(chapter => chapter.Lessons.Select(lesson =>
            new Choice(lesson.Id.ToString(CultureInfo.InvariantCulture), $"{subject.Name} › {chapter.Name} › {lesson.Name}"))))];
        types = [.. Enum.GetValues<QuestionType>().Select(type => new Choice(Wording.Snake(type), L[QuestionTypeWord.TextOf(type)]))];
        difficulties = [.. Enum.GetValues<Difficulty>().Select(one => new Choice(Wording.Snake(one), L[Wording.Title(one)]))];
        if (Question is not null)
            await OnPreview.InvokeAsync(edited.ToDraft());
    }

    private Task Changed(Action change)
    {
        change();
        return OnPreview.InvokeAsync(edited.ToDraft());
    }

    private Task SaveAsync(bool next)
    {
        form!.Saved();
        return OnSave.InvokeAsync((edited.ToDraft(), next));
    }

    private RenderFragment MoreButtons => builder =>
    {
        if (Question is not null)
            return;
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "type", "button");
        builder.AddAttribute(2, "class", "button quiet");
        builder.AddAttribute(3, "disabled", Busy);
        builder.AddAttribute(4, "onclick", EventCallback.Factory.Create(this, () => SaveAsync(next: true)));
        builder.AddContent(5, L["Save and write the next"].Value);
        builder.CloseElement();
    };
}
