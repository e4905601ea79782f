using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>The errors that the question bank, homework and quizzes document as their own.</summary>
internal static class WorkErrorCases
{
    public static IEnumerable<ErrorCase> All => [.. Bank, .. Homework, .. Quizzes, .. Attempts];

    private static IEnumerable<ErrorCase> Bank =>
    [
        new("edutrack-8.3", 0, (call, _) => Choices(call, "mcq_single", true)),
        new("edutrack-8.3", 1, (call, _) => Choices(call, "mcq_single", true, true)),
        new("edutrack-8.3", 2, (call, _) => Choices(call, "mcq_multiple", false, false)),
        new("edutrack-8.3", 3, (call, _) => Choices(call, "written", true, false)),
        new("edutrack-8.4", 0, (call, _) => call with { Body = (_, _) => new { question_type = "mcq_single", choices = WorkCalls.Choices(true) } }),
        new("edutrack-8.4", 1, (call, _) => call with { Body = (_, _) => new { question_type = "mcq_single", choices = WorkCalls.Choices(false, false) } }),
        new("edutrack-8.4", 2, (call, _) => call with { Body = (_, _) => new { question_type = "mcq_multiple", choices = WorkCalls.Choices(false, false) } }),
        new("edutrack-8.4", 3, (call, _) => call with { Body = (_, _) => new { question_type = "written", choices = WorkCalls.Choices(true, false) } }),
        new("edutrack-8.4", 4, (call, _) => call with { Thing = (scene, _) => scene.Homework.Questions[0].QuestionId }) { Caller = Who.Teacher },
        new("edutrack-8.5", 0, (call, _) => call with { Thing = (scene, _) => scene.FreshQuiz.Questions[0].QuestionId }) { Caller = Who.Teacher },
        new("edutrack-8.7", 0, (call, _) => call with { Body = (scene, _) => new { subject = scene.Course.SubjectId, grade = scene.Course.GradeId } }),
        new("edutrack-8.9", 0, (call, _) => call with { Thing = (scene, _) => scene.EmptyLesson.ChapterId }),
        new("edutrack-8.11", 0, (call, _) => call with { Body = (_, chapter) => new { chapter } }),
        new("edutrack-8.13", 0, (call, _) => call with { Thing = (scene, _) => scene.Question.LessonId }),
    ];

    private static IEnumerable<ErrorCase> Homework =>
    [
        new("edutrack-9.5", 0, (call, _) => With(call, "close_date", "2026-01-01T08:00:00Z")),
        new("edutrack-9.5", 1, (call, _) => With(call, "questions", Array.Empty<int>())),
        new("edutrack-9.5", 2, async (call, app, scene) => With(call, "questions", new[] { await MultipleAsync(app, scene) })),
        new("edutrack-9.5", 4, (call, _) => Without(call, "title")),
        new("edutrack-9.6", 0, (call, _) => call with { Body = (_, _) => new { open_date = "2026-01-02T08:00:00Z", close_date = "2026-01-01T08:00:00Z" } }),
        new("edutrack-9.6", 1, async (call, app, scene) =>
        {
            var empty = await app.Given.Homework(scene.Lecture, isPublished: false);
            await app.InDb(async db =>
            {
                db.RemoveRange(empty.Questions.Select(question => db.Attach(question).Entity));
                return await db.SaveChangesAsync();
            });
            return call with { Thing = (_, _) => empty.Id, Body = (_, _) => new { is_published = true } };
        }),
        new("edutrack-9.7", 1, (call, _) => call with { Thing = (scene, _) => scene.Homework.Id }),
        new("edutrack-9.8", 0, (call, _) => call with { Body = (scene, _) => new { question = scene.FreshHomework.Questions[0].QuestionId } }),
        new("edutrack-9.8", 1, async (call, app, scene) =>
        {
            var multiple = await MultipleAsync(app, scene);
            return call with { Body = (_, _) => new { question = multiple } };
        }),
        new("edutrack-9.8", 2, (call, _) => call with { Thing = (scene, _) => scene.Homework.Id }),
        new("edutrack-9.9", 0, (call, _) => call with { Thing = (scene, _) => scene.Homework.Id, Part = (scene, _) => scene.Homework.Questions[0].Id }),
        new("edutrack-9.10", 1, async (call, app, scene) => await OpensLater(call, app, scene)),
        new("edutrack-9.11", 1, (call, _) => call with
        {
            Thing = (scene, _) => scene.Homework.Id,
            Body = (scene, _) => new { answers = new[] { new { homework_question = scene.Homework.Questions[0].Id, selected_choice = scene.Homework.Questions[0].Question.Choices[0].Id } } },
        }),
        new("edutrack-9.11", 2, async (call, app, scene) => (await OpensLater(call, app, scene)) with { Body = (_, _) => new { answers = Array.Empty<object>() } }),
        new("edutrack-9.11", 3, async (call, app, scene) =>
        {
            var closed = await app.Given.Homework(scene.Lecture, closes: Given.Now.AddMinutes(-1));
            return call with { Thing = (_, _) => closed.Id, Body = (_, _) => new { answers = Array.Empty<object>() } };
        }),
        new("edutrack-9.11", 4, (call, _) => call with { Body = (scene, _) => new { answers = new[] { new { homework_question = scene.FreshHomework.Questions[0].Id, selected_choice = scene.Homework.Questions[0].Question.Choices[0].Id } } } }) { NamesIds = true },
        new("edutrack-9.13", 0, (call, _) => call with { Body = (scene, _) => WorkCalls.HomeworkMarks(scene, 6) }),
    ];

    private static IEnumerable<ErrorCase> Quizzes =>
    [
        new("edutrack-10.4", 0, (call, _) => Setting(call, "close_date", "2026-01-01T08:00:00Z")),
        new("edutrack-10.4", 1, (call, _) => Setting(call, "attempt_scoring", "best")),
        new("edutrack-10.4", 2, (call, _) => With(call, "questions", Array.Empty<int>())),
        new("edutrack-10.4", 4, (call, _) => Without(call, "title")),
        new("edutrack-10.5", 0, (call, _) => call with { Body = (_, _) => new { settings = new { attempt_scoring = "best" } } }),
        new("edutrack-10.5", 1, async (call, app, scene) =>
        {
            var empty = await app.Given.Quiz(scene.Lecture);
            await app.InDb(async db =>
            {
                db.RemoveRange(empty.Questions.Select(question => db.Attach(question).Entity));
                return await db.SaveChangesAsync();
            });
            return call with { Thing = (_, _) => empty.Id, Body = (_, _) => new { is_published = true } };
        }),
        new("edutrack-10.6", 1, (call, _) => call with { Thing = (scene, _) => scene.Quiz.Id }),
        new("edutrack-10.7", 0, (call, _) => call with { Body = (scene, _) => new { question = scene.FreshQuiz.Questions[0].QuestionId } }),
        new("edutrack-10.7", 1, (call, _) => call with { Thing = (scene, _) => scene.Quiz.Id }),
        new("edutrack-10.8", 0, (call, _) => call with { Thing = (scene, _) => scene.Quiz.Id, Part = (scene, _) => scene.Quiz.Questions[0].Id }),
    ];

    private static IEnumerable<ErrorCase> Attempts =>
    [
        new("edutrack-10.9", 1, (call, app, scene) => Timed(call, app, scene, settings => settings.OpenDate = Given.Now.AddHours(1))),
        new("edutrack-10.9", 2, (call, app, scene) => Timed(call, app, scene, settings => settings.CloseDate = Given.Now.AddMinutes(-1))),
        new("edutrack-10.9", 3, async (call, app, scene) =>
        {
            var once = await app.Given.Quiz(scene.Lecture);
            await scene.AttemptAsync(scene.Learner, once, 1);
            return call with { Thing = (_, _) => once.Id };
        }),
        new("edutrack-10.10", 0, (call, _) => call with { Thing = (scene, _) => scene.Attempt.Id }),
        new("edutrack-10.10", 1, (call, _) => Answer(call, _ => new { quiz_question = Call.Absent })) { NamesIds = true },
        new("edutrack-10.10", 2, (call, _) => Answer(call, scene => WorkCalls.QuizAnswer(scene, 0, 1))) { NamesIds = true },
        new("edutrack-10.10", 3, (call, _) => Answer(call, ForeignChoice)) { NamesIds = true },
        new("edutrack-10.10", 4, async (call, app, scene) =>
        {
            var timed = await app.Given.Quiz(scene.Lecture);
            var late = await scene.AttemptAsync(scene.Learner, timed, 1, isRunning: true, Given.Now.AddSeconds(-1));
            return call with { Thing = (_, _) => late.Id, Body = (_, _) => new { answers = Array.Empty<object>() } };
        }),
        new("edutrack-10.11", 0, (call, _) => call with { Thing = (scene, _) => scene.Attempt.Id }),
        new("edutrack-10.11", 1, (call, _) => Answer(call, _ => new { quiz_question = Call.Absent })) { NamesIds = true },
        new("edutrack-10.11", 2, (call, _) => Answer(call, scene => WorkCalls.QuizAnswer(scene, 0, 1))) { NamesIds = true },
        new("edutrack-10.11", 3, (call, _) => Answer(call, ForeignChoice)) { NamesIds = true },
        new("edutrack-10.14", 0, (call, _) => call with { Body = (scene, _) => WorkCalls.QuizMarks(scene, 6) }),
        new("edutrack-10.14", 1, (call, _) => call with { Thing = (scene, _) => scene.RunningAttempt.Id }),
    ];

    private static async Task<int> MultipleAsync(LmsApp app, Scene scene) => (await app.Given.Question(scene.Course.Teacher, QuestionType.McqMultiple)).Id;

    private static async Task<Call> OpensLater(Call call, LmsApp app, Scene scene)
    {
        var later = await app.Given.Homework(scene.Lecture, opens: Given.Now.AddHours(1));
        return call with { Thing = (_, _) => later.Id };
    }

    private static async Task<Call> Timed(Call call, LmsApp app, Scene scene, Action<QuizSettings> settings)
    {
        var quiz = await app.Given.Quiz(scene.Lecture, settings);
        return call with { Thing = (_, _) => quiz.Id };
    }

    private static Call Answer(Call call, Func<Scene, object> answer) => call with { Body = (scene, _) => new { answers = new[] { answer(scene) } } };

    private static object ForeignChoice(Scene scene) => new
    {
        quiz_question = Scene.Of(scene.Quiz, QuestionType.McqSingle).Id,
        selected_choices = new[] { Scene.Of(scene.Quiz, QuestionType.McqMultiple).Question.Choices[0].Id },
    };

    private static Call Choices(Call call, string type, params bool[] right) => With(With(call, "question_type", type), "choices", WorkCalls.Choices(right));

    private static Call Setting(Call call, string name, object value)
    {
        var settings = WorkCalls.Settings();
        settings[name] = value;
        return With(call, "settings", settings);
    }

    private static Call With(Call call, string field, object value) => Changed(call, fields => fields[field] = value);

    private static Call Without(Call call, string field) => Changed(call, fields => fields.Remove(field));

    private static Call Changed(Call call, Action<Dictionary<string, object?>> change) => call with
    {
        Body = (scene, subject) =>
        {
            var fields = (Dictionary<string, object?>)call.Body!(scene, subject);
            change(fields);
            return fields;
        },
    };
}
