using Lms.E2E.Pages;
using Lms.E2E.Support;
using Microsoft.Playwright;

namespace Lms.E2E.Journeys;

/// <summary>
/// Three people at three browsers. A teacher makes a course; a student registers, asks to join, is let in by an assistant,
/// pays with a code, watches; the assistant gives more time. What concerns somebody is told on their open page at once.
/// </summary>
[Collection(SiteTests.Name)]
public sealed class LearningLoopTests(Site site)
{
    private const string Course = "Waves and Light";
    private const string Lecture = "Refraction";
    private const string Student = "طالبة الرحلة";

    private static readonly (string Name, string Platform, string Source)[] Videos =
    [
        ("Snell's law", "youtube", "https://www.youtube.com/watch?v=M7lc1UVf-VE"),
        ("Prisms", "bunnystream", "12345/0f8fad5b-d9cb-469f-a165-70867728950e"),
        ("Lenses", "vdocipher", "https://player.vdocipher.com/v2/?otp=0123456789abcdef&playbackInfo=eyJ2aWRlb0lkIjoiMSJ9"),
    ];

    [Fact]
    public Task Course_IsMade_Joined_Bought_Watched_AndExtended() => site.PlayAsync("Learning loop", async stage =>
    {
        var teacher = await stage.EnterAsync("teacher1");
        var editor = new OutlineEditor(teacher);
        await editor.CreateCourseAsync(Course, "Grade 10", "Physics");
        await editor.AddTopicAsync("Light");
        await editor.AddLectureAsync("Light", Lecture, price: 60, days: 14);
        foreach (var (name, platform, source) in Videos)
            await editor.AddVideoAsync(Lecture, name, platform, source);
        await editor.AddMaterialAsync(Lecture, "Formula sheet", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray());

        var visitor = await stage.EnterAsync();
        await VideoPlayers.ServeAsync(visitor.Page.Context);
        var student = new StudentDesk(visitor);
        await student.RegisterAsync("journey_student", Student, "Grade 10");
        await student.AskToJoinAsync(Course);
        await Assertions.Expect(teacher.Page.Locator(".toasts").GetByText("New enrollment request")).ToBeVisibleAsync(); // on the outline that is still open

        var assistant = new AssistantDesk(await stage.EnterAsync("assistant1"));
        await assistant.ApproveAsync(Student);
        await student.HearsAsync("Enrollment approved");

        await student.RedeemAsync("DEMO-100-0001", "100.00");
        await student.BuyAsync(Course, Lecture);
        foreach (var (name, _, _) in Videos)
        {
            await student.WatchAsync(name, seconds: 4);
            await student.MarksAsync($"What matters in {name}", seconds: 4);
        }

        foreach (var (name, _, _) in Videos)
            await student.ResumesAsync(name, seconds: 4);

        await assistant.ExtendAsync(Student, Lecture, days: 7);
        await student.HearsAsync("Access extended");
        Assert.Empty(visitor.Complaints);
        Assert.Empty(teacher.Complaints);
    }, traced: true);
}
