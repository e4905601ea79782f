using Lms.Domain.Materials;
using Lms.Domain.Notes;
using Lms.Domain.Outline;
using Lms.Domain.Videos;

namespace Lms.Web.Components.Teacher.Outline;

/// <summary>What a line of the outline is.</summary>
public enum OutlineKind
{
    Topic,
    Lecture,
    Video,
    Material,
    Note,
}

/// <summary>What a dialog of the outline editor is open for; what it writes is null for something new.</summary>
public abstract record OutlineTask;

public sealed record TopicTask(OutlineTopic? Topic) : OutlineTask;

public sealed record LectureTask(int TopicId, OutlineLecture? Lecture) : OutlineTask;

public sealed record VideoTask(int LectureId, VideoSummary? Video) : OutlineTask;

public sealed record MaterialTask(int LectureId, MaterialSummary? Material) : OutlineTask;

public sealed record NoteTask(int LectureId, NoteDetail? Note) : OutlineTask;

/// <summary>A live class is planned; those there are have pages of their own.</summary>
public sealed record ClassTask(int LectureId) : OutlineTask;

public sealed record DeletionTask(OutlineKind Kind, int Id, string Name) : OutlineTask;
