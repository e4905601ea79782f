using Lms.Domain.Lectures;
using Lms.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Student.Lectures;

/// <summary>One lecture to learn with.</summary>
public partial class LearningPage
{
    private IReadOnlyList<PageHeading.Crumb> trail = [];
    private int? asked;
    private LecturePlayer? player;

    [Parameter]
    public int CourseId { get; set; }

    [Parameter]
    public int LectureId { get; set; }

    /// <summary>The video to begin with; the first unfinished one without it.</summary>
    [SupplyParameterFromQuery(Name = "video")]
    public int? VideoId { get; set; }

    protected override void OnInitialized()
    {
        trail = [new(L["Courses"], "/student/courses")];
        base.OnInitialized();
    }

    /// <summary>The same page shows the next lecture without being made anew.</summary>
    protected override void OnParametersSet()
    {
        if (!RendererInfo.IsInteractive || asked == LectureId)
            return;
        asked = LectureId;
        Ask();
    }

    private static LecturePageVideo VideoOf(LecturePage page, int id) => page.Videos.Single(video => video.Id == id);

    private IReadOnlyList<PageHeading.Crumb> TrailOf(LecturePage page) => [.. trail, new(page.Lecture.CourseName, $"/student/courses/{page.Lecture.CourseId}")];

    private static IReadOnlyList<PageHeading.Crumb> Missing(LecturePage page) =>
        [.. page.Completion.Missing.Select(item => new PageHeading.Crumb(item.Title, MissingLinks.To(page.Lecture.CourseId, page.Lecture.Id, item.Kind, item.Id)))];

    /// <summary>Before the player is there, the moment at hand is the one it will begin with.</summary>
    private async Task MarkAsync(LecturePage page, int videoId, string text) =>
        Dispatcher.Dispatch(new MomentMarked(videoId, (player is null ? null : await player.PositionAsync()) ?? VideoOf(page, videoId).ResumeSeconds, text));

    private Task JumpAsync(int seconds) => player?.JumpAsync(seconds) ?? Task.CompletedTask;

    private void Ask() => Dispatcher.Dispatch(new LectureAsked(LectureId, VideoId));

    private void Choose(int videoId) => Dispatcher.Dispatch(new VideoChosen(videoId, Plays: true));
}
