using Lms.Domain.Outline;
using Lms.Web.Components.Shared;
using Lms.Web.Components.Teacher.Courses;
using Microsoft.AspNetCore.Components;

namespace Lms.Web.Components.Teacher.Outline;

/// <summary>The outline of one course.</summary>
public partial class OutlinePage
{
    private readonly HashSet<int> open = [];
    private IReadOnlyList<PageHeading.Crumb> trail = [];
    private int? asked;

    /// <summary>The course.</summary>
    [Parameter]
    public int CourseId { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        trail = [new(L["Courses"], "/teacher/courses")];
        base.OnInitialized();
    }

    /// <inheritdoc />
    protected override void Opened()
    {
        Dispatcher.Dispatch(new OutlineOpened());
        Dispatcher.Dispatch(new CourseTaskClosed());
        Dispatcher.Dispatch(new CourseChoicesAsked());
    }

    /// <summary>The page stays the same when one goes from course to course.</summary>
    protected override void OnParametersSet()
    {
        if (RendererInfo.IsInteractive && asked != CourseId)
            Ask();
    }

    private void Ask()
    {
        asked = CourseId;
        Dispatcher.Dispatch(new OutlineAsked(CourseId));
    }

    private void Open(OutlineTask task) => Dispatcher.Dispatch(new TaskOpened(task));

    private void Drop(Dropped dropped) => Dispatcher.Dispatch(new ItemMoved(Enum.Parse<OutlineKind>(dropped.Kind), dropped.Id, dropped.ParentId, dropped.Place));

    private bool AllOpen(CourseOutline outline) => outline.Topics.SelectMany(topic => topic.Lectures).All(lecture => open.Contains(lecture.Id));

    private void ToggleAll(CourseOutline outline)
    {
        var all = AllOpen(outline);
        open.Clear();
        if (!all)
            open.UnionWith(outline.Topics.SelectMany(topic => topic.Lectures).Select(lecture => lecture.Id));
    }

    /// <summary>What was moved, and where it is now: said aloud.</summary>
    private string? Announcement(CourseOutline outline)
    {
        if (Outline.Value.LastMove is not { } moved)
            return null;
        var lectures = outline.Topics.SelectMany(topic => topic.Lectures).ToList();
        var (name, parent) = moved.Kind switch
        {
            OutlineKind.Topic => (outline.Topics.FirstOrDefault(topic => topic.Id == moved.Id)?.Name, outline.Course.Name),
            OutlineKind.Lecture => (lectures.Find(lecture => lecture.Id == moved.Id)?.Name, outline.Topics.FirstOrDefault(topic => topic.Id == moved.ParentId)?.Name),
            _ => (lectures.SelectMany(lecture => lecture.Videos).FirstOrDefault(video => video.Id == moved.Id)?.Name, lectures.Find(lecture => lecture.Id == moved.ParentId)?.Name),
        };
        var siblings = OutlineMoves.ChildrenOf(outline, moved.Kind, moved.ParentId);
        return L["{0} now stands at place {1} of {2} in {3}.", name ?? string.Empty, siblings.ToList().IndexOf(moved.Id) + 1, siblings.Count, parent ?? string.Empty];
    }
}
