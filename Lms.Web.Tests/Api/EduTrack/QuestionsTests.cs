using System.Net;
using Lms.Domain.Questions;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class QuestionsTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly object[] TwoChoices = [new { text = "<b>4</b><script>x()</script>", is_correct = true }, new { text = "5", is_correct = false }];

    [Fact]
    public async Task List_Teacher_SeesOwnAndGlobalOnly_WithoutText()
    {
        var teacher = await app.Given.Teacher();
        var lesson = await app.Given.Lesson();
        var own = await app.Given.Question(teacher, lesson: lesson);
        var global = await app.Given.Question(lesson: lesson);
        await app.Given.Question(await app.Given.Teacher(), lesson: lesson);

        var answer = (await (await app.SignedInAs(teacher.User.UserName!)).Get($"/api/questions/?lesson={lesson.Id}")).Is(HttpStatusCode.OK);

        var rows = answer.Json.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal([global.Id, own.Id], rows.Select(row => row.GetProperty("id").GetInt32()));
        Assert.DoesNotContain("text", rows[0].EnumerateObject().Select(key => key.Name));
        Assert.Equal(4, rows[0].GetProperty("choice_count").GetInt32());
    }

    [Fact]
    public async Task Filters_Narrow_AndUnknownOnesAreRefused()
    {
        var question = await app.Given.Question(type: QuestionType.Written);
        var client = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        var subject = question.Lesson.Chapter.SubjectId;

        (await client.Get($"/api/questions/?lesson={question.LessonId}&question_type=written&difficulty=medium&is_global=true&lesson__chapter__subject={subject}")).Is(HttpStatusCode.OK);
        (await client.Get("/api/questions/?lesson=999999")).Is(HttpStatusCode.BadRequest, """{"lesson":["Select a valid choice. That choice is not one of the available choices."]}""");
        (await client.Get("/api/questions/?difficulty=brutal")).Is(HttpStatusCode.BadRequest, """{"difficulty":["Select a valid choice. brutal is not one of the available choices."]}""");
    }

    [Fact]
    public async Task Create_Teacher_Is201WithKey_AndTextIsSanitised()
    {
        var teacher = await app.Given.Teacher();
        var lesson = await app.Given.Lesson();
        var client = await app.SignedInAs(teacher.User.UserName!);

        var made = (await client.Post("/api/questions/", new { lesson = lesson.Id, question_type = "mcq_single", text = "2 + 2 = <img src=x onerror=alert(1)>?", choices = TwoChoices, is_global = true })).Is(HttpStatusCode.Created);

        Assert.Equal("2 + 2 = <img>?", made.Json.GetProperty("text").GetString());
        Assert.Equal("<b>4</b>", made.Json.GetProperty("choices")[0].GetProperty("text").GetString());
        Assert.False(made.Json.GetProperty("is_global").GetBoolean());
        Assert.Equal("medium", made.Json.GetProperty("difficulty").GetString());
        (await client.Get($"/api/questions/{made.Json.GetProperty("id").GetInt32()}/")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Create_WrongChoices_AreRefusedInTheDocumentedWords()
    {
        var lesson = await app.Given.Lesson();
        var client = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);
        async Task Refused(string type, object[] choices, string body) =>
            (await client.Post("/api/questions/", new { lesson = lesson.Id, question_type = type, text = "?", choices })).Is(HttpStatusCode.BadRequest, body);

        await Refused("mcq_single", [new { text = "a", is_correct = true }], """{"choices":["At least two choices are required."]}""");
        await Refused("mcq_single", [new { text = "a", is_correct = true }, new { text = "b", is_correct = true }], """{"choices":["Exactly one choice must be correct."]}""");
        await Refused("mcq_multiple", [new { text = "a" }, new { text = "b" }], """{"choices":["At least one choice must be correct."]}""");
        await Refused("written", TwoChoices, """{"choices":["Written questions do not take choices."]}""");
        await Refused("mcq_single", [new { text = "a", is_correct = true }, new { is_correct = false }], """{"choices":[{},{"text":["This field is required."]}]}""");
        await Refused("essay", [], """{"question_type":["\"essay\" is not a valid choice."]}""");
    }

    [Fact]
    public async Task Change_OwnForeignGlobal()
    {
        var teacher = await app.Given.Teacher();
        var own = await app.Given.Question(teacher);
        var foreign = await app.Given.Question(await app.Given.Teacher());
        var global = await app.Given.Question();
        var client = await app.SignedInAs(teacher.User.UserName!);

        var changed = (await client.Patch($"/api/questions/{own.Id}/", new { points = 7, choices = TwoChoices })).Is(HttpStatusCode.OK);
        Assert.Equal(7, changed.Json.GetProperty("points").GetInt32());
        Assert.Equal(2, changed.Json.GetProperty("choices").GetArrayLength());
        (await client.Patch($"/api/questions/{foreign.Id}/", new { points = 7 })).Is(HttpStatusCode.NotFound);
        (await client.Patch($"/api/questions/{global.Id}/", new { points = 7 })).Is(HttpStatusCode.Forbidden, """{"detail":"You do not have permission to perform this action."}""");
        (await client.Delete($"/api/questions/{own.Id}/")).Is(HttpStatusCode.NoContent);
        (await client.Delete($"/api/questions/{own.Id}/")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Chapters_AndLessons_LiveAndDieInOrder()
    {
        var usual = await app.Given.Chapter();
        var client = await app.SignedInAs((await app.Given.Teacher()).User.UserName!);

        var chapter = (await client.Post("/api/chapters/", new { name = "Forces", subject = usual.SubjectId, grade = usual.GradeId })).Is(HttpStatusCode.Created).Json.GetProperty("id").GetInt32();
        var lesson = (await client.Post("/api/lessons/", new { chapter, name = "Friction", order = 3 })).Is(HttpStatusCode.Created).Json.GetProperty("id").GetInt32();
        (await client.Delete($"/api/chapters/{chapter}/")).Is(HttpStatusCode.BadRequest, """{"error":"This chapter has lessons and cannot be deleted"}""");
        (await client.Patch($"/api/lessons/{lesson}/", new { name = "Drag" })).Is(HttpStatusCode.OK);
        (await client.Patch($"/api/chapters/{chapter}/", new { name = "Forces and motion", order = 2 })).Is(HttpStatusCode.OK);
        Assert.Equal(chapter, (await client.Get($"/api/chapters/?subject={usual.SubjectId}&grade={usual.GradeId}&search=motion")).Is(HttpStatusCode.OK).Json.GetProperty("results")[0].GetProperty("id").GetInt32());
        (await client.Get("/api/chapters/?subject=999999")).Is(HttpStatusCode.BadRequest, """{"subject":["Select a valid choice. That choice is not one of the available choices."]}""");
        (await client.Get($"/api/lessons/?chapter={chapter}&search=dra&ordering=-name")).Is(HttpStatusCode.OK);
        (await client.Delete($"/api/lessons/{lesson}/")).Is(HttpStatusCode.NoContent);
        (await client.Delete($"/api/chapters/{chapter}/")).Is(HttpStatusCode.NoContent);
        (await client.Post("/api/chapters/", new { })).Is(HttpStatusCode.BadRequest, """{"name":["This field is required."],"subject":["This field is required."],"grade":["This field is required."]}""");
    }

    [Fact]
    public async Task Students_NeverSeeTheBank()
    {
        var question = await app.Given.Question();
        var client = await app.SignedInAs((await app.Given.Student()).User.UserName!);
        (await client.Get("/api/questions/")).Is(HttpStatusCode.Forbidden);
        (await client.Get($"/api/questions/{question.Id}/")).Is(HttpStatusCode.Forbidden);
    }
}
