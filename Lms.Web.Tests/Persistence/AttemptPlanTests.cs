using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Persistence;

/// <summary>
/// Whatever of the documented is asked for, the lists of attempts are found by an index: no table of records is read
/// whole, and where an order is asked for it is an index's own.
/// </summary>
public sealed class AttemptPlanTests(AttemptPlanTests.Stage stage) : IClassFixture<AttemptPlanTests.Stage>
{
    private const string Attempts = "testpress-1.1";
    private const string Contents = "testpress-1.4";

    /// <summary>The tables that grow with every deed of a student.</summary>
    private static readonly string[] Records = ["QuizAttempt", "AttemptAnswer", "VideoProgress", "ContentVisit", "LiveAttendance"];

    /// <summary>Rows of chosen people and exams may be few and are put into order afterwards.</summary>
    private static readonly string[] SortedAfterwards = ["users", "exams"];

    public static TheoryData<string, string> Documented
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (id, parameter) in TestpressFilters.All.Where(one => one.Id is Attempts or Contents).Select(one => (one.Id, one.Parameter)).Distinct())
                rows.Add(id, parameter);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task Parameter_IsFoundByAnIndex(string id, string parameter)
    {
        var surprises = new List<string>();
        foreach (var query in QueriesOf(id, parameter))
        {
            foreach (var who in new[] { Who.InstitutionAdmin, Who.SiteOwner })
            {
                var page = await PageAsync(id, who, query);
                if (Records.Where(page.ReadsWhole).ToList() is { Count: > 0 } whole)
                    surprises.Add($"{who} {query} reads all of {string.Join(", ", whole)}:\n{page.Steps}");
                if (id == Attempts && page.Sorts && !SortedAfterwards.Contains(parameter))
                    surprises.Add($"{who} {query} sorts:\n{page.Steps}");
            }
        }

        Assert.True(surprises.Count == 0, string.Join("\n\n", surprises));
    }

    [Theory]
    [InlineData(Attempts, "state=0", "InstitutionId_State_StartedAt_Id")]
    [InlineData(Attempts, "state=1&date_0=2026-01-01", "InstitutionId_State_StartedAt_Id")]
    [InlineData(Attempts, "users=1", "StudentId_")]
    [InlineData(Attempts, "exams=1", "QuizId_")]
    [InlineData(Contents, "state=2", "Institution_PendingCount")]
    [InlineData(Contents, "state=3&completed_before=2026-03-01", "Institution_MarkedCount")]
    public async Task RareRows_HaveTheirOwnIndex(string id, string query, string index)
    {
        var page = await PageAsync(id, Who.InstitutionAdmin, query);
        if (page.IsSqlite)
            Assert.Contains("IX_QuizAttempt_" + index, page.Steps, StringComparison.Ordinal);
        else
            Assert.DoesNotContain(Records, page.ReadsWhole); // which index PostgreSQL takes follows what the tables hold, and here that is next to nothing
    }

    [Theory]
    [InlineData("state=2", "PendingCount")]
    [InlineData("state=3", "MarkedCount")]
    public async Task Evaluation_HasItsOwnIndex_ForTheWholeSiteToo(string query, string index) =>
        Assert.Contains($"IX_QuizAttempt_{index}", (await PageAsync(Contents, Who.SiteOwner, query)).Steps, StringComparison.Ordinal);

    private IEnumerable<string> QueriesOf(string id, string parameter) =>
        TestpressFilters.All.Where(one => one.Id == id && one.Parameter == parameter && !(id == Attempts && one.FindsNothing)).Select(one => one.Query(stage.Scene));

    /// <summary>How the page itself is read; it is the first of the commands that reads records.</summary>
    private async Task<PlanWatch.Plan> PageAsync(string id, Who who, string query)
    {
        var call = CallTable.All[id] with { Query = "?" + query };
        var client = await stage.Scene.ClientOf(who);
        return (await PlanWatch.DuringAsync(() => call.SendAsync(client, who, stage.Scene, stage.Scene))).First(plan => Records.Any(table => plan.Sql.Contains($"\"{table}\"", StringComparison.Ordinal)));
    }

    /// <summary>A host with records.</summary>
    public sealed class Stage : PlanWatch.App, IAsyncLifetime
    {
        public Scene Scene { get; private set; } = null!;

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            Scene = await Scene.MakeAsync(this, holding: Holding.Records, institution: await Given.Institution());
        }
    }
}
