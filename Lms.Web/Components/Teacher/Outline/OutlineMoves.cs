using Lms.Domain.Outline;

namespace Lms.Web.Components.Teacher.Outline;

/// <summary>Where things of an outline stand, and what the outline looks like once they stand elsewhere.</summary>
public static class OutlineMoves
{
    /// <summary>The outline after the move; the same one when there is nothing of this id.</summary>
    public static CourseOutline Apply(CourseOutline outline, ItemMoved moved) => moved.Kind switch
    {
        OutlineKind.Topic => outline with { Topics = Put(outline.Topics, outline.Topics.FirstOrDefault(topic => topic.Id == moved.Id), topic => topic.Id == moved.Id, here: true, moved.Place) },
        OutlineKind.Lecture => Lectures(outline, moved),
        OutlineKind.Video => Videos(outline, moved),
        _ => outline,
    };

    /// <summary>The outline with this put on show or hidden.</summary>
    public static CourseOutline Show(CourseOutline outline, ItemShown shown) => shown.Kind switch
    {
        OutlineKind.Topic => outline with { Topics = [.. outline.Topics.Select(topic => topic.Id == shown.Id ? topic with { IsActive = shown.IsOn } : topic)] },
        OutlineKind.Lecture => EachLecture(outline, lecture => lecture.Id == shown.Id ? lecture with { IsVisible = shown.IsOn } : lecture),
        _ => EachLecture(outline, lecture => lecture with { Videos = [.. lecture.Videos.Select(video => video.Id == shown.Id ? video with { IsActive = shown.IsOn } : video)] }),
    };

    /// <summary>The outline with a new price.</summary>
    public static CourseOutline Price(CourseOutline outline, LecturePriced priced) =>
        EachLecture(outline, lecture => lecture.Id == priced.LectureId ? lecture with { Price = priced.Price, Discount = priced.Discount } : lecture);

    /// <summary>
    /// One step up or down: past its neighbour, or, at the edge of its parent, into the next parent of the course.
    /// Null when there is nowhere to go.
    /// </summary>
    public static ItemMoved? Step(CourseOutline outline, OutlineKind kind, int id, bool up)
    {
        var parents = Parents(outline, kind);
        var at = parents.FindIndex(parent => parent.Ids.Contains(id));
        if (at < 0)
            return null;
        var place = parents[at].Ids.IndexOf(id) + (up ? -1 : 1);
        if (place >= 0 && place < parents[at].Ids.Count)
            return new ItemMoved(kind, id, parents[at].Id, place);
        var next = at + (up ? -1 : 1);
        return next < 0 || next >= parents.Count ? null : new ItemMoved(kind, id, parents[next].Id, up ? parents[next].Ids.Count : 0);
    }

    /// <summary>The ids of the children of a parent, in order; empty when there is no such parent.</summary>
    public static IReadOnlyList<int> ChildrenOf(CourseOutline outline, OutlineKind kind, int parentId) =>
        Parents(outline, kind).Find(parent => parent.Id == parentId)?.Ids ?? [];

    private static List<Parent> Parents(CourseOutline outline, OutlineKind kind) => kind switch
    {
        OutlineKind.Topic => [new Parent(outline.Course.Id, [.. outline.Topics.Select(topic => topic.Id)])],
        OutlineKind.Lecture => [.. outline.Topics.Select(topic => new Parent(topic.Id, [.. topic.Lectures.Select(lecture => lecture.Id)]))],
        OutlineKind.Video => [.. outline.Topics.SelectMany(topic => topic.Lectures).Select(lecture => new Parent(lecture.Id, [.. lecture.Videos.Select(video => video.Id)]))],
        _ => [],
    };

    private static CourseOutline Lectures(CourseOutline outline, ItemMoved moved)
    {
        var lecture = outline.Topics.SelectMany(topic => topic.Lectures).FirstOrDefault(one => one.Id == moved.Id);
        return outline with
        {
            Topics = [.. outline.Topics.Select(topic => topic with { Lectures = Put(topic.Lectures, lecture, one => one.Id == moved.Id, topic.Id == moved.ParentId, moved.Place) })],
        };
    }

    private static CourseOutline Videos(CourseOutline outline, ItemMoved moved)
    {
        var video = outline.Topics.SelectMany(topic => topic.Lectures).SelectMany(lecture => lecture.Videos).FirstOrDefault(one => one.Id == moved.Id);
        var there = video is null ? null : video with { LectureId = moved.ParentId };
        return EachLecture(outline, lecture => lecture with { Videos = Put(lecture.Videos, there, one => one.Id == moved.Id, lecture.Id == moved.ParentId, moved.Place) });
    }

    private static CourseOutline EachLecture(CourseOutline outline, Func<OutlineLecture, OutlineLecture> turn) =>
        outline with { Topics = [.. outline.Topics.Select(topic => topic with { Lectures = [.. topic.Lectures.Select(turn)] })] };

    /// <summary>The rows without what moves, and with it at its place when it moves here.</summary>
    private static List<T> Put<T>(IReadOnlyList<T> rows, T? moving, Func<T, bool> isIt, bool here, int place)
        where T : class
    {
        var left = rows.Where(row => !isIt(row)).ToList();
        if (here && moving is not null)
            left.Insert(Math.Clamp(place, 0, left.Count), moving);
        return left;
    }

    private sealed record Parent(int Id, List<int> Ids);
}
