using Lms.Web.Tests.Contracts;
using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Security;

namespace Lms.Web.Tests.Persistence;

/// <summary>How many SQL commands a read costs: a list at most two (page and count), a detail at most three, whoever asks.</summary>
public sealed class CommandCountTests(AccessMatrixTests.TwoScenes stage) : IClassFixture<AccessMatrixTests.TwoScenes>
{
    public static TheoryData<string> Reading => [.. CallTable.All.Values.Where(call => !call.Endpoint.Writes).Select(call => call.Id)];

    [Theory]
    [MemberData(nameof(Reading))]
    public async Task Read_CostsFewCommands(string id)
    {
        var call = CallTable.All[id];
        var most = call.System.MostCommands(call.Endpoint);
        var costs = new List<string>();
        foreach (var who in Enum.GetValues<Who>().Where(who => call.System.Expected(call, who, Whose.Own) == 200))
        {
            var client = await stage.Own.ClientOf(who);
            await call.SendAsync(client, who, stage.Own, stage.Own); // who is asking is remembered from here on
            var commands = await stage.CountSql(() => call.SendAsync(client, who, stage.Own, stage.Own));
            if (commands.Count > most)
                costs.Add($"{who}: {commands.Count} commands\n{string.Join('\n', commands)}");
        }

        Assert.True(costs.Count == 0, string.Join('\n', costs));
    }
}
