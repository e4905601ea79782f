using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Choice = Lms.Web.Components.Shared.Choice;

namespace Lms.Web.Components.Teacher.Questions;

/// <summary>The question bank: a tree of subjects, chapters and lessons beside the questions.</summary>
public partial class QuestionsPage
{
    private static readonly (QuestionFormat Format, string Name, string File)[] Formats =
        [(QuestionFormat.Csv, "CSV", "questions.csv"), (QuestionFormat.Gift, "GIFT", "questions.gift.txt"), (QuestionFormat.MoodleXml, "Moodle XML", "questions.xml"), (QuestionFormat.Qti, "QTI 2.1", "questions.zip")];

    private IReadOnlyList<Choice> types = [];
    private IReadOnlyList<Choice> difficulties = [];
    private IReadOnlyList<Choice> owners = [];

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    private bool CanWrite => Reader.May(Permission.ManageQuestions);

    private string Path => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('?')[0];

    private string NewAddress => Questions.Value.List.Query.Row("lesson") is { } lesson ? $"/teacher/questions/new?lesson={lesson}" : "/teacher/questions/new";

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        types = [.. Enum.GetValues<QuestionType>().Select(type => new Choice(Wording.Snake(type), L[QuestionTypeWord.TextOf(type)]))];
        difficulties = [.. Enum.GetValues<Difficulty>().Select(one => new Choice(Wording.Snake(one), L[Wording.Title(one)]))];
        owners = [new("false", L["My own"]), new("true", L["For everybody"])];
        base.OnInitialized();
    }

    /// <inheritdoc />
    protected override void Opened() => Dispatcher.Dispatch(new TreeAsked());

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (Questions.Value.File is not { } file)
            return;
        Dispatcher.Dispatch(new QuestionFileTaken());
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./shell.js");
        using var stream = new DotNetStreamReference(new MemoryStream(file.File.Bytes));
        await module.InvokeVoidAsync("download", Formats.Single(one => one.Format == file.Format).File, stream);
    }
}
