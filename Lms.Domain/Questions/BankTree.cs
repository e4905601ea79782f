using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Curriculum;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Questions;

/// <summary>A lesson in the tree of the question bank, with the questions that the reader may use.</summary>
public sealed record BankLesson(int Id, string Name, int QuestionCount);

/// <summary>A chapter in the tree.</summary>
public sealed record BankChapter(int Id, string Name, string GradeName, IReadOnlyList<BankLesson> Lessons)
{
    /// <summary>The questions of all its lessons.</summary>
    public int QuestionCount => Lessons.Sum(lesson => lesson.QuestionCount);
}

/// <summary>A subject in the tree.</summary>
public sealed record BankSubject(int Id, string Name, IReadOnlyList<BankChapter> Chapters)
{
    /// <summary>The questions of all its chapters.</summary>
    public int QuestionCount => Chapters.Sum(chapter => chapter.QuestionCount);
}

/// <summary>The question bank as a tree: subject, chapter, lesson. It holds what the teacher teaches, and wherever questions are that they may use.</summary>
public sealed class GetBankTree(ILmsDb db) : IUseCase
{
    /// <summary>The subjects by name, the rest in the catalogue's order.</summary>
    public async Task<IReadOnlyList<BankSubject>> Handle(Actor actor, CancellationToken ct)
    {
        var reach = actor.Require(Permission.ReadQuestions);
        var questions = db.Set<Question>().Readable(db, actor, reach);
        var taught = db.Set<Course>().TaughtBy(actor);
        var rows = await db.Set<Lesson>().AsNoTracking()
            .Where(lesson => questions.Any(question => question.LessonId == lesson.Id)
                || taught.Any(course => course.SubjectId == lesson.Chapter.SubjectId && course.GradeId == lesson.Chapter.GradeId))
            .OrderBy(lesson => lesson.Chapter.Subject.Name).ThenBy(lesson => lesson.Chapter.Order).ThenBy(lesson => lesson.ChapterId).ThenBy(lesson => lesson.Order).ThenBy(lesson => lesson.Id)
            .Select(lesson => new
            {
                lesson.Id,
                lesson.Name,
                lesson.ChapterId,
                ChapterName = lesson.Chapter.Name,
                GradeName = lesson.Chapter.Grade.Name,
                lesson.Chapter.SubjectId,
                SubjectName = lesson.Chapter.Subject.Name,
                Count = questions.Count(question => question.LessonId == lesson.Id),
            }).ToListAsync(ct);
        return
        [
            .. rows.GroupBy(row => (row.SubjectId, row.SubjectName)).Select(subject => new BankSubject(subject.Key.SubjectId, subject.Key.SubjectName,
            [
                .. subject.GroupBy(row => (row.ChapterId, row.ChapterName, row.GradeName)).Select(chapter => new BankChapter(
                    chapter.Key.ChapterId, chapter.Key.ChapterName, chapter.Key.GradeName, [.. chapter.Select(row => new BankLesson(row.Id, row.Name, row.Count))])),
            ])),
        ];
    }
}
