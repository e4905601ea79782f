using System.Text.RegularExpressions;
using Lms.Web.Tests.Contracts;
using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Security;

/// <summary>
/// Every endpoint, called by everybody, with things of their own, of strangers, and that do not exist. Generated from
/// the contract and the table of calls.
/// </summary>
public sealed partial class AccessMatrixTests(AccessMatrixTests.TwoScenes stage) : IClassFixture<AccessMatrixTests.TwoScenes>
{
    /// <summary>Endpoints that begin with one conditional UPDATE, which decides a race, and refuse when it matched no row.</summary>
    public static readonly string[] ConditionalUpdates = ["edutrack-12.4", "edutrack-15.3"];

    public static TheoryData<string> Ids => [.. CallTable.All.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Call_ByEverybody_OnEverything_AnswersAsDocumented(string id)
    {
        var call = CallTable.All[id];
        var surprises = new List<string>();
        foreach (var who in Enum.GetValues<Who>())
        {
            foreach (var whose in call.Thing is null && call.Subject is null ? [Whose.Own] : Enum.GetValues<Whose>())
            {
                var expected = call.System.Expected(call, who, whose);
                var (answer, commands) = await SendAsync(call, who, whose, expected);
                if ((int)answer.Status != expected)
                    surprises.Add($"{who} {whose}: expected {expected}, got {(int)answer.Status} {(answer.Body.Length > 200 ? answer.Body[..200] : answer.Body)}");
                else if (expected < 400 && who is Who.Student or Who.SuspendedStudent && whose == Whose.Foreign && answer.Body.Contains("video_url", StringComparison.Ordinal))
                    surprises.Add($"{who} {whose}: got a video that nobody paid for");
                else if (expected >= 400 && !ConditionalUpdates.Contains(id) && commands.Any(Writes))
                    surprises.Add($"{who} {whose}: refused, and yet it wrote: {commands.First(Writes)}");
            }
        }

        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }

    /// <summary>What succeeds may change its scene, so it gets one of its own; what is refused shares.</summary>
    private async Task<(Answer Answer, IReadOnlyList<string> Commands)> SendAsync(Call call, Who who, Whose whose, int expected)
    {
        var own = expected < 400 && call.Endpoint.Writes ? await Scene.MakeAsync(stage, holding: call.Needs) : stage.Own;
        var things = whose switch
        {
            Whose.Own => own,
            Whose.Foreign => expected < 400 && call.Endpoint.Writes ? await Scene.MakeAsync(stage, holding: call.Needs) : stage.Foreign,
            _ => null,
        };
        var client = await own.ClientOf(who);
        Answer? answer = null;
        var commands = await stage.CountSql(async () => answer = await call.SendAsync(client, who, own, things));
        return (answer!, commands);
    }

    /// <summary>True for a command that changes something. Setting a column to itself does not: that is how a row is locked in every database.</summary>
    public static bool Writes(string sql) => !Lock().IsMatch(sql) && new[] { "INSERT ", "UPDATE ", "DELETE " }.Any(word => sql.Contains(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"SET\s+(?:\S+\.)?(?<column>[""\[]\w+[""\]])\s*=\s*\S+\.\k<column>\s")]
    private static partial Regex Lock();

    /// <summary>A host with two scenes that are strangers to each other, in two grades of two institutions.</summary>
    public sealed class TwoScenes : LmsApp, IAsyncLifetime
    {
        public Scene Own { get; private set; } = null!;

        public Scene Foreign { get; private set; } = null!;

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            Own = await Scene.MakeAsync(this, holding: Holding.Records);
            Foreign = await Scene.MakeAsync(this, await Given.Grade(), Holding.Records, await Given.Institution());
        }
    }
}
