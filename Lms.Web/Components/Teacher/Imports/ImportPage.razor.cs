using System.Globalization;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.QuestionImports;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Lms.Web.Components.Teacher.Imports;

/// <summary>Takes a file of questions into the bank.</summary>
public partial class ImportPage
{
    private IReadOnlyList<PageHeading.Crumb> trail = [];
    private IReadOnlyList<Choice> formats = [];
    private Upload? file;
    private string? format;
    private string? lesson;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    private IReadOnlyList<Choice> Lessons => [.. Import.Value.Tree!.SelectMany(subject => subject.Chapters.SelectMany(chapter => chapter.Lessons.Select(one =>
        new Choice(one.Id.ToString(CultureInfo.InvariantCulture), $"{subject.Name} › {chapter.Name} › {one.Name}"))))];

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        trail = [new(L["Question bank"], "/teacher/questions")];
        formats = [new(Wording.Snake(QuestionFormat.Csv), "CSV"), new(Wording.Snake(QuestionFormat.Gift), "GIFT"), new(Wording.Snake(QuestionFormat.MoodleXml), "Moodle XML"), new(Wording.Snake(QuestionFormat.Qti), "QTI 2.1")];
        base.OnInitialized();
    }

    /// <inheritdoc />
    protected override void Opened() => Dispatcher.Dispatch(new ImportOpened());

    /// <summary>The format is guessed by the name; the reader may choose another.</summary>
    private void Received(Upload? received) => Changed(() =>
    {
        file = received;
        format = Path.GetExtension(received?.FileName ?? string.Empty).ToLowerInvariant() switch
        {
            ".csv" => Wording.Snake(QuestionFormat.Csv),
            ".txt" or ".gift" => Wording.Snake(QuestionFormat.Gift),
            ".xml" => Wording.Snake(QuestionFormat.MoodleXml),
            ".zip" => Wording.Snake(QuestionFormat.Qti),
            _ => format,
        };
    });

    private void Changed(Action change)
    {
        change();
        Dispatcher.Dispatch(new ImportChanged());
    }

    private void Ask(bool previewOnly) => Dispatcher.Dispatch(new ImportAsked(new ImportDraft
    {
        File = file,
        Format = Wording.Parse<QuestionFormat>(format),
        Lesson = int.TryParse(lesson, CultureInfo.InvariantCulture, out var id) ? id : Maybe<int?>.Of(null),
        PreviewOnly = previewOnly,
    }));

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (Import.Value is not { RefusedFile: { } bytes, Job: { } job })
            return;
        Dispatcher.Dispatch(new RefusedFileTaken());
        await DownloadAsync(bytes, job.Summary.FileName);
    }

    private Task DownloadRefused() => Import.Value.Report?.RefusedFile is { } bytes ? DownloadAsync(bytes, file?.FileName) : Task.CompletedTask;

    private async Task DownloadAsync(byte[] bytes, string? like)
    {
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./shell.js");
        using var stream = new DotNetStreamReference(new MemoryStream(bytes));
        await module.InvokeVoidAsync("download", "refused" + Path.GetExtension(like ?? ".txt"), stream);
    }
}
