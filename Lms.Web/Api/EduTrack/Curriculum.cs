using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Curriculum;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's chapters and lessons (contract group 8).</summary>
internal static class Curriculum
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("chapters/", ListOfChapters).WithName("edutrack-8.6").Needs(Permission.ReadCurriculum);
        api.MapPost("chapters/", AddChapter).WithName("edutrack-8.7").Needs(Permission.ManageCurriculum);
        api.MapPatch("chapters/{chapter_id:int}/", EditChapter).WithName("edutrack-8.8").Needs(Permission.ManageCurriculum);
        api.MapDelete("chapters/{chapter_id:int}/", RemoveChapter).WithName("edutrack-8.9").Needs(Permission.ManageCurriculum);
        api.MapGet("lessons/", ListOfLessons).WithName("edutrack-8.10").Needs(Permission.ReadCurriculum);
        api.MapPost("lessons/", AddLesson).WithName("edutrack-8.11").Needs(Permission.ManageCurriculum);
        api.MapPatch("lessons/{lesson_id:int}/", EditLesson).WithName("edutrack-8.12").Needs(Permission.ManageCurriculum);
        api.MapDelete("lessons/{lesson_id:int}/", RemoveLesson).WithName("edutrack-8.13").Needs(Permission.ManageCurriculum);
    }

    private static async Task<IResult> ListOfChapters(HttpContext http, ListChapters verb, CancellationToken ct)
    {
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), http.ReadQuery(query => new ChapterFilter(query.Row("subject"), query.Row("grade"))), page.Request, ct), ChapterWire.Of);
    }

    private static async Task<IResult> AddChapter(HttpContext http, CreateChapter verb, CancellationToken ct) =>
        DrfJson.Created(ChapterWire.Of(await verb.Handle(http.Actor(), await ReadChapter(http), ct)));

    private static async Task<IResult> EditChapter(int chapter_id, HttpContext http, ChangeChapter verb, CancellationToken ct) =>
        DrfJson.Ok(ChapterWire.Of(await verb.Handle(http.Actor(), chapter_id, await ReadChapter(http), ct)));

    private static async Task<IResult> RemoveChapter(int chapter_id, HttpContext http, DeleteChapter verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), chapter_id, ct);
        return Results.NoContent();
    }

    private static async Task<IResult> ListOfLessons(HttpContext http, ListLessons verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new LessonFilter(query.Row("chapter"), query.Row("chapter__subject"), query.Row("chapter__grade")));
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), LessonWire.Of);
    }

    private static async Task<IResult> AddLesson(HttpContext http, CreateLesson verb, CancellationToken ct) =>
        DrfJson.Created(LessonWire.Of(await verb.Handle(http.Actor(), await ReadLesson(http), ct)));

    private static async Task<IResult> EditLesson(int lesson_id, HttpContext http, ChangeLesson verb, CancellationToken ct) =>
        DrfJson.Ok(LessonWire.Of(await verb.Handle(http.Actor(), lesson_id, await ReadLesson(http), ct)));

    private static async Task<IResult> RemoveLesson(int lesson_id, HttpContext http, DeleteLesson verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), lesson_id, ct);
        return Results.NoContent();
    }

    private static Task<Input<ChapterDraft>> ReadChapter(HttpContext http) => http.ReadAsync(body => new ChapterDraft
    {
        Name = body.Text("name"),
        Subject = body.Row("subject"),
        Grade = body.Row("grade"),
        Order = body.Whole("order"),
    });

    private static Task<Input<LessonDraft>> ReadLesson(HttpContext http) =>
        http.ReadAsync(body => new LessonDraft { Chapter = body.Row("chapter"), Name = body.Text("name"), Order = body.Whole("order") });
}

/// <summary>A chapter as EduTrack writes it.</summary>
internal sealed record ChapterWire(int Id, string Name, int Subject, string SubjectName, int Grade, string GradeName, int Order, int LessonCount, DateTimeOffset CreatedAt)
{
    public static ChapterWire Of(ChapterSummary row) =>
        new(row.Id, row.Name, row.SubjectId, row.SubjectName, row.GradeId, row.GradeName, row.Order, row.LessonCount, row.CreatedAt);
}

/// <summary>A lesson as EduTrack writes it.</summary>
internal sealed record LessonWire(int Id, int Chapter, string ChapterName, string Name, int Order, int QuestionCount, DateTimeOffset CreatedAt)
{
    public static LessonWire Of(LessonSummary row) => new(row.Id, row.ChapterId, row.ChapterName, row.Name, row.Order, row.QuestionCount, row.CreatedAt);
}
