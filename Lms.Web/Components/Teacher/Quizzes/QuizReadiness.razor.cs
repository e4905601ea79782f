using System.Globalization;
using Lms.Domain.Common;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Web.Components.Teacher.Arranging;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Quizzes;

/// <summary>What is missing or strange about a quiz, and the button that publishes.</summary>
public partial class QuizReadiness
{
    private IReadOnlyList<PublishCheck.Line> gaps = [];
    private IReadOnlyList<string> notes = [];

    [Parameter, EditorRequired]
    public QuizDetail Quiz { get; set; } = default!;

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>Publish it, or (false) take it back.</summary>
    [Parameter, EditorRequired]
    public EventCallback<bool> OnPublish { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    protected override void OnParametersSet()
    {
        gaps = [.. QuizGaps.Of(Quiz, Clock.GetUtcNow()).Select(gap => new PublishCheck.Line(TextOf(gap), QuizGaps.Prevents(gap), $"/teacher/quizzes/{Quiz.Summary.Id}?tab={TabOf(gap)}"))];
        notes =
        [
            L["{0} questions, {1} points", Quiz.Questions.Count, Quiz.Summary.TotalPoints.ToString("0.##", CultureInfo.CurrentCulture)],
            .. Quiz.Questions.Any(question => question.Type == QuestionType.Written) ? new string[] { L["Written answers wait in the marking queue; scores come when all are marked."] } : [],
        ];
    }

    private static string TabOf(QuizGap gap) => gap is QuizGap.NoQuestions or QuizGap.EmptySection or QuizGap.NegativeAbovePoints ? "questions" : "settings";

    private string TextOf(QuizGap gap) => gap switch
    {
        QuizGap.NoQuestions => L["There is no question yet."],
        QuizGap.HasClosed => L["Its closing date has passed: nobody can start it."],
        QuizGap.IsInactive => L["It is hidden: students do not see it until it is active."],
        QuizGap.PassingAboveTotal => L["More points are needed to pass than can be earned."],
        QuizGap.EmptySection => L["A part has no questions."],
        QuizGap.ScoreNeverShown => L["Scores are shown after closing, but there is no closing date: students will never see them."],
        QuizGap.AnswersNeverShown => L["Answers are shown after closing, but there is no closing date: students will never see them."],
        QuizGap.NegativeAbovePoints => L["A wrong answer costs more than the question is worth."],
        _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, null),
    };
}
