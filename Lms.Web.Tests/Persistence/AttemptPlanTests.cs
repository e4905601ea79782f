using System.Text.RegularExpressions;
using Lms.Infrastructure.Persistence;
using Lms.Infrastructure.Persistence.Sqlite;
using Lms.Web.Tests.Api.Testpress;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Persistence;

/// <summary>The attempts list walks an index in its order, whatever is asked for: no table is read whole, and only the attempts of chosen people are sorted.</summary>
public sealed partial class AttemptPlanTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly string[] Orders =
    [
        "date", "-date", "correct_answers_count", "-correct_answers_count", "incorrect_answers_count", "-incorrect_answers_count", "unanswered_count", "-unanswered_count",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryOrder_IsAnIndexInThatOrder(bool isOwner)
    {
        var scene = await TestpressScene.MakeAsync(app);
        var client = await scene.ClientOf(isOwner ? await app.Given.SiteOwner() : scene.Admin);
        foreach (var order in Orders)
        {
            var plan = await PlanAsync(client, $"?ordering={order}");
            if (plan is null)
                return;
            Assert.Contains("USING INDEX IX_QuizAttempt", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("TEMP B-TREE FOR ORDER BY", plan, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("?exams=1")]
    [InlineData("?exams=1&state=1&date_0=2026-01-01")]
    [InlineData("?state=0")]
    [InlineData("?state=1&date_0=2026-01-01T00:00:00Z&date_1=2026-02-01T00:00:00Z")]
    [InlineData("?users=1")]
    [InlineData("?users=1,2&exams=3")]
    public async Task EveryFilter_IsFoundByAnIndex(string query)
    {
        var scene = await TestpressScene.MakeAsync(app);
        if (await PlanAsync(await scene.ClientOf(scene.Admin), query) is not { } plan)
            return;
        Assert.Contains("USING INDEX IX_QuizAttempt", plan, StringComparison.Ordinal);
        Assert.DoesNotMatch(WholeTable(), plan);
    }

    /// <summary>How SQLite goes about the page; null on other databases, whose planners decide by what the tables hold.</summary>
    private async Task<string?> PlanAsync(HttpClient client, string query)
    {
        await client.Get("/api/v2.5/admin/attempts/");
        var commands = await app.CountSql(() => client.Get("/api/v2.5/admin/attempts/" + query));
        var page = commands.First(command => command.Contains("\"QuizAttempt\"", StringComparison.Ordinal) && command.Contains("LIMIT", StringComparison.Ordinal));
        return await app.InDb(db => db is SqliteLmsDbContext ? ExplainAsync(db, page) : Task.FromResult<string?>(null));
    }

    private static async Task<string?> ExplainAsync(LmsDbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var name in Parameter().Matches(sql).Select(match => match.Value).Distinct())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, 1);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(3));
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();

    /// <summary>A scan of the attempts that uses no index at all.</summary>
    [GeneratedRegex(@"SCAN q$", RegexOptions.Multiline)]
    private static partial Regex WholeTable();
}
