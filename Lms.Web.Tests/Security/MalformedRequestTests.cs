using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lms.Web.Tests.Contracts;
using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Security;

/// <summary>Whatever a client sends: a documented refusal or success, never a fault, and what is refused writes nothing.</summary>
public sealed class MalformedRequestTests(AccessMatrixTests.TwoScenes stage) : IClassFixture<AccessMatrixTests.TwoScenes>
{
    private static readonly string Deep = string.Concat(Enumerable.Repeat("[", 200)) + string.Concat(Enumerable.Repeat("]", 200));

    /// <summary>Bodies that are none, with their media type and the only status that fits; 0 when several do.</summary>
    private static readonly (string Type, byte[] Body, int Status)[] Bodies =
    [
        ("application/json", "{\"name\":"u8.ToArray(), 400),
        ("application/json", "{\"name\": 'x'}"u8.ToArray(), 400),
        ("application/json", "{\"a\":1} trailing"u8.ToArray(), 400),
        ("application/json", "[]"u8.ToArray(), 400),
        ("application/json", "\"text\""u8.ToArray(), 400),
        ("application/json", "null"u8.ToArray(), 400),
        ("application/json", "17"u8.ToArray(), 400),
        ("application/json", Encoding.ASCII.GetBytes(Deep), 400),
        ("application/json", Encoding.ASCII.GetBytes($"{{\"name\": {Deep}}}"), 400),
        ("application/json", [.. "{\"name\": \""u8, 0xFF, 0xFE, .. "\"}"u8], 400),
        ("application/json", "{\"\\ud800\": 1}"u8.ToArray(), 400),
        ("application/json", [0xEF, 0xBB, 0xBF, .. "{"u8], 400),
        ("application/json; charset=nonsense", "{}"u8.ToArray(), 0),
        ("text/plain", "hello"u8.ToArray(), 415),
        ("application/xml", "<a/>"u8.ToArray(), 415),
        ("multipart/form-data", "x"u8.ToArray(), 400),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb"u8.ToArray(), 400),
        ("application/x-www-form-urlencoded", "a=%zz&&&=&%00=%00"u8.ToArray(), 0),
    ];

    /// <summary>Values put in the place of each field in turn, as JSON.</summary>
    private static readonly string[] Values =
    [
        "{}", "[]", "[[]]", "true", "null", "\"\"", "-1", "1.5", "1e400", "99999999999999999999", "\"99999999999999999999\"", "2147483648",
        "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"' OR 1=1 --\"", "\"<script>alert(1)</script>\"", "{\"a\": [1, {\"b\": null}]}",
        $"\"{new string('a', 30_000)}\"", $"\"{new string('9', 400)}\"", "\"NaN\"", "\"0x10\"", "\"١٢٣\"",
    ];

    /// <summary>A failed sign-in is noted, so that guessing can be braked.</summary>
    private static readonly string[] SignIns = ["edutrack-0.1", "testpress-0.1"];

    /// <summary>Stands where a value goes.</summary>
    private const string Hole = "(value)";

    public static TheoryData<string> Writing => [.. CallTable.All.Values.Where(call => call.Endpoint.Request is not null).Select(call => call.Id)];

    [Theory]
    [MemberData(nameof(Writing))]
    public async Task Body_ThatIsNone_IsRefusedInTheDialect(string id)
    {
        var surprises = new List<string>();
        foreach (var (type, body, status) in Bodies)
        {
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            await TryAsync(CallTable.All[id], content, status == 0 ? 0 : CallTable.All[id].System.NoBody(status == 415), $"{type} {Encoding.Latin1.GetString(body)[..Math.Min(body.Length, 40)]}", surprises);
        }

        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }

    [Theory]
    [MemberData(nameof(Writing))]
    public async Task Field_OfAnyValue_NeverFaults(string id)
    {
        var call = CallTable.All[id];
        var surprises = new List<string>();
        var good = JsonSerializer.SerializeToNode(call.Body!(stage.Own, call.Subject?.Invoke(stage.Own, Who.Teacher) ?? 0))!.AsObject();
        foreach (var name in call.Endpoint.Request!.Fields.Select(field => field.Name).Where(name => !good.ContainsKey(name)))
            good[name] = Hole;
        foreach (var (field, body) in WithHoles(good))
        {
            foreach (var value in Values)
            {
                // Written by hand: a lone surrogate and 1e400 are no values of this platform, but are of the wire.
                var content = new StringContent(body.Replace($"\"{Hole}\"", value, StringComparison.Ordinal), Encoding.UTF8, "application/json");
                await TryAsync(call, content, 0, $"{field} = {value[..Math.Min(value.Length, 40)]}", surprises);
            }
        }

        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }

    /// <summary>Sends the content in the place of the good body and notes what should not be.</summary>
    private async Task TryAsync(Call call, HttpContent content, int status, string what, List<string> surprises)
    {
        var who = call.System.CallerOf(call.Endpoint);
        var client = await stage.Own.ClientOf(who);
        using var request = await (call with { Body = null }).RequestAsync(client, who, stage.Own, stage.Own);
        request.Content = content;
        Answer? answer = null;
        var commands = await stage.CountSql(async () =>
        {
            using var message = await client.SendAsync(request);
            answer = new Answer(message.StatusCode, await message.Content.ReadAsStringAsync());
        });

        var got = (int)answer!.Status;
        if (got >= 500 || (status != 0 && got != status && got is not (401 or 429)))
            surprises.Add($"{what}: {got} {answer.Body[..Math.Min(answer.Body.Length, 200)]}");
        else if (got >= 400 && !call.System.IsRefusal(answer.Body))
            surprises.Add($"{what}: {got} is not worded as a refusal: {answer.Body[..Math.Min(answer.Body.Length, 200)]}");
        else if (got >= 400 && !SignIns.Contains(call.Id) && !AccessMatrixTests.ConditionalUpdates.Contains(call.Id) && commands.Any(AccessMatrixTests.Writes))
            surprises.Add($"{what}: {got}, and yet it wrote: {commands.First(AccessMatrixTests.Writes)}");
    }

    /// <summary>
    /// The body as often as it has fields, also inside its objects and lists, each time with a hole in the place of one;
    /// fields that the good body does not send are there only when they are the hole.
    /// </summary>
    private static IEnumerable<(string Field, string Body)> WithHoles(JsonObject good)
    {
        var usual = (JsonObject)good.DeepClone();
        foreach (var name in good.Where(pair => pair.Value is JsonValue value && value.TryGetValue<string>(out var text) && text == Hole).Select(pair => pair.Key).ToList())
        {
            usual.Remove(name);
            var body = (JsonObject)usual.DeepClone();
            body[name] = Hole;
            yield return (name, body.ToJsonString());
        }

        foreach (var path in Paths(usual))
        {
            var body = usual.DeepClone();
            var place = path.SkipLast(1).Aggregate(body, (node, step) => step is int index ? node[index]! : node[(string)step]!);
            if (path[^1] is int at)
                place[at] = Hole;
            else
                place[(string)path[^1]] = Hole;
            yield return (string.Join('.', path), body.ToJsonString());
        }
    }

    /// <summary>The way to every value within the node; of a list, to the first.</summary>
    private static IEnumerable<object[]> Paths(JsonNode node)
    {
        IEnumerable<(object Step, JsonNode? Value)> steps = node switch
        {
            JsonObject fields => fields.Select(pair => ((object)pair.Key, pair.Value)),
            JsonArray { Count: > 0 } list => [(0, list[0])],
            _ => [],
        };
        return steps.SelectMany(step => (step.Value is null ? [] : Paths(step.Value)).Select(rest => (object[])[step.Step, .. rest]).Prepend([step.Step]));
    }
}
