using Lms.Domain.Common;

namespace Lms.Domain.Regrading;

/// <summary>Every way this feature says no.</summary>
public static class RegradeRefusals
{
    public static readonly Refusal ChangesNothing = State("regrade_changes_nothing", "This question counts so already");
    public static readonly Refusal Overtaken = State("regrade_overtaken", "Somebody else has regraded this meanwhile. Please look at the preview again.");
    public static readonly Refusal AlreadyUndone = State("regrade_undone", "This regrade has been undone already");
    public static readonly Refusal ChangedSince = State("regrade_changed_since", "The question was regraded again since; undo that first");
    public static readonly Refusal NoKey = Field("regrade_no_key", "A written question has no key.");
    public static readonly Refusal NotOneCorrect = Field("regrade_not_one_correct", "Choose exactly one right answer.");
    public static readonly Refusal NotWhole = Field("regrade_not_whole", "Questions of a homework are worth whole points.");
    public static readonly Refusal NoneCorrect = Field("regrade_none_correct", "Choose at least one right answer.");
    public static readonly Refusal ForeignChoice = Field("regrade_foreign_choice", "A choice does not belong to this question.");

    private static Refusal State(string code, string sentence) => new(RefusalKind.State, code, sentence);

    private static Refusal Field(string code, string sentence) => new(RefusalKind.Invalid, code, sentence);
}
