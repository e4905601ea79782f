using Lms.Domain.Common;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Web.Components.Teacher.Arranging;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Homeworks;

/// <summary>What is missing or strange about a homework, and the button that publishes.</summary>
public partial class HomeworkReadiness
{
    private IReadOnlyList<PublishCheck.Line> gaps = [];
    private IReadOnlyList<string> notes = [];

    [Parameter, EditorRequired]
    public HomeworkDetail Homework { get; set; } = default!;

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
        gaps = [.. HomeworkGaps.Of(Homework, Clock.GetUtcNow()).Select(found => new PublishCheck.Line(TextOf(found), found.Prevents, HrefOf(found)))];
        notes =
        [
            L["{0} questions, {1} points", Homework.Questions.Count, Homework.Summary.TotalPoints],
            .. Homework.Questions.Any(question => question.Type == QuestionType.Written)
                ? new string[] { L["Written answers wait in the marking queue; scores come when all are marked."], Homework.Summary.TakesFiles ? L["Written questions may be answered with photos and files."] : L["Written questions are answered with text alone."] } : [],
        ];
    }

    private string HrefOf(HomeworkGapFound found) => found switch
    {
        { QuestionId: { } question } => $"/teacher/questions/{question}",
        { Gap: HomeworkGap.LectureHidden or HomeworkGap.CourseInactive } => $"/teacher/courses/{Homework.Summary.CourseId}",
        { Gap: HomeworkGap.NoQuestions or HomeworkGap.NoPoints } => $"/teacher/homeworks/{Homework.Summary.Id}?tab=questions",
        _ => $"/teacher/homeworks/{Homework.Summary.Id}?tab=settings",
    };

    private string TextOf(HomeworkGapFound found) => found.Gap switch
    {
        HomeworkGap.NoQuestions => L["There is no question yet."],
        HomeworkGap.HasClosed => L["Its closing date has passed: nobody can hand it in."],
        HomeworkGap.IsInactive => L["It is hidden: students do not see it until it is active."],
        HomeworkGap.LectureHidden => L["Its lecture or topic is hidden: only students who bought it before find it."],
        HomeworkGap.CourseInactive => L["Its course is not active."],
        HomeworkGap.NoPoints => L["No points can be earned."],
        HomeworkGap.NoKey => L["Question {0} has no right answer: everybody gets it wrong.", found.Number ?? 0],
        HomeworkGap.NothingToCompare => L["Question {0} is written, and neither it nor the homework has a model answer to compare with.", found.Number ?? 0],
        _ => throw new ArgumentOutOfRangeException(nameof(found), found, null),
    };
}
