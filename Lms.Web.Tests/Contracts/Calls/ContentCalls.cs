namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>Courses, topics, lectures, videos, materials, progress (groups 2, 3, 4, 5, 11, 14).</summary>
internal static class ContentCalls
{
    public static readonly Call[] All =
    [
        new("edutrack-2.1"),
        new("edutrack-2.2"),
        new("edutrack-2.3") { Thing = (scene, _) => scene.Course.Id },
        new("edutrack-2.4") { Body = (scene, _) => new { name = "New course", grade = scene.Course.GradeId, subject = scene.Course.SubjectId, teacher = scene.Course.TeacherId } },
        new("edutrack-2.5") { Thing = (scene, _) => scene.Course.Id, Body = (_, _) => new { name = "Renamed" } },
        new("edutrack-2.6") { Thing = (scene, _) => scene.OpenCourse.Id },
        new("edutrack-2.7") { Thing = (scene, _) => scene.Course.Id },
        new("edutrack-3.1"),
        new("edutrack-3.2") { Thing = (scene, _) => scene.Topic.Id },
        new("edutrack-3.3") { Subject = (scene, _) => scene.Course.Id, Body = (_, course) => new { course, name = "New topic" } },
        new("edutrack-3.4") { Thing = (scene, _) => scene.Topic.Id, Body = (_, _) => new { name = "Renamed" } },
        new("edutrack-3.5") { Thing = (scene, _) => scene.EmptyTopic.Id },
        new("edutrack-4.1"),
        new("edutrack-4.2") { Thing = (scene, _) => scene.Lecture.Id },
        new("edutrack-4.3") { Thing = (scene, _) => scene.Lecture.Id },
        new("edutrack-4.4") { Subject = (scene, _) => scene.Topic.Id, Body = (_, topic) => new { topic, name = "New lecture", price = "100.00", available_days = 30 } },
        new("edutrack-4.5") { Thing = (scene, _) => scene.Lecture.Id, Body = (_, _) => new { name = "Renamed" } },
        new("edutrack-4.6") { Thing = (scene, _) => scene.FreshLecture.Id },
        new("edutrack-5.1"),
        new("edutrack-5.2") { Thing = (scene, _) => scene.Video.Id },
        new("edutrack-5.3") { Subject = (scene, _) => scene.Lecture.Id, Body = (_, lecture) => new { lecture, name = "New video", platform = "youtube", video_url = "https://www.youtube.com/watch?v=M7lc1UVf-VE", duration_minutes = 10 } },
        new("edutrack-5.4") { Thing = (scene, _) => scene.Video.Id, Body = (_, _) => new { name = "Renamed" } },
        new("edutrack-5.5") { Thing = (scene, _) => scene.Video.Id },
        new("edutrack-11.1") { Subject = (scene, _) => scene.Lecture.Id, Body = (_, lecture) => new { lecture, title = "New sheet" }, File = ("file", "sheet.pdf") },
        new("edutrack-11.2"),
        new("edutrack-11.3") { Thing = (scene, _) => scene.Material.Id },
        new("edutrack-11.4") { Thing = (scene, _) => scene.Material.Id, Body = (_, _) => new { title = "Renamed" } },
        new("edutrack-11.5") { Thing = (scene, _) => scene.Material.Id },
        new("edutrack-11.6") { Thing = (scene, _) => scene.Material.Id },
        new("edutrack-14.1") { Thing = (scene, _) => scene.Video.Id, Body = (_, _) => new { position_seconds = 100, watched_seconds = 30 } },
        new("edutrack-14.2") { Thing = (scene, _) => scene.Video.Id },
        new("edutrack-14.3"),
    ];
}
