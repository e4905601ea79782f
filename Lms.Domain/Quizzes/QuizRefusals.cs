using Lms.Domain.Common;

namespace Lms.Domain.Quizzes;

/// <summary>Every way this feature says no.</summary>
public static class QuizRefusals
{
    public static readonly Refusal HasAttempts = State("quiz_has_attempts", "This quiz has attempts and cannot be deleted");
    public static readonly Refusal Started = State("quiz_started", "Questions cannot be changed after students have started this quiz");
    public static readonly Refusal ClosesTooEarly = Field("close_before_open", "Close date must be after open date.");
    public static readonly Refusal NeedsQuestion = Field("quiz_without_questions", "A quiz needs at least one question before it can be published.");
    public static readonly Refusal NeedsRankDate = Field("quiz_rank_date", "A date is needed to publish ranks at a date.");
    public static readonly Refusal QuestionThere = Field("quiz_question_there", "This question is already in the quiz.");

    private static Refusal State(string code, string sentence) => new(RefusalKind.State, code, sentence);

    private static Refusal Field(string code, string sentence) => new(RefusalKind.Invalid, code, sentence);
}
