using Lms.Web.Tests.Contracts;
using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Security;

/// <summary>Whatever stands in a path or a query: never a fault.</summary>
public sealed class MalformedAddressTests(AccessMatrixTests.TwoScenes stage) : IClassFixture<AccessMatrixTests.TwoScenes>
{
    private static readonly string[] Ids = ["0", "-1", "2147483647", "2147483648", "99999999999999999999", "abc", "1.5", "%01", "'", "%20", "٣"];

    private static readonly string[] Words = ["", "abc", "0", "-1", "1.5", "99999999999999999999", "%00", "a%00b", "%25", "_", "'", "%22", "%ED%A0%80", "--", "(", "١", "null", "true"];

    private static readonly string[] Everywhere = ["page", "page_size", "per_page", "limit", "offset", "all", "search", "ordering"];

    public static TheoryData<string> Naming => [.. CallTable.All.Values.Where(call => call.Thing is not null).Select(call => call.Id)];

    public static TheoryData<string> Reading => [.. CallTable.All.Values.Where(call => !call.Endpoint.Writes).Select(call => call.Id)];

    [Theory]
    [MemberData(nameof(Naming))]
    public async Task Path_WithAnyId_NamesNothing(string id)
    {
        var call = CallTable.All[id];
        var client = await stage.Own.ClientOf(call.System.CallerOf(call.Endpoint));
        var surprises = new List<string>();
        foreach (var path in Ids.SelectMany(text => Addresses(call, text)).Distinct())
        {
            using var request = new HttpRequestMessage(new HttpMethod(call.Endpoint.Method), path);
            using var answer = await client.SendAsync(request);
            if ((int)answer.StatusCode is not (404 or 405) && (int)answer.StatusCode != call.System.NoId)
                surprises.Add($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }

    /// <summary>The text in the place of the thing's id, and of its part's.</summary>
    private IEnumerable<string> Addresses(Call call, string text)
    {
        yield return call.PathOf([text, call.System.Absent]);
        if (call.Part is not null)
            yield return call.PathOf([$"{call.Thing!(stage.Own, Who.Teacher)}", text]);
    }

    [Theory]
    [MemberData(nameof(Reading))]
    public async Task Query_OfAnyValue_NeverFaults(string id)
    {
        var call = CallTable.All[id];
        var who = call.System.CallerOf(call.Endpoint);
        var client = await stage.Own.ClientOf(who);
        var surprises = new List<string>();
        foreach (var name in Everywhere.Union((call.Endpoint.Query ?? []).Select(one => one.Name)))
        {
            foreach (var word in Words)
            {
                var address = $"{call.PathOf(who, stage.Own)}?{name}={word}";
                using var answer = await client.GetAsync(address);
                if ((int)answer.StatusCode is not (200 or 400 or 404))
                    surprises.Add($"{address}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
        }

        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }
}
