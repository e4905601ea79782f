using Lms.Domain.Common;

namespace Lms.Domain.Questions;

/// <summary>Every way this feature says no.</summary>
public static class QuestionRefusals
{
    public static readonly Refusal HasAnswers = new(RefusalKind.State, "question_has_answers", "This question already has answers and cannot be changed");
    public static readonly Refusal InUse = new(RefusalKind.State, "question_in_use", "This question is used in a quiz or homework");
    public static readonly Refusal TooFewChoices = Field("choices_too_few", "At least two choices are required.");
    public static readonly Refusal NotOneCorrect = Field("choices_not_one_correct", "Exactly one choice must be correct.");
    public static readonly Refusal NoneCorrect = Field("choices_none_correct", "At least one choice must be correct.");
    public static readonly Refusal NoChoicesForWritten = Field("choices_on_written", "Written questions do not take choices.");

    private static Refusal Field(string code, string sentence) => new(RefusalKind.Invalid, code, sentence);
}
