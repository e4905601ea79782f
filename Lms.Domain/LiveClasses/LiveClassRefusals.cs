using Lms.Domain.Common;

namespace Lms.Domain.LiveClasses;

/// <summary>Every way this feature says no.</summary>
public static class LiveClassRefusals
{
    public static readonly Refusal Cancelled = State("live_class_cancelled", "This class has been cancelled");
    public static readonly Refusal NotOpenYet = State("live_class_not_open", "The room of this class is not open yet");
    public static readonly Refusal Over = State("live_class_over", "This class is over");
    public static readonly Refusal NotStarted = State("live_class_not_started", "This class has not begun yet");
    public static readonly Refusal NoAttendance = State("live_class_stream", "Nobody's presence is noted in a live stream");

    private static Refusal State(string code, string sentence) => new(RefusalKind.State, code, sentence);
}
