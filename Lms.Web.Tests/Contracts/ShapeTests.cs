using System.Text.Json;
using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Contracts.Systems;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Contracts;

/// <summary>One real call of every endpoint answers with the documented status and exactly the sample's keys and kinds of values.</summary>
public sealed class ShapeTests(LmsApp app) : IClassFixture<LmsApp>
{
    /// <summary>The contract's words give answers to written questions one key beyond the sample; what is marked has one.</summary>
    private const string WrittenAnswer = "answers[].written_answer is not documented";

    /// <summary>Lists whose samples leave out the links that the contract's words give every list.</summary>
    private static readonly string[] CutSamples = ["edutrack-8.1", "edutrack-9.1", "edutrack-9.3", "edutrack-10.1", "edutrack-11.2"];

    public static TheoryData<string> Ids => [.. CallTable.All.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Answer_HasTheSamplesKeysAndKinds(string id)
    {
        var call = CallTable.All[id];
        var scene = await Scene.MakeAsync(app, holding: call.Needs > Holding.Work ? call.Needs : Holding.Work, institution: await app.Given.Institution());
        var who = call.System.CallerOf(call.Endpoint);
        var answer = await call.SendAsync(await scene.ClientOf(who), who, scene, scene);

        Assert.True(call.Endpoint.Success.Status == (int)answer.Status, $"{(int)answer.Status}: {answer.Body}");
        if (call.Endpoint.Success.Sample is not { ValueKind: JsonValueKind.Object or JsonValueKind.Array } sample || call.Endpoint.Path.EndsWith("/download/", StringComparison.Ordinal))
            return;
        var differences = SampleShape.Differences(Whole(id, sample), [.. call.Endpoint.Success.Nullable ?? [], "next", "previous"], answer.Json, call.System.AllowsFractions).Where(fault => !call.System.IsStated(id, fault));
        Assert.Equal([], id == "edutrack-9.13" ? differences.Except([WrittenAnswer]) : differences);
        Assert.True(HoldsRows(answer.Json), $"An empty list shows nothing: {answer.Body}");
    }

    [Fact]
    public void Table_HoldsEveryEndpoint() => Assert.Equal([], DocumentedSystem.All.SelectMany(system => system.Contract.Endpoints).Select(endpoint => endpoint.Id).Except(CallTable.All.Keys));

    /// <summary>The sample, completed where the contract says in words that it is cut.</summary>
    private static JsonElement Whole(string id, JsonElement sample)
    {
        if (!CutSamples.Contains(id))
            return sample;
        var whole = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(sample)!;
        whole["next"] = whole["previous"] = JsonSerializer.SerializeToElement("http://example.com");
        return JsonSerializer.SerializeToElement(whole);
    }

    private static bool HoldsRows(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Array => answer.GetArrayLength() > 0,
        JsonValueKind.Object when answer.TryGetProperty("results", out var rows) => HoldsRows(rows),
        _ => true,
    };
}
