using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Topics;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's topics (contract group 3).</summary>
internal static class Topics
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("topics/", List).WithName("edutrack-3.1").Needs(Permission.ReadContent);
        api.MapGet("topics/{topic_id:int}/", Detail).WithName("edutrack-3.2").Needs(Permission.ReadContent);
        api.MapPost("topics/", Create).WithName("edutrack-3.3").Needs(Permission.ManageContent);
        api.MapPatch("topics/{topic_id:int}/", Update).WithName("edutrack-3.4").Needs(Permission.ManageContent);
        api.MapDelete("topics/{topic_id:int}/", Delete).WithName("edutrack-3.5").Needs(Permission.ManageContent);
    }

    private static async Task<IResult> List(HttpContext http, ListTopics verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new TopicFilter { CourseId = query.Row("course"), IsActive = query.Flag("is_active") });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), TopicWire.Of);
    }

    private static async Task<IResult> Detail(int topic_id, HttpContext http, GetTopic verb, CancellationToken ct) =>
        DrfJson.Ok(TopicDetailWire.Of(await verb.Handle(http.Actor(), topic_id, ct), http));

    private static async Task<IResult> Create(HttpContext http, CreateTopic verb, CancellationToken ct) =>
        DrfJson.Created(TopicWire.Of(await verb.Handle(http.Actor(), await ReadTopic(http), ct)));

    private static async Task<IResult> Update(int topic_id, HttpContext http, UpdateTopic verb, CancellationToken ct) =>
        DrfJson.Ok(TopicWire.Of(await verb.Handle(http.Actor(), topic_id, await ReadTopic(http), ct)));

    private static async Task<IResult> Delete(int topic_id, HttpContext http, DeleteTopic verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), topic_id, ct);
        return Results.NoContent();
    }

    private static Task<Input<TopicDraft>> ReadTopic(HttpContext http) => http.ReadAsync(body => new TopicDraft
    {
        CourseId = body.Row("course"),
        Name = body.Text("name"),
        Description = body.Text("description"),
        Order = body.Whole("order"),
        IsActive = body.Flag("is_active"),
    });
}

/// <summary>A topic as EduTrack lists it.</summary>
internal sealed record TopicWire(
    int Id, int Course, string CourseName, string Name, string? Description, int Order, bool IsActive, int LectureCount, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static TopicWire Of(TopicSummary row) =>
        new(row.Id, row.CourseId, row.CourseName, row.Name, row.Description, row.Order, row.IsActive, row.LectureCount, row.CreatedAt, row.UpdatedAt);
}

/// <summary>A topic with its lectures in place of their number.</summary>
internal sealed record TopicDetailWire(
    int Id, int Course, string CourseName, string Name, string? Description, int Order, bool IsActive,
    IReadOnlyList<LectureDetailWire> Lectures, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static TopicDetailWire Of(TopicDetail row, HttpContext http) => new(
        row.Topic.Id, row.Topic.CourseId, row.Topic.CourseName, row.Topic.Name, row.Topic.Description, row.Topic.Order, row.Topic.IsActive,
        [.. row.Lectures.Select(lecture => LectureDetailWire.Of(lecture, http))], row.Topic.CreatedAt, row.Topic.UpdatedAt);
}
