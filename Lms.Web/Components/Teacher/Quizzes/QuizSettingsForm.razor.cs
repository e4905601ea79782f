using Lms.Domain.Common;
using Lms.Domain.Lectures;
using Lms.Domain.Mathematics;
using Lms.Domain.Quizzes;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Lms.Web.Components.Teacher.Quizzes;

/// <summary>The rules of a quiz, as they are being typed.</summary>
public partial class QuizSettingsForm
{
    private string? title;
    private int? lecture;
    private string? description;
    private decimal? passing;
    private bool isActive;
    private bool isPractice;
    private DateTimeOffset? opens;
    private DateTimeOffset? closes;
    private int? timer;
    private bool several;
    private int? most;
    private string? scoring;
    private string? order;
    private bool shuffle;
    private string? scoreSeen;
    private string? answersSeen;
    private bool showCorrect;
    private string? ranks;
    private DateTimeOffset? ranksAt;

    [Parameter, EditorRequired]
    public QuizDetail Quiz { get; set; } = default!;

    /// <summary>Where it can stand.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<TaughtLecture> Lectures { get; set; } = [];

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public Refusal? Refusal { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<QuizDraft> OnSave { get; set; }

    private IReadOnlyList<Choice> Visibilities => Choices([("after_submission", L["As soon as they hand in"]), ("after_close", L["After closing"]), ("never", L["Never"])]);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        var (summary, settings) = (Quiz.Summary, Quiz.Summary.Settings);
        (title, lecture, description, passing, isActive) = (summary.Title, summary.LectureId, WrittenText.ToTyped(summary.Description), summary.PassingScore, summary.IsActive);
        (opens, closes, timer, isPractice) = (settings.OpenDate, settings.CloseDate, settings.TimerMinutes, settings.IsPractice);
        (several, most, scoring) = (settings.AllowMultipleAttempts, settings.MaxAttempts, Wording.Snake(settings.AttemptScoring));
        (order, shuffle) = (Wording.Snake(settings.QuestionOrder), settings.ShuffleChoices);
        (scoreSeen, answersSeen, showCorrect) = (Wording.Snake(settings.ScoreVisibility), Wording.Snake(settings.AnswersVisibility), settings.ShowCorrectAfterSubmission);
        (ranks, ranksAt) = (Wording.Snake(settings.PublishRanks), settings.PublishRanksAt);
    }

    private static IReadOnlyList<Choice> Choices((string Value, LocalizedString Text)[] choices) => [.. choices.Select(choice => new Choice(choice.Value, choice.Text))];

    private Task SaveAsync() => OnSave.InvokeAsync(new QuizDraft
    {
        Title = title ?? string.Empty,
        Lecture = lecture,
        Description = WrittenText.ToHtml(description ?? string.Empty),
        PassingScore = passing,
        IsActive = isActive,
        Settings = new QuizSettingsDraft
        {
            OpenDate = opens,
            CloseDate = closes,
            TimerMinutes = timer ?? 0,
            AllowMultipleAttempts = several,
            MaxAttempts = most ?? 0,
            AttemptScoring = scoring,
            QuestionOrder = order,
            ShuffleChoices = shuffle,
            ScoreVisibility = scoreSeen,
            AnswersVisibility = answersSeen,
            ShowCorrectAfterSubmission = showCorrect,
            PublishRanks = ranks,
            PublishRanksAt = ranksAt,
            IsPractice = isPractice,
        },
    });
}
