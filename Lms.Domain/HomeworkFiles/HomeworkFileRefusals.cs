using Lms.Domain.Common;

namespace Lms.Domain.HomeworkFiles;

/// <summary>Every way this feature says no.</summary>
public static class HomeworkFileRefusals
{
    public static readonly Refusal NotTaken = State("homework_files_not_taken", "This homework is answered without files");
    public static readonly Refusal TooMany = State("homework_files_too_many", "An answer holds at most 10 files");

    private static Refusal State(string code, string sentence) => new(RefusalKind.State, code, sentence);
}
