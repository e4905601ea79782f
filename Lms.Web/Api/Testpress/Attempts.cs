using Lms.Domain.Access;
using Lms.Domain.AttemptRecords;
using Lms.Domain.Common;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.Testpress;

/// <summary>Testpress' attempts (contract 1.1 and 1.2).</summary>
internal static class Attempts
{
    private const int PageSize = 200;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("v2.5/admin/attempts/", List).WithName("testpress-1.1").Needs(Permission.AdministerAttempts);
        api.MapGet("v2.5/admin/attempts/{id:int}/", One).WithName("testpress-1.2").Needs(Permission.AdministerAttempts);
    }

    private static async Task<IResult> List(HttpContext http, ListAttemptRecords verb, CancellationToken ct)
    {
        var query = new TestpressQuery(http);
        var (order, isDescending) = AttemptsOrdering.Read(query);
        var filter = new AttemptRecordFilter
        {
            UserIds = query.Ids("users"),
            QuizIds = query.Ids("exams"),
            Standing = query.Choice<AttemptStanding>("state", standing => (int)standing, TestpressWords.Of),
            From = query.Bound("date_0"),
            To = query.Bound("date_1"),
            Order = order,
            IsDescending = isDescending,
        };
        var page = PerPage.Of(http, PageSize, query.Said);
        return page.Answer(await verb.Handle(http.Actor(), Input<AttemptRecordFilter>.Read(filter, query.Said), page.Request, ct), row => AttemptWire.Of(row, http));
    }

    private static async Task<IResult> One(int id, HttpContext http, GetAttemptRecord verb, CancellationToken ct) =>
        DrfJson.Ok(AttemptDetailWire.Of(await verb.Handle(http.Actor(), id, ct), http));
}

/// <summary>The names an attempts list can be ordered by, in the documents' several spellings.</summary>
internal static class AttemptsOrdering
{
    /// <summary>The order asked for; newest first unless said otherwise. One name only.</summary>
    public static (AttemptOrder Order, bool IsDescending) Read(TestpressQuery query)
    {
        if (query.Text("ordering") is not { } asked)
            return (AttemptOrder.Started, true);
        var isDescending = asked.StartsWith('-');
        var name = asked.TrimStart('-').Replace(" ", string.Empty, StringComparison.Ordinal).Replace("_", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
        AttemptOrder? order = (name, asked.StartsWith("--", StringComparison.Ordinal)) switch
        {
            ("date", false) => AttemptOrder.Started,
            ("correctanswerscount", false) => AttemptOrder.Correct,
            ("incorrectanswerscount" or "incorrectlanswerscount", false) => AttemptOrder.Incorrect,
            ("unansweredcount", false) => AttemptOrder.Unanswered,
            _ => null,
        };
        if (order is { } known)
            return (known, isDescending);
        query.Said.Add("ordering", "invalid_choice", $"Select a valid choice. {asked} is not one of the available choices.");
        return (AttemptOrder.Started, true);
    }
}
