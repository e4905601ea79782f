using System.Net;
using System.Text.Json;
using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Contracts.Systems;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Contracts;

/// <summary>Every documented query parameter is tried with every documented value and spelling, and leaves exactly the rows that it must leave, in their order.</summary>
public sealed class FilterTests(FilterTests.Stage stage) : IClassFixture<FilterTests.Stage>
{
    public static TheoryData<string, string> Documented
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (endpoint, parameter) in Parameters)
                rows.Add(endpoint.Id, parameter.Name);
            return rows;
        }
    }

    private static IEnumerable<(ContractEndpoint Endpoint, ContractParameter Parameter)> Parameters =>
        DocumentedSystem.All.Where(system => system.Filters is not null).SelectMany(system => system.Contract.Endpoints).SelectMany(endpoint => (endpoint.Query ?? []).Select(parameter => (endpoint, parameter)));

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task Parameter_LeavesExactlyItsRows(string id, string parameter)
    {
        var call = CallTable.All[id];
        var whole = await RowsAsync(call);
        var surprises = new List<string>();
        foreach (var one in CasesOf(id, parameter))
        {
            var query = one.Query(stage.Scene);
            var expected = one.Keeps(whole, stage.Scene).Select(Name).ToList();
            var got = (await RowsAsync(call with { Query = "?" + query })).Select(Name).ToList();
            if (!expected.SequenceEqual(got))
                surprises.Add($"{query}: expected {string.Join(' ', expected)}, got {string.Join(' ', got)}");
            if (expected.Count == 0 != one.FindsNothing)
                surprises.Add($"{query}: {expected.Count} of {whole.Count} rows show nothing");
        }

        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void Parameter_IsTried_WithEveryValueAndSpelling(string id, string parameter)
    {
        var documented = Parameters.Single(one => one.Endpoint.Id == id && one.Parameter.Name == parameter).Parameter;
        var cases = CasesOf(id, parameter).ToList();
        Assert.True(cases.Count > 0, $"Nothing tries {parameter} of {id}.");
        var literals = cases.Select(one => one.Literal).ToHashSet();
        Assert.Equal([], documented.Values.Concat(documented.Spellings).Select(value => $"{parameter}={value}").Where(value => !literals.Contains(value)));
    }

    [Fact]
    public void Cases_NameOnlyDocumentedParameters() =>
        Assert.Equal([], All.Select(one => (one.Id, one.Parameter)).Distinct().Except(Parameters.Select(one => (one.Endpoint.Id, one.Parameter.Name))));

    private static IEnumerable<FilterCase> All => DocumentedSystem.All.SelectMany(system => system.Filters ?? []);

    private static IEnumerable<FilterCase> CasesOf(string id, string parameter) => All.Where(one => one.Id == id && one.Parameter == parameter);

    /// <summary>By what a row is known: its id, else the person.</summary>
    private static string Name(JsonElement row) => (row.TryGetProperty("id", out var id) ? id : row.GetProperty("email")).ToString();

    /// <summary>The rows of an answer: the array itself, its results, or the first of several named lists.</summary>
    private async Task<IReadOnlyList<JsonElement>> RowsAsync(Call call)
    {
        var who = call.System.CallerOf(call.Endpoint);
        var answer = (await call.SendAsync(await stage.Scene.ClientOf(who), who, stage.Scene, stage.Scene)).Is(HttpStatusCode.OK).Json;
        var rows = answer.ValueKind == JsonValueKind.Object ? answer.GetProperty("results") : answer;
        return [.. (rows.ValueKind == JsonValueKind.Object ? rows.EnumerateObject().First().Value : rows).EnumerateArray()];
    }

    /// <summary>A host with one scene in an institution of its own, so that a list holds nothing else.</summary>
    public sealed class Stage : LmsApp, IAsyncLifetime
    {
        public Scene Scene { get; private set; } = null!;

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            Scene = await Scene.MakeAsync(this, holding: Holding.Records, institution: await Given.Institution());
        }
    }
}
