using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Lms.Web.Tests.Contracts.Systems;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>
/// How one documented endpoint is really called: which thing it names, in its path or in its body, and what else it
/// sends. Everything that tests all endpoints alike reads the table of these.
/// </summary>
public sealed partial record Call(string Id)
{
    /// <summary>An id that no row has.</summary>
    public const int Absent = 999_999_999;

    /// <summary>The thing named in the path.</summary>
    public Func<Scene, Who, object>? Thing { get; init; }

    /// <summary>The part of the thing that the path names after it.</summary>
    public Func<Scene, Who, object>? Part { get; init; }

    /// <summary>The thing named in the body.</summary>
    public Func<Scene, Who, int>? Subject { get; init; }

    /// <summary>The body, as JSON; the number is the subject's id.</summary>
    public Func<Scene, int, object>? Body { get; init; }

    /// <summary>Sent beside the fields as a form.</summary>
    public (string Field, string Name)? File { get; init; }

    /// <summary>Bytes of that file.</summary>
    public int FileLength { get; init; } = 200;

    /// <summary>A cookie to send, besides those of an earlier call.</summary>
    public string? Cookie { get; init; }

    /// <summary>Called before, when the endpoint lives on what an earlier call left; its answer's headers are handed on as cookies.</summary>
    public string? After { get; init; }

    /// <summary>Sent in the place of the caller's own credentials.</summary>
    public AuthenticationHeaderValue? Credentials { get; init; }

    /// <summary>Stands behind the path, with its question mark.</summary>
    public string Query { get; init; } = string.Empty;

    public DocumentedSystem System => DocumentedSystem.Of(Id);

    public ContractEndpoint Endpoint => System.Contract[Id];

    /// <summary>What the scene must hold.</summary>
    public Holding Needs => System switch
    {
        TestpressSystem => Holding.Records,
        EduTrackSystem when Endpoint.GroupNumber is not (8 or 9 or 10) => Holding.Content,
        EduTrackSystem => Holding.Work,
        _ => Holding.Content,
    };

    /// <summary>Calls it as somebody of one scene, with the things of another, which may be the same; null stands for things that do not exist.</summary>
    public async Task<Answer> SendAsync(HttpClient client, Who who, Scene callers, Scene? things)
    {
        using var request = await RequestAsync(client, who, callers, things);
        using var answer = await client.SendAsync(request);
        return new Answer(answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The request as <see cref="SendAsync"/> sends it.</summary>
    public async Task<HttpRequestMessage> RequestAsync(HttpClient client, Who who, Scene callers, Scene? things)
    {
        var request = new HttpRequestMessage(new HttpMethod(Endpoint.Method), PathOf(who, things) + Query);
        request.Headers.Authorization = Credentials ?? client.DefaultRequestHeaders.Authorization;
        if (After is not null || Cookie is not null)
        {
            request.Headers.Add("Cookie", Cookie ?? await CookiesAsync(client, CallTable.All[After!], who, callers));
            request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        }

        if (Body is not null)
            request.Content = Content(Body(callers, Subject is null ? 0 : things is null ? Absent : Subject(things, who)));
        return request;
    }

    /// <summary>The path, with the ids of the thing and its part in their places.</summary>
    public string PathOf(Who who, Scene? things) => PathOf([Number(Thing, who, things), Number(Part, who, things)]);

    /// <summary>The path, with these words in the places of ids.</summary>
    public string PathOf(IReadOnlyList<string> ids)
    {
        var place = 0;
        return Parameter().Replace(Endpoint.Path, _ => ids[place++]);
    }

    public override string ToString() => Endpoint.ToString();

    private string Number(Func<Scene, Who, object>? thing, Who who, Scene? things) => things is null || thing is null ? System.Absent : Convert.ToString(thing(things, who), CultureInfo.InvariantCulture)!;

    private HttpContent Content(object body)
    {
        if (File is not { } file)
            return JsonContent.Create(body);
        var form = new MultipartFormDataContent();
        foreach (var property in body.GetType().GetProperties())
            form.Add(new StringContent(Convert.ToString(property.GetValue(body), CultureInfo.InvariantCulture)!), property.Name);
        form.Add(new ByteArrayContent(Samples.Pdf(FileLength)), file.Field, file.Name);
        return form;
    }

    private static async Task<string> CookiesAsync(HttpClient client, Call earlier, Who who, Scene callers)
    {
        using var request = await earlier.RequestAsync(client, who, callers, callers);
        using var answer = await client.SendAsync(request);
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]).Where(cookie => cookie.StartsWith("refresh", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
