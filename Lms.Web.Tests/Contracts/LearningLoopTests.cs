using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Contracts;

/// <summary>
/// The whole learning loop over HTTP alone, by people who sign in with name and password: every step answers the
/// documented status and exactly the documented body.
/// </summary>
public sealed partial class LearningLoopTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Film = "https://www.youtube.com/watch?v=M7lc1UVf-VE";

    private readonly int number = Given.Number();

    [Fact]
    public async Task Course_IsMade_Joined_Bought_Watched_AndExtended()
    {
        var owner = await Browser.LoggedIn(app, "siteowner");
        var (grade, subject) = (await First(owner, "edutrack-17.1", "Grade 10"), await First(owner, "edutrack-17.2", "Physics"));
        await Step(owner, "edutrack-16.3", Staff("teacher"));
        var code = (await Step(owner, "edutrack-15.5", new { amount = "100.00", quantity = 1 }))[0].GetProperty("code").GetString();

        var teacher = await Browser.LoggedIn(app, $"loop_teacher_{number}");
        await Step(teacher, "edutrack-1.2", Staff("assistant"));
        var course = Id(await Step(teacher, "edutrack-2.4", new { name = $"Waves {number}", grade, subject }));
        var topic = Id(await Step(teacher, "edutrack-3.3", new { course, name = "Light" }));
        var lectures = new List<int>();
        foreach (var name in new[] { "Refraction", "Diffraction" })
            lectures.Add(Id(await Step(teacher, "edutrack-4.4", new { topic, name, price = "60.00", available_days = 14 })));
        var videos = new List<int>();
        foreach (var lecture in lectures)
            videos.Add(Id(await Step(teacher, "edutrack-5.3", new { lecture, name = "Film", platform = "youtube", video_url = Film, duration_minutes = 10 })));
        await UploadAsync(teacher, lectures);

        await RegisterAsync(grade);
        var student = await Browser.LoggedIn(app, $"loop_student_{number}");
        Assert.Contains(course, Rows(await Step(student, "edutrack-2.2")).Select(Id));
        var enrollment = Id(await Step(student, "edutrack-6.4", new { course }));

        var assistant = await Browser.LoggedIn(app, $"loop_assistant_{number}");
        Assert.Equal([enrollment], (await Step(assistant, "edutrack-6.1")).EnumerateArray().Select(Id));
        await Step(assistant, "edutrack-6.2", new { response_note = "Welcome" }, enrollment);
        Assert.Contains("enrollment_approved", Rows(await Step(student, "edutrack-12.1")).Select(row => row.GetProperty("notification_type").GetString()));

        Assert.Equal("100.00", (await Step(student, "edutrack-15.3", new { code })).GetProperty("balance").GetString());
        var purchase = await BuyOneOfTwoAsync(student, lectures);
        var bought = purchase.GetProperty("lecture").GetInt32();

        var video = videos[lectures.IndexOf(bought)];
        Assert.Equal([video], (await Step(student, "edutrack-4.3", null, bought)).EnumerateArray().Select(Id));
        (await student.Get($"/api/lectures/{lectures.Single(lecture => lecture != bought)}/videos/")).Is(HttpStatusCode.Forbidden, """{"error":"You do not have active access to this lecture"}""");
        await Step(student, "edutrack-14.1", new { position_seconds = 90, watched_seconds = 45 }, video);
        Assert.Equal(90, (await Step(student, "edutrack-14.2", null, video)).GetProperty("position_seconds").GetInt32());

        var extended = await Step(assistant, "edutrack-7.1", new { extra_days = 7 }, Id(purchase));
        Assert.Equal(purchase.GetProperty("expires_at").GetDateTimeOffset().AddDays(7), extended.GetProperty("effective_expiry").GetDateTimeOffset());
        Assert.Contains("access_extended", Rows(await Step(student, "edutrack-12.1")).Select(row => row.GetProperty("notification_type").GetString()));
    }

    /// <summary>Two purchases at once with money for one: one succeeds, the balance pays for one, and the statement adds up.</summary>
    private static async Task<JsonElement> BuyOneOfTwoAsync(HttpClient student, List<int> lectures)
    {
        var answers = await Task.WhenAll(lectures.Select(lecture => student.Post("/api/purchases/", new { lecture })));
        var purchase = Checked("edutrack-7.2", Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created));
        Assert.Single(answers, answer => answer.Status != HttpStatusCode.Created).Is(HttpStatusCode.BadRequest, """{"error":"Insufficient balance"}""");
        Assert.Equal("40.00", (await Step(student, "edutrack-15.1")).GetProperty("balance").GetString());
        Assert.Equal(["-60.00", "100.00"], Rows(await Step(student, "edutrack-15.2")).Select(row => row.GetProperty("amount").GetString()));
        return purchase;
    }

    private static async Task UploadAsync(HttpClient teacher, IEnumerable<int> lectures)
    {
        foreach (var lecture in lectures)
        {
            var fields = new Dictionary<string, string> { ["lecture"] = lecture.ToString(CultureInfo.InvariantCulture), ["title"] = "Formula sheet" };
            Checked("edutrack-11.1", await teacher.Form(HttpMethod.Post, "/api/materials/", fields, ("file", "sheet.pdf", Samples.Pdf(500))));
        }
    }

    private async Task RegisterAsync(int grade)
    {
        var visitor = Browser.Of(app);
        var governorate = (await Step(visitor, "edutrack-17.5"))[0].GetProperty("id").GetInt32();
        var area = (await Step(visitor, "edutrack-17.6")).EnumerateArray().First(row => row.GetProperty("governorate").GetInt32() == governorate);
        await Step(visitor, "edutrack-0.4", new
        {
            username = $"loop_student_{number}",
            password = Given.Password,
            name_ar = "طالبة الحلقة",
            name_en = "Loop Student",
            phone_number = "01012345678",
            father_job = "Engineer",
            educational_state = "school",
            school_type = await First(visitor, "edutrack-17.4"),
            grade,
            national_id = (70_000_000_000_000 + number).ToString(CultureInfo.InvariantCulture),
            birth_date = "2010-05-01",
            gender = "female",
            gmail = $"loop_student_{number}@loop.example",
            governorate,
            area = Id(area),
        });
    }

    private object Staff(string kind) => new { username = $"loop_{kind}_{number}", password = Given.Password, name = "Loop Person", phone = "01012345678", gmail = $"loop_{kind}_{number}@loop.example", gender = "female" };

    /// <summary>The id of the first row, or of the first of this name.</summary>
    private static async Task<int> First(HttpClient client, string id, string? name = null) =>
        Id((await Step(client, id)).EnumerateArray().First(row => name is null || row.GetProperty("name").GetString() == name));

    private static int Id(JsonElement row) => row.GetProperty("id").GetInt32();

    private static IEnumerable<JsonElement> Rows(JsonElement page) => page.GetProperty("results").EnumerateArray();

    /// <summary>Calls a documented endpoint; what it answers is checked whole.</summary>
    private static async Task<JsonElement> Step(HttpClient client, string id, object? body = null, int thing = 0)
    {
        var endpoint = Contract.EduTrack[id];
        var path = Parameter().Replace(endpoint.Path, thing.ToString(CultureInfo.InvariantCulture));
        return Checked(id, endpoint.Method == "GET" ? await client.Get(path) : await client.Post(path, body));
    }

    private static JsonElement Checked(string id, Answer answer)
    {
        var success = Contract.EduTrack[id].Success;
        Assert.True(success.Status == (int)answer.Status, $"{id}: {(int)answer.Status} {answer.Body}");
        Assert.Equal([], SampleShape.Differences(success.Sample!.Value, [.. success.Nullable ?? [], "next", "previous"], answer.Json));
        return answer.Json;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
