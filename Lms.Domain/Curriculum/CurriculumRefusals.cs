using Lms.Domain.Common;

namespace Lms.Domain.Curriculum;

/// <summary>Every way this feature says no.</summary>
public static class CurriculumRefusals
{
    public static readonly Refusal ChapterHasLessons = new(RefusalKind.State, "chapter_has_lessons", "This chapter has lessons and cannot be deleted");
    public static readonly Refusal LessonHasQuestions = new(RefusalKind.State, "lesson_has_questions", "This lesson has questions and cannot be deleted");
}
