using Lms.Domain.Completion;
using Lms.Domain.Progress;

namespace Lms.Web.Components.Student;

/// <summary>Where one does what is missing.</summary>
public static class MissingLinks
{
    /// <summary>The page of the item itself, or of its lecture while that cannot be opened.</summary>
    public static string Of(int courseId, MissingItem item) => item.Reason is MissingReason.NotBought or MissingReason.AccessEnded
        ? Lecture(courseId, item.LectureId)
        : To(courseId, item.LectureId, item.Kind, item.ItemId);

    /// <summary>The page of an item of a lecture that is open.</summary>
    public static string To(int courseId, int lectureId, ProgressKind kind, int id) => kind switch
    {
        ProgressKind.Video => $"{Lecture(courseId, lectureId)}?video={id}",
        ProgressKind.Note => $"/student/notes/{id}",
        ProgressKind.Homework => $"/student/homeworks/{id}",
        ProgressKind.Quiz => $"/student/quizzes/{id}",
        _ => Lecture(courseId, lectureId),
    };

    private static string Lecture(int courseId, int lectureId) => $"/student/courses/{courseId}/lectures/{lectureId}";
}
