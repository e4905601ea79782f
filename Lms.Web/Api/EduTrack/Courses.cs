using System.Text.Json.Serialization;
using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's courses (contract group 2).</summary>
internal static class Courses
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("courses/my_courses/", Mine).WithName("edutrack-2.1").Needs(Permission.ListTaughtCourses);
        api.MapGet("courses/", Discover).WithName("edutrack-2.2").Needs(Permission.BrowseCourses);
        api.MapGet("courses/{course_id:int}/", Detail).WithName("edutrack-2.3").Needs(Permission.BrowseCourses);
        api.MapPost("courses/", Create).WithName("edutrack-2.4").Needs(Permission.ManageCourses);
        api.MapPatch("courses/{course_id:int}/", Update).WithName("edutrack-2.5").Needs(Permission.ManageCourses);
        api.MapDelete("courses/{course_id:int}/", Delete).WithName("edutrack-2.6").Needs(Permission.ManageCourses);
    }

    private static async Task<IResult> Mine(HttpContext http, ListTaughtCourses verb, CancellationToken ct)
    {
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), page.Request, ct), row => CourseWire.Of(row, http));
    }

    private static async Task<IResult> Discover(HttpContext http, ListCourses verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new CourseFilter
        {
            GradeId = query.Row("grade"),
            SubjectId = query.Row("subject"),
            TeacherId = query.Row("teacher"),
            IsActive = query.Flag("is_active"),
        });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), row => DiscoveredCourseWire.Of(row, http));
    }

    private static async Task<IResult> Detail(int course_id, HttpContext http, GetCourse verb, CancellationToken ct) =>
        DrfJson.Ok(DiscoveredCourseWire.Of(await verb.Handle(http.Actor(), course_id, ct), http));

    private static async Task<IResult> Create(HttpContext http, CreateCourse verb, CancellationToken ct) =>
        DrfJson.Created(CourseWire.Of(await verb.Handle(http.Actor(), await ReadCourse(http), ct), http));

    private static async Task<IResult> Update(int course_id, HttpContext http, UpdateCourse verb, CancellationToken ct) =>
        DrfJson.Ok(CourseWire.Of(await verb.Handle(http.Actor(), course_id, await ReadCourse(http), ct), http));

    private static async Task<IResult> Delete(int course_id, HttpContext http, DeleteCourse verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), course_id, ct);
        return Results.NoContent();
    }

    private static Task<Input<CourseDraft>> ReadCourse(HttpContext http) => http.ReadAsync(body => new CourseDraft
    {
        Name = body.Text("name"),
        GradeId = body.Row("grade"),
        SubjectId = body.Row("subject"),
        TeacherId = body.Row("teacher"),
        Description = body.Text("description"),
        Cover = body.File("cover_picture"),
        IsActive = body.Flag("is_active"),
    });
}

/// <summary>A course as EduTrack writes it.</summary>
internal record CourseWire(
    int Id, string Name, int Teacher, string TeacherName, int Grade, string GradeName, int Subject, string SubjectName,
    string? Description, string? CoverPicture, bool IsActive, int TopicCount, DateTimeOffset CreatedAt)
{
    public static CourseWire Of(CourseSummary row, HttpContext http) => new(
        row.Id, row.Name, row.TeacherId, row.TeacherName, row.GradeId, row.GradeName, row.SubjectId, row.SubjectName,
        row.Description, http.MediaLink(row.CoverId), row.IsActive, row.TopicCount, row.CreatedAt);
}

/// <summary>A course where a student looks for one: with the state of their latest request.</summary>
internal sealed record DiscoveredCourseWire : CourseWire
{
    private DiscoveredCourseWire(CourseWire course)
        : base(course)
    {
    }

    [JsonPropertyOrder(1)]
    public string? EnrollmentStatus { get; private init; }

    public static new DiscoveredCourseWire Of(CourseSummary row, HttpContext http) =>
        new(CourseWire.Of(row, http)) { EnrollmentStatus = row.EnrollmentStatus is { } status ? Wording.Snake(status) : null };
}
