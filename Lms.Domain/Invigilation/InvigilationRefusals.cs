using Lms.Domain.Common;

namespace Lms.Domain.Invigilation;

/// <summary>Every way this feature says no.</summary>
public static class InvigilationRefusals
{
    public static readonly Refusal NobodyRuns = State("exam_nobody_runs", "No attempt is running");
    public static readonly Refusal NoLimit = State("exam_without_limit", "This quiz has no time limit and never closes, so minutes change nothing");
    public static readonly Refusal StillRunning = State("attempt_still_running", "This attempt is still running");
    public static readonly Refusal OtherRunning = State("attempt_other_running", "This student has another attempt running");
    public static readonly Refusal MadeUpFor = State("exam_outage_made_up_for", "Part of this time has been made up for already");
    public static readonly Refusal NobodyLost = State("exam_outage_nobody_lost", "Nobody was working in this time");
    public static readonly Refusal EndsTooEarly = Field("exam_outage_order", "The end must be after the start.");
    public static readonly Refusal NotOver = Field("exam_outage_not_over", "The outage must be over.");
    public static readonly Refusal TooLong = Field("exam_outage_too_long", "An outage lasts a day at most.");

    private static Refusal State(string code, string sentence) => new(RefusalKind.State, code, sentence);

    private static Refusal Field(string code, string sentence) => new(RefusalKind.Invalid, code, sentence);
}
