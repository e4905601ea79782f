using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>The progress API: a learner's own lessons by UUIDs.</summary>
internal static class ProgressCalls
{
    public static readonly Call[] All =
    [
        new("progress-1.1") { Thing = (scene, _) => scene.Course.PublicId },
        new("progress-1.2")
        {
            Thing = (scene, _) => scene.Course.PublicId,
            Part = (scene, _) => scene.Lecture.PublicId,
            Body = (_, _) => new { status = "in_progress", progress_percentage = 40.5, video_position_seconds = 90, time_spent_minutes = 12, user_notes = "Mine.", is_bookmarked = true, metadata = new { chapter = 3 } },
        },
        new("progress-1.3") { Thing = (scene, _) => scene.Course.PublicId },
    ];

    public static IEnumerable<ErrorCase> Errors =>
    [
        new("progress-1.1", 3, (call, _) => call with { Thing = (_, _) => "7" }),
        new("progress-1.2", 3, (call, _) => call with { Part = (_, _) => call.System.Absent }),
        new("progress-1.2", 4, (call, _) => call with { Part = (_, _) => "seven" }),
        new("progress-1.2", 5, (call, _) => call with { Body = (_, _) => new { progress_percentage = 120 } }),
        new("progress-1.3", 3, (call, _) => call with { Thing = (_, _) => "7" }),
    ];
}
