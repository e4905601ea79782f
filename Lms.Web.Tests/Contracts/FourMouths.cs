using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Lms.Web.Tests.Contracts;

/// <summary>What a student did in one attempt, as whoever watched them knows it.</summary>
/// <param name="Answers">By quiz question: the choices taken, and Correct, Incorrect or Unanswered.</param>
public sealed record Deed(int AttemptId, int QuizId, int UserId, decimal Score, decimal MaximumScore, bool IsPassed, IReadOnlyDictionary<int, (IReadOnlyList<int> Choices, string Result)> Answers)
{
    /// <summary>How many answers came to this.</summary>
    public int Count(string result) => Answers.Values.Count(answer => answer.Result == result);
}

/// <summary>One attempt, as EduTrack tells it to the student and to the teacher, Testpress to an administrator, and the progress API to the student: they read the same rows, so they must agree.</summary>
public sealed class FourMouths
{
    private JsonElement own;
    private JsonElement teachers;
    private JsonElement listed;
    private JsonElement single;
    private JsonElement answers;
    private JsonElement content;
    private JsonElement exam;
    private JsonElement lesson;

    private FourMouths()
    {
    }

    /// <summary>Asks all of them.</summary>
    public static async Task<FourMouths> AskAsync(HttpClient student, HttpClient teacher, HttpClient admin, Deed deed, Guid course, Guid lesson)
    {
        var side = Results(await Ask(admin, $"/api/v3/admin/chapter-content-attempts/?exam_id={deed.QuizId}&user_ids={deed.UserId}"));
        return new FourMouths
        {
            own = await Ask(student, $"/api/quiz_submissions/{deed.AttemptId}/"),
            teachers = await Ask(teacher, $"/api/quiz_submissions/{deed.AttemptId}/"),
            listed = Assert.Single(Results(await Ask(admin, $"/api/v2.5/admin/attempts/?users={deed.UserId}&exams={deed.QuizId}")).EnumerateArray()),
            single = await Ask(admin, $"/api/v2.5/admin/attempts/{deed.AttemptId}/"),
            answers = Results(await Ask(admin, $"/api/v3/admin/attempts/{deed.AttemptId}/user_answers/")),
            content = Assert.Single(side.GetProperty("content_attempts").EnumerateArray()),
            exam = Assert.Single(side.GetProperty("user_exams").EnumerateArray()),
            lesson = (await Ask(student, $"/api/v1/education/progress/{course}")).EnumerateArray().Single(row => row.GetProperty("lesson_id").GetGuid() == lesson),
        };
    }

    /// <summary>They agree with each other, field by field, and with what was done.</summary>
    public void Agree(Deed deed)
    {
        AgreeOnWhoAndWhen(deed);
        AgreeOnHowWell(deed);
        AgreeOnCounts(deed);
        AgreeOnAnswers(deed);
    }

    private void AgreeOnWhoAndWhen(Deed deed)
    {
        All(deed.AttemptId, Number(own, "id"), Number(teachers, "id"), Number(listed, "id"), Number(single, "id"), Number(exam, "id"), Number(content, "assessment_id"));
        All(deed.UserId, Number(listed, "user_id"), Number(single, "user_id"), Number(content, "user_id"), Number(exam, "user_id"));
        All(deed.QuizId, Number(own, "quiz"), Number(teachers, "quiz"), Number(listed, "exam_id"), Number(single, "exam_id"), Number(exam, "exam_id"));
        Same(Text(own, "started_at"), Text(teachers, "started_at"), Text(listed, "date"), Text(single, "date"), Text(content, "created"));
        Same(Text(own, "submitted_at"), Text(teachers, "submitted_at"), Text(content, "completed_on"));
        All("Completed", Text(listed, "state"), Text(single, "state"), Text(content, "state"));
        Same(Text(listed, "time_taken"), Text(single, "time_taken"));
        Same(Text(listed, "remaining_time"), Text(single, "remaining_time"));
    }

    private void AgreeOnHowWell(Deed deed)
    {
        var percentage = 100 * deed.Score / deed.MaximumScore;
        All(deed.Score, Points(own, "score"), Points(teachers, "score"), Points(listed, "score"), Points(single, "score"));
        All(deed.MaximumScore, Points(exam, "total_score"));
        All(decimal.Round(percentage, 0, MidpointRounding.AwayFromZero), listed.GetProperty("percentage").GetDecimal(), single.GetProperty("percentage").GetDecimal());
        All(decimal.Round(percentage, 2), Points(exam, "percentage"), decimal.Round(lesson.GetProperty("quiz_score").GetDecimal(), 2));
        All(deed.IsPassed, own.GetProperty("passed").GetBoolean(), teachers.GetProperty("passed").GetBoolean(), lesson.GetProperty("quiz_passed").GetBoolean());
        All(deed.IsPassed ? "Pass" : "Fail", Text(listed, "result"), Text(single, "result"), Text(exam, "result"));
        All(1, Number(lesson, "quiz_attempts"));
        Assert.Equal(100, single.GetProperty("percentile").GetDouble()); // nobody else has tried it
    }

    private void AgreeOnCounts(Deed deed)
    {
        All(deed.Count("Correct"), Number(listed, "correct_answers_count"), Number(single, "correct_answers_count"), Number(content, "correct_answers_count"), Number(exam, "number_of_correct_answers"), Sum("correct_answers_count"));
        All(deed.Count("Incorrect"), Number(listed, "incorrect_answers_count"), Number(single, "incorrect_answers_count"), Number(content, "incorrect_answers_count"), Number(exam, "number_of_incorrect_answers"), Sum("incorrect_answers_count"));
        All(deed.Count("Unanswered"), Number(listed, "unanswered_count"), Number(single, "unanswered_count"), Number(exam, "number_of_unanswered_questions"), Sum("unanswered_count"));
        All(deed.Answers.Count, Number(exam, "total_questions"), answers.GetProperty("exam_questions").GetArrayLength());
    }

    private void AgreeOnAnswers(Deed deed)
    {
        var told = teachers.GetProperty("answers").EnumerateArray().ToDictionary(row => Number(row, "quiz_question"));
        Assert.Equal(deed.Answers.Keys.Order(), told.Keys.Order());
        Assert.Equal(deed.Answers.Keys.Order(), answers.GetProperty("user_answers").EnumerateArray().Select(row => Number(row, "exam_question_id")).Order());
        foreach (var row in answers.GetProperty("user_answers").EnumerateArray())
        {
            var (done, same) = (deed.Answers[Number(row, "exam_question_id")], told[Number(row, "exam_question_id")]);
            Assert.Equal(done.Result, Text(row, "result"));
            Assert.Equal(done.Result == "Correct", same.GetProperty("is_correct").ValueKind == JsonValueKind.True);
            Assert.Equal(done.Choices.Order(), Numbers(row, "selected_answers"));
            Assert.Equal(done.Choices.Order(), Numbers(same, "selected_choices"));
        }
    }

    /// <summary>The levels of difficulty add up to the attempt.</summary>
    private int Sum(string count) => single.GetProperty("difficulty_level_stats").EnumerateObject().Sum(level => Number(level.Value, count));

    private static void All<T>(T expected, params T[] told) => Assert.All(told, one => Assert.Equal(expected, one));

    private static void Same(string? first, params string?[] others) => All(first, others);

    private static int Number(JsonElement row, string key) => row.GetProperty(key).GetInt32();

    private static string? Text(JsonElement row, string key) => row.GetProperty(key).GetString();

    private static decimal Points(JsonElement row, string key) => decimal.Parse(row.GetProperty(key).GetString()!, CultureInfo.InvariantCulture);

    private static IEnumerable<int> Numbers(JsonElement row, string key) => row.GetProperty(key).EnumerateArray().Select(value => value.GetInt32()).Order();

    private static JsonElement Results(JsonElement answer) => answer.GetProperty("results");

    private static async Task<JsonElement> Ask(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
