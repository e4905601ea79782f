using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Contracts;

/// <summary>Every documented error is brought about, and answers with its status and exactly its body.</summary>
public sealed partial class ErrorTests(ErrorTests.Stage stage) : IClassFixture<ErrorTests.Stage>
{
    /// <summary>Endpoint and place of the error in its list.</summary>
    public static TheoryData<string, int> Documented
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var call in CallTable.All.Values)
            {
                for (var index = 0; index < call.Endpoint.Errors.Count; index++)
                    rows.Add(call.Id, index);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task Error_AnswersItsStatusAndBody(string id, int index)
    {
        var call = CallTable.All[id];
        var error = call.Endpoint.Errors[index];
        var answer = await BringAboutAsync(call, index, error);
        Assert.True(error.Status == (int)answer.Status, $"{error.When}: expected {error.Status}, got {(int)answer.Status} {answer.Body}");
        if (error.Body is not { } body)
            return;
        if (!call.System.IsExact(error))
        {
            Assert.True(call.System.IsRefusal(answer.Body), $"{error.When}: {answer.Body}");
            Assert.Equal(body.EnumerateObject().Select(pair => pair.Name), answer.Keys);
            return;
        }

        var known = CallTable.Errors[id].SingleOrDefault(one => one.Index == index);
        var expected = known?.Told is { } text ? body.GetRawText().Replace($": {text.Placeholder}\"", $": {text.Text}\"", StringComparison.Ordinal) : body.GetRawText();
        var (wanted, got) = known is { NamesIds: true } ? (WithoutIds().Replace(expected, "#"), WithoutIds().Replace(answer.Body, "#")) : (expected, answer.Body);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(wanted), JsonNode.Parse(got)), $"{error.When}: expected {expected}, got {answer.Body}");
    }

    [Fact]
    public void Table_NamesOnlyDocumentedErrors() =>
        Assert.Equal([], CallTable.Errors.SelectMany(all => all).Where(one => one.Index >= CallTable.All[one.Id].Endpoint.Errors.Count).Select(one => $"{one.Id} {one.Index}"));

    /// <summary>From the table, else from what the error is about: no credentials, a wrong role, a stranger's thing, no such thing.</summary>
    private async Task<Answer> BringAboutAsync(Call call, int index, ContractError error)
    {
        var usual = call.System.CallerOf(call.Endpoint);
        if (CallTable.Errors[call.Id].SingleOrDefault(one => one.Index == index) is { } known)
        {
            var who = known.Caller ?? usual;
            return await SendAsync(await known.Make(call, stage, stage.Own), who, stage.Own);
        }

        var general = error.Body is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("detail", out _);
        return (error.Status, general) switch
        {
            (401, true) => await SendAsync(call, Who.Anonymous, stage.Own),
            (403, true) => await SendAsync(call, call.System.OutsiderOf(call.Endpoint), stage.Own),
            (403, false) => await SendAsync(call, NarrowestOf(call.Endpoint), stage.Foreign),
            (404, _) => await SendAsync(call, usual, null),
            _ => throw new InvalidOperationException($"Nothing brings about {call.Id}: {error.Status} {error.When}"),
        };
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex WithoutIds();

    /// <summary>A caller who does not own everything.</summary>
    private static Who NarrowestOf(ContractEndpoint endpoint) => endpoint.Roles.Contains("teacher") ? Who.Teacher : Who.Student;

    private async Task<Answer> SendAsync(Call call, Who who, Scene? things) => await call.SendAsync(await stage.Own.ClientOf(who), who, stage.Own, things);

    /// <summary>A host with two scenes that are strangers to each other.</summary>
    public sealed class Stage : LmsApp, IAsyncLifetime
    {
        public Scene Own { get; private set; } = null!;

        public Scene Foreign { get; private set; } = null!;

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            Own = await Scene.MakeAsync(this, holding: Holding.Records);
            Foreign = await Scene.MakeAsync(this, holding: Holding.Records, institution: await Given.Institution());
        }
    }
}
