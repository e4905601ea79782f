using Lms.Domain.Common;

namespace Lms.Domain.Attempts;

/// <summary>Every way this feature says no.</summary>
public static class AttemptRefusals
{
    public static readonly Refusal AlreadySubmitted = State("attempt_submitted", "This attempt has already been submitted");
    public static readonly Refusal NotSubmitted = State("attempt_running", "This attempt has not been submitted yet");
    public static readonly Refusal TimeIsUp = State("attempt_time_up", "Time is up for this attempt");
    public static readonly Refusal NotOpenYet = State("quiz_not_open", "Quiz is not open yet");
    public static readonly Refusal Closed = State("quiz_closed", "Quiz is closed");
    public static readonly Refusal NoAttemptLeft = State("quiz_attempts_used", "Maximum attempts reached");

    private static Refusal State(string code, string sentence) => new(RefusalKind.State, code, sentence);
}
