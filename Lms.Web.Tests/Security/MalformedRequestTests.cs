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
            await TryAsync(CallTable.All[id], content, status, $"{type} {Encoding.Latin1.GetString(body)[..Math.Min(body.Length, 40)]}", surprises);
        }

        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }

    [Theory]
    [MemberData(nameof(Writing))]
    public async Task Field_OfAnyValue_NeverFaults(string id)
    {
        var call = CallTable.All[id];
        var surprises = new List<string>();
        foreach (var field in call.Endpoint.Request!.Fields.Select(field => field.Name))
        {
            foreach (var value in Values)
            {
                // Written by hand: a lone surrogate and 1e400 are no values of this platform, but are of the wire.
                var good = JsonSerializer.SerializeToNode(call.Body!(stage.Own, call.Subject?.Invoke(stage.Own, Who.Teacher) ?? 0))!.AsObject();
                good.Remove(field);
                var others = good.Count == 0 ? string.Empty : ", " + good.ToJsonString()[1..^1];
                var content = new StringContent($"{{\"{field}\": {value}{others}}}", Encoding.UTF8, "application/json");
                await TryAsync(call, content, 0, $"{field} = {value[..Math.Min(value.Length, 40)]}", surprises);
            }
        }

        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }

    /// <summary>Sends the content in the place of the good body and notes what should not be.</summary>
    private async Task TryAsync(Call call, HttpContent content, int status, string what, List<string> surprises)
    {
        var who = ShapeTests.CallerOf(call.Endpoint);
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
        else if (got >= 400 && !IsRefusal(answer.Body))
            surprises.Add($"{what}: {got} is not worded as a refusal: {answer.Body[..Math.Min(answer.Body.Length, 200)]}");
        else if (got >= 400 && call.Id != "edutrack-0.1" && !AccessMatrixTests.ConditionalUpdates.Contains(call.Id) && commands.Any(AccessMatrixTests.Writes))
            surprises.Add($"{what}: {got}, and yet it wrote: {commands.First(AccessMatrixTests.Writes)}");
    }

    /// <summary>A sentence under <c>detail</c> or <c>error</c>, or lists of sentences by field.</summary>
    private static bool IsRefusal(string body) => JsonNode.Parse(body) is JsonObject { Count: > 0 } told && told.All(pair => pair switch
    {
        { Key: "detail" or "error", Value: JsonValue one } => one.GetValueKind() == JsonValueKind.String,
        { Value: JsonArray list } => list.Count > 0 && list.All(one => one?.GetValueKind() == JsonValueKind.String),
        _ => false,
    });
}
