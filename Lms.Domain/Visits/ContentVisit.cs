using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.LiveClasses;
using Lms.Domain.Materials;
using Lms.Domain.Notes;

namespace Lms.Domain.Visits;

/// <summary>That a student opened a material, a note or a live stream: exactly one of the three is named.</summary>
public sealed class ContentVisit
{
    public int Id { get; private set; }

    public required int StudentId { get; init; }

    public Student Student { get; init; } = null!;

    public required int LectureId { get; init; }

    public Lecture Lecture { get; init; } = null!;

    public int? MaterialId { get; init; }

    public Material? Material { get; init; }

    public int? NoteId { get; init; }

    public Note? Note { get; init; }

    public int? LiveClassId { get; init; }

    public LiveClass? LiveClass { get; init; }

    public required DateTimeOffset FirstAt { get; init; }

    public required DateTimeOffset LastAt { get; set; }

    public static ContentVisit ToMaterial(int studentId, int lectureId, int materialId, DateTimeOffset now) =>
        new() { StudentId = studentId, LectureId = lectureId, MaterialId = materialId, FirstAt = now, LastAt = now };

    public static ContentVisit ToNote(int studentId, int lectureId, int noteId, DateTimeOffset now) =>
        new() { StudentId = studentId, LectureId = lectureId, NoteId = noteId, FirstAt = now, LastAt = now };

    public static ContentVisit ToLiveClass(int studentId, int lectureId, int liveClassId, DateTimeOffset now) =>
        new() { StudentId = studentId, LectureId = lectureId, LiveClassId = liveClassId, FirstAt = now, LastAt = now };
}
