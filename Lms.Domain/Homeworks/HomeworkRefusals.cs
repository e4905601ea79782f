using Lms.Domain.Common;

namespace Lms.Domain.Homeworks;

/// <summary>Every way this feature says no.</summary>
public static class HomeworkRefusals
{
    public static readonly Refusal NotOpenYet = State("homework_not_open", "Homework is not open yet");
    public static readonly Refusal Closed = State("homework_closed", "Homework is closed");
    public static readonly Refusal AlreadySubmitted = State("homework_submitted", "You have already submitted this homework");
    public static readonly Refusal HasSubmissions = State("homework_has_submissions", "This homework has submissions and cannot be deleted");
    public static readonly Refusal Started = State("homework_started", "Questions cannot be changed after students have started this homework");
    public static readonly Refusal ClosesTooEarly = Field("close_before_open", "Close date must be after open date.");
    public static readonly Refusal NeedsQuestion = Field("homework_without_questions", "A homework needs at least one question before it can be published.");
    public static readonly Refusal NotMultiple = Field("homework_multiple", "Multiple-answer questions cannot be used in a homework.");
    public static readonly Refusal QuestionThere = Field("homework_question_there", "This question is already in the homework.");

    private static Refusal State(string code, string sentence) => new(RefusalKind.State, code, sentence);

    private static Refusal Field(string code, string sentence) => new(RefusalKind.Invalid, code, sentence);
}
