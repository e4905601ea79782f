using Lms.Domain.Questions;

namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>Question bank, homework, quizzes (groups 8, 9, 10).</summary>
internal static class WorkCalls
{
    public static readonly Call[] All =
    [
        new("edutrack-8.1"),
        new("edutrack-8.2") { Thing = (scene, _) => scene.Question.Id },
        new("edutrack-8.3") { Subject = (scene, _) => scene.EmptyLesson.Id, Body = (_, lesson) => Question(lesson) },
        new("edutrack-8.4") { Thing = (scene, who) => scene.QuestionOf(who).Id, Body = (_, _) => new { points = 7, choices = Choices(true, false, false) } },
        new("edutrack-8.5") { Thing = (scene, who) => scene.QuestionOf(who).Id },
        new("edutrack-8.6"),
        new("edutrack-8.7") { Body = (scene, _) => new { name = "New chapter", subject = scene.Course.SubjectId, grade = scene.Course.GradeId, order = 3 } },
        new("edutrack-8.8") { Thing = (scene, _) => scene.EmptyChapter.Id, Body = (_, _) => new { name = "Renamed" } },
        new("edutrack-8.9") { Thing = (scene, _) => scene.EmptyChapter.Id },
        new("edutrack-8.10"),
        new("edutrack-8.11") { Subject = (scene, _) => scene.EmptyChapter.Id, Body = (_, chapter) => new { chapter, name = "New lesson", order = 3 } },
        new("edutrack-8.12") { Thing = (scene, _) => scene.EmptyLesson.Id, Body = (_, _) => new { name = "Renamed" } },
        new("edutrack-8.13") { Thing = (scene, _) => scene.EmptyLesson.Id },
        new("edutrack-9.1"),
        new("edutrack-9.2") { Thing = (scene, _) => scene.Homework.Id },
        new("edutrack-9.3") { Thing = (scene, _) => scene.Homework.Id },
        new("edutrack-9.4") { Thing = (scene, who) => who == Who.SuspendedStudent ? scene.SuspendedSubmission.Id : scene.Submission.Id },
        new("edutrack-9.5") { Subject = (scene, _) => scene.Lecture.Id, Body = (scene, lecture) => Homework(scene, lecture) },
        new("edutrack-9.6") { Thing = (scene, _) => scene.FreshHomework.Id, Body = (_, _) => new { title = "Renamed" } },
        new("edutrack-9.7") { Thing = (scene, _) => scene.FreshHomework.Id },
        new("edutrack-9.8") { Thing = (scene, _) => scene.FreshHomework.Id, Body = (scene, _) => new { question = scene.Question.Id, order = 5 } },
        new("edutrack-9.9") { Thing = (scene, _) => scene.FreshHomework.Id, Part = (scene, _) => scene.FreshHomework.Questions[0].Id },
        new("edutrack-9.10") { Thing = (scene, _) => scene.FreshHomework.Id },
        new("edutrack-9.11") { Thing = (scene, _) => scene.FreshHomework.Id, Body = (scene, _) => new { answers = new[] { HomeworkAnswer(scene, 0) } } },
        new("edutrack-9.12"),
        new("edutrack-9.13") { Thing = (scene, _) => scene.WaitingSubmission.Id, Body = (scene, _) => HomeworkMarks(scene, 4) },
        new("edutrack-10.1"),
        new("edutrack-10.2") { Thing = (scene, _) => scene.Quiz.Id },
        new("edutrack-10.3") { Thing = (scene, who) => who == Who.SuspendedStudent ? scene.SuspendedAttempt.Id : scene.Attempt.Id },
        new("edutrack-10.4") { Subject = (scene, _) => scene.Lecture.Id, Body = (scene, lecture) => Quiz(scene, lecture) },
        new("edutrack-10.5") { Thing = (scene, _) => scene.FreshQuiz.Id, Body = (_, _) => new { title = "Renamed", settings = new { timer_minutes = 20, attempt_scoring = "last" } } },
        new("edutrack-10.6") { Thing = (scene, _) => scene.FreshQuiz.Id },
        new("edutrack-10.7") { Thing = (scene, _) => scene.FreshQuiz.Id, Body = (scene, _) => new { question = scene.Question.Id, order = 5 } },
        new("edutrack-10.8") { Thing = (scene, _) => scene.FreshQuiz.Id, Part = (scene, _) => scene.FreshQuiz.Questions[0].Id },
        new("edutrack-10.9") { Thing = (scene, _) => scene.FreshQuiz.Id },
        new("edutrack-10.10") { Thing = (scene, who) => scene.RunningOf(who).Id, Body = (scene, _) => new { answers = new[] { QuizAnswer(scene, 0) } } },
        new("edutrack-10.11") { Thing = (scene, who) => scene.RunningOf(who).Id, Body = (scene, _) => new { answers = new[] { QuizAnswer(scene, 0) } } },
        new("edutrack-10.12") { Thing = (scene, _) => scene.Quiz.Id },
        new("edutrack-10.13") { Thing = (scene, _) => scene.Quiz.Id },
        new("edutrack-10.14") { Thing = (scene, _) => scene.Attempt.Id, Body = (scene, _) => QuizMarks(scene, 4) },
    ];

    /// <summary>The fields of a new question.</summary>
    public static Dictionary<string, object?> Question(int lesson) => new()
    {
        ["lesson"] = lesson,
        ["question_type"] = "mcq_single",
        ["difficulty"] = "hard",
        ["points"] = 3,
        ["text"] = "What is 2 + 2?",
        ["explanation"] = "Count.",
        ["choices"] = Choices(true, false),
    };

    /// <summary>Choices, and which of them are right.</summary>
    public static object[] Choices(params bool[] right) => [.. right.Select((isRight, index) => new { text = $"Choice {index + 1}", is_correct = isRight, order = index + 1 })];

    /// <summary>The fields of a new homework.</summary>
    public static Dictionary<string, object?> Homework(Scene scene, int lecture) => new()
    {
        ["lecture"] = lecture,
        ["title"] = "New homework",
        ["description"] = "Do it.",
        ["model_answer"] = "So.",
        ["is_published"] = true,
        ["open_date"] = "2026-01-01T08:00:00Z",
        ["close_date"] = "2036-01-01T08:00:00Z",
        ["questions"] = new[] { scene.Question.Id },
    };

    /// <summary>The fields of a new quiz.</summary>
    public static Dictionary<string, object?> Quiz(Scene scene, int lecture) => new()
    {
        ["lecture"] = lecture,
        ["title"] = "New quiz",
        ["description"] = "Think.",
        ["passing_score"] = "1.00",
        ["is_published"] = true,
        ["settings"] = Settings(),
        ["questions"] = new[] { scene.Question.Id },
    };

    /// <summary>All settings of a quiz.</summary>
    public static Dictionary<string, object?> Settings() => new()
    {
        ["open_date"] = "2026-01-01T08:00:00Z",
        ["close_date"] = "2036-01-01T08:00:00Z",
        ["timer_minutes"] = 30,
        ["score_visibility"] = "after_close",
        ["answers_visibility"] = "never",
        ["question_order"] = "random",
        ["shuffle_choices"] = true,
        ["allow_multiple_attempts"] = true,
        ["max_attempts"] = 3,
        ["attempt_scoring"] = "average",
        ["show_correct_after_submission"] = true,
    };

    /// <summary>An answer to the fresh homework's question, by the choice at this place.</summary>
    public static object HomeworkAnswer(Scene scene, int place)
    {
        var question = scene.FreshHomework.Questions[0];
        return new { homework_question = question.Id, selected_choice = question.Question.Choices[place].Id };
    }

    /// <summary>Points for what the learner wrote.</summary>
    public static object HomeworkMarks(Scene scene, int points) => new { answers = scene.WaitingSubmission.Answers.Where(answer => answer.Written is not null).Select(answer => new { homework_question = answer.HomeworkQuestionId, points_earned = points }) };

    /// <summary>An answer to the quiz' question with one right choice, by the choices at these places.</summary>
    public static object QuizAnswer(Scene scene, params int[] places)
    {
        var question = Scene.Of(scene.Quiz, QuestionType.McqSingle);
        return new { quiz_question = question.Id, selected_choices = places.Select(place => question.Question.Choices[place].Id) };
    }

    /// <summary>Points for what the learner wrote.</summary>
    public static object QuizMarks(Scene scene, int points) => new { answers = new[] { new { quiz_question = Scene.Of(scene.Quiz, QuestionType.Written).Id, points_earned = points } } };

    /// <summary>The question that somebody may change: the site owner everybody's, a teacher their own.</summary>
    private static Question QuestionOf(this Scene scene, Who who) => who == Who.SiteOwner ? scene.GlobalQuestion : scene.Question;

    /// <summary>The attempt that somebody is making.</summary>
    private static Lms.Domain.Attempts.QuizAttempt RunningOf(this Scene scene, Who who) => who == Who.SuspendedStudent ? scene.SuspendedRunningAttempt : scene.RunningAttempt;
}
