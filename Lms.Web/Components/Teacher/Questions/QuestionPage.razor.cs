using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Questions;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Questions;

/// <summary>One question: written by the teacher who owns it, read by everybody else.</summary>
public partial class QuestionPage
{
    private IReadOnlyList<PageHeading.Crumb> trail = [];
    private QuestionSaved? gone;

    [Parameter]
    public int? QuestionId { get; set; }

    /// <summary>Where a new question is to hang.</summary>
    [SupplyParameterFromQuery]
    public string? Lesson { get; set; }

    /// <summary>The question written before this one.</summary>
    [SupplyParameterFromQuery]
    public int? After { get; set; }

    private string Bank => Navigation.ToBaseRelativePath(Navigation.Uri).StartsWith("assistant", StringComparison.Ordinal) ? "/assistant/questions" : "/teacher/questions";

    private bool IsReady => Editor.Value.Tree is not null && (QuestionId is null || Editor.Value.Question?.Summary.Id == QuestionId);

    private bool MayWrite => Reader.May(Permission.ManageQuestions) && Editor.Value.Question?.Summary.IsGlobal != true;

    protected override void OnInitialized()
    {
        trail = [new(L["Question bank"], Bank)];
        base.OnInitialized();
    }

    protected override void Opened() => Ask();

    private void Ask() => Dispatcher.Dispatch(new QuestionOpened(QuestionId));

    private void Save((QuestionDraft Draft, bool Next) written) => Dispatcher.Dispatch(new QuestionSaveAsked(QuestionId, written.Draft, written.Next));

    protected override void OnAfterRender(bool firstRender)
    {
        base.OnAfterRender(firstRender);
        if (Editor.Value.Saved is not { } saved || saved == gone)
            return;
        gone = saved;
        var lesson = saved.Question.Summary.LessonId.ToString(CultureInfo.InvariantCulture);
        Navigation.NavigateTo(saved.Next ? $"/teacher/questions/new?lesson={lesson}&after={saved.Question.Summary.Id}" : $"{Bank}?lesson={lesson}");
    }
}
