using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Lessons;
using Lms.Web.Api.Described;
using Lms.Web.Api.FastApi;
using Lms.Web.Doors;

namespace Lms.Web.Api.Progress;

/// <summary>The education-progress API: a learner's own progress by UUIDs, errors as FastAPI words them; paths below <c>/api/v1/education/</c>.</summary>
public sealed class ProgressDialect : FastApiDialect
{
    /// <inheritdoc />
    public override string Name => "progress";

    /// <inheritdoc />
    public override string Title => "Education progress";

    /// <inheritdoc />
    public override bool EndsPathsWithSlash => false;

    /// <inheritdoc />
    public override bool Owns(PathString path) => path.StartsWithSegments("/api/v1/education");

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/education/progress").WithMetadata(this).WithGroupName(Name);
        api.DescribedBy(ProgressDocs.All);
        api.MapGet("{course_id}", List).WithName("progress-1.1").Needs(Permission.ReadContent);
        api.MapPut("{course_id}/lessons/{lesson_id}", Write).WithName("progress-1.2").Needs(Permission.ReadContent);
        api.MapGet("{course_id}/summary", Summary).WithName("progress-1.3").Needs(Permission.ReadContent);
    }

    private static async Task<IResult> List(string course_id, HttpContext http, ListLessonRecords verb, CancellationToken ct)
    {
        var path = new FastApiPath();
        var course = path.Uuid("course_id", course_id);
        path.Refuse();
        return FastApiJson.Ok((await verb.Handle(http.Actor(), course, ct)).Select(LessonWire.Of));
    }

    private static async Task<IResult> Write(string course_id, string lesson_id, HttpContext http, WriteLesson verb, CancellationToken ct)
    {
        var path = new FastApiPath();
        var (course, lesson) = (path.Uuid("course_id", course_id), path.Uuid("lesson_id", lesson_id));
        var draft = await http.ReadAsync(path, body => new LessonDraft
        {
            Status = body.Text("status"),
            Percent = body.Number("progress_percentage"),
            PositionSeconds = body.Whole("video_position_seconds"),
            QuizScore = body.Number("quiz_score"),
            QuizAttempts = body.Whole("quiz_attempts"),
            MinutesSpent = body.Whole("time_spent_minutes"),
            Notes = body.Text("user_notes"),
            IsBookmarked = body.Flag("is_bookmarked"),
            Metadata = body.ObjectText("metadata"),
        }, body => body.Flag("quiz_passed"));
        return FastApiJson.Ok(LessonWire.Of(await verb.Handle(http.Actor(), course, lesson, draft, ct)));
    }

    private static async Task<IResult> Summary(string course_id, HttpContext http, GetCourseCompletion verb, CancellationToken ct)
    {
        var path = new FastApiPath();
        var course = path.Uuid("course_id", course_id);
        path.Refuse();
        return FastApiJson.Ok(SummaryWire.Of(await verb.Handle(http.Actor(), course, ct)));
    }
}
