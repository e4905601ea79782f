using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.HomeworkFiles;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Web.Components.Shared;
using Lms.Web.Doors;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Exam;

public sealed partial class HomeworkPage
{
    private HomeworkSheet? sheet;
    private HomeworkSubmissionDetail? handedIn;
    private ILookup<int, HomeworkFileDetail>? drafts;
    private Refusal? trouble;
    private IReadOnlyList<PageHeading.Crumb> trail = [];

    [Parameter]
    public int HomeworkId { get; set; }

    /// <summary>What the browser keeps the draft under: one person's work on one homework.</summary>
    private string Key => string.Create(CultureInfo.InvariantCulture, $"homework-{HomeworkId}-{Http.User.UserId()}");

    /// <summary>The name of a question's field.</summary>
    internal static string FieldOf(int homeworkQuestionId) => string.Create(CultureInfo.InvariantCulture, $"q-{homeworkQuestionId}");

    protected override async Task OnInitializedAsync()
    {
        trail = [new(L["Homework"], "/student/homeworks")];
        var filter = Input.Of(new MySubmissionFilter(HomeworkId));
        var own = await Verbs.Run((ListMyHomeworkSubmissions verb, Actor actor) => verb.Handle(actor, filter, new PageRequest(0, 1, string.Empty, null), Http.RequestAborted));
        if (own.Refusal is not null)
            Navigation.NotFound();
        else if (own.Value!.Items is [var submission])
            handedIn = (await Verbs.Run((GetHomeworkSubmission verb, Actor actor) => verb.Handle(actor, submission.Id, Http.RequestAborted))).Value;
        else
            await OpenAsync();
    }

    private async Task OpenAsync()
    {
        var opened = await Verbs.Run((TakeHomework verb, Actor actor) => verb.Handle(actor, HomeworkId, Http.RequestAborted));
        sheet = opened.Value;
        if (sheet is { Summary.TakesFiles: true })
            drafts = (await Verbs.Run((ListHomeworkDrafts verb, Actor actor) => verb.Handle(actor, HomeworkId, Http.RequestAborted))).Value!.ToLookup(file => file.HomeworkQuestionId);
        if (opened.Refusal == GeneralRefusals.NotFound)
            Navigation.NotFound();
        else if (opened.Refusal is { } refusal)
            (trouble, Http.Response.StatusCode) = (refusal, refusal.Kind == RefusalKind.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK);
    }

    private async Task HandInAsync()
    {
        if (sheet is null)
            return; // handed in meanwhile: the page shows that
        var draft = Input.Of(new HomeworkSubmissionDraft { Answers = sheet.Questions.Select(Answer).ToArray() });
        if (Succeeded(await Verbs.Run((SubmitHomework verb, Actor actor) => verb.Handle(actor, HomeworkId, draft, Http.RequestAborted))))
            GoTo(string.Create(CultureInfo.InvariantCulture, $"/student/homeworks/{HomeworkId}"));
    }

    /// <summary>The drafts with an answer; null where no files are taken.</summary>
    private IReadOnlyList<HomeworkFileDetail>? FilesOf(HomeworkSheetQuestion question) => question.Type == QuestionType.Written && drafts is not null ? [.. drafts[question.HomeworkQuestionId]] : null;

    private HomeworkAnswerDraft Answer(HomeworkSheetQuestion question)
    {
        var said = Posted(FieldOf(question.HomeworkQuestionId));
        return question.Type == QuestionType.Written
            ? new HomeworkAnswerDraft { HomeworkQuestion = question.HomeworkQuestionId, WrittenAnswer = said }
            : new HomeworkAnswerDraft { HomeworkQuestion = question.HomeworkQuestionId, SelectedChoice = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var choice) ? choice : null };
    }
}
