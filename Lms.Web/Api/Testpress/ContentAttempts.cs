using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.ContentRecords;
using Lms.Web.Doors;

namespace Lms.Web.Api.Testpress;

/// <summary>Testpress' attempts at every kind of content (contract 1.4).</summary>
internal static class ContentAttempts
{
    private const int PageSize = 250;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("v3/admin/chapter-content-attempts/", List).WithName("testpress-1.4").Needs(Permission.AdministerAttempts);

    private static async Task<IResult> List(HttpContext http, ListContentRecords verb, CancellationToken ct)
    {
        var query = new TestpressQuery(http);
        var filter = new ContentRecordFilter
        {
            UserIds = query.Ids("user_ids"),
            TopicIds = query.Ids("chapter_ids"),
            CourseIds = query.Ids("course_ids"),
            ContentNumbers = query.LongIds("chapter_content_ids"),
            QuizIds = query.Ids("exam_id"),
            Kind = query.Choice<ContentKind>("content_type", kind => (int)kind, TestpressWords.OfContent),
            State = query.Choice<ContentState>("state", state => (int)state, TestpressWords.Of),
            CompletedOn = query.Date("completed_date"),
            CompletedBefore = query.Date("completed_before"),
            CompletedAfter = query.Date("completed_after"),
        };
        var page = PerPage.Of(http, PageSize, query.Said);
        var found = await verb.Handle(http.Actor(), Input<ContentRecordFilter>.Read(filter, query.Said), page.Request, ct);
        return page.Answer(found.Records.Count, ContentAttemptsWire.Of(found, http));
    }
}
