using Lms.Domain.Curriculum;
using Lms.Domain.Mathematics;
using Lms.Domain.Questions;
using Lms.Infrastructure.Persistence.Seeding.Texts;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>The question bank: a chapter for each topic, a lesson for each lecture, sixty questions a course.</summary>
internal static class DemoQuestions
{
    private static readonly Dictionary<string, QuestionText[][]> Texts = new()
    {
        ["MATH101"] = AlgebraQuestions.ByLecture,
        ["PHYS101"] = MechanicsQuestions.ByLecture,
        ["CHEM101"] = ChemistryQuestions.ByLecture,
    };

    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        foreach (var (key, course) in world.Courses)
        {
            var made = course.CreatedAt;
            var lessons = new List<Lesson>();
            foreach (var (index, topic) in course.Topics.Index())
            {
                var chapter = new Chapter { Name = topic.Name, SubjectId = course.SubjectId, GradeId = course.GradeId, Order = index + 1, CreatedAt = made };
                foreach (var (place, lecture) in topic.Lectures.Index())
                    chapter.Lessons.Add(new Lesson { ChapterId = 0, Chapter = chapter, Name = lecture.Name, Order = place + 1, CreatedAt = made });
                lessons.AddRange(chapter.Lessons);
                world.Db.Add(chapter);
            }

            world.Questions[key] = [.. Texts[key].Select((texts, lesson) => texts.Select((text, index) => Question(world, key, lessons[lesson], text, (10 * lesson) + index)).ToArray())];
            world.Db.AddRange(world.Questions[key].SelectMany(questions => questions));
        }

        await world.Db.SaveAsync(ct);
    }

    /// <summary>Every seventh is the site's, for every teacher; the others are the teacher's own.</summary>
    private static Question Question(DemoWorld world, string course, Lesson lesson, QuestionText text, int number)
    {
        var isGlobal = number % 7 == 1;
        var teacher = world.Teachers.Values.Single(row => row.Id == world.Courses[course].TeacherId);
        var made = lesson.CreatedAt.AddDays(1).AddMinutes(3 * number);
        var question = new Question
        {
            LessonId = 0,
            Lesson = lesson,
            Type = text.Type,
            Difficulty = text.Difficulty,
            Points = text.Points,
            Text = WrittenText.ToHtml(text.Text),
            Explanation = text.Why,
            IsGlobal = isGlobal,
            TeacherId = isGlobal ? null : teacher.Id,
            CreatedById = isGlobal ? world.Users["siteowner"].Id : teacher.UserId,
            CreatedAt = made,
            UpdatedAt = made,
            Choices = [.. text.Choices.Select((choice, index) => new Choice { Text = choice.TrimStart('+'), IsCorrect = choice.StartsWith('+'), Order = index + 1 })],
        };
        question.Sign();
        return question;
    }
}
