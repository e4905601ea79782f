using System.Net.Http.Headers;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>Testpress: the sign-in, and what administrators read of attempts.</summary>
internal static class TestpressCalls
{
    private const int MostFailures = 40;

    public static readonly Call[] All =
    [
        new("testpress-0.1") { Body = (scene, _) => new { username = scene.UserOf(Who.InstitutionAdmin).UserName, password = Given.Password } },
        new("testpress-1.1"),
        new("testpress-1.2") { Thing = (scene, _) => scene.Record.Id },
        new("testpress-1.3") { Thing = (scene, _) => scene.Record.Id },
        new("testpress-1.4"),
        new("testpress-1.5") { Thing = (scene, _) => scene.Conference.Id },
    ];

    public static IEnumerable<ErrorCase> Errors =>
    [
        new("testpress-0.1", 0, (call, _) => call with { Body = (_, _) => new { password = Given.Password } }),
        new("testpress-0.1", 1, (call, _) => call with { Body = (scene, _) => new { username = scene.Learner.User.UserName, password = "wrong" } }),
        new("testpress-0.1", 2, ThrottledAsync),
        .. new[] { "1.1", "1.2", "1.3", "1.4", "1.5" }.Select(number => new ErrorCase($"testpress-{number}", 1, ExpiredAsync)),
        Asking("1.1", 3, "?ordering=score"),
        Asking("1.1", 4, "?state=7"),
        Asking("1.1", 5, "?date_0=yesterday"),
        Asking("1.1", 6, "?users=a"),
        Asking("1.1", 7, "?page=99"),
        Asking("1.3", 4, "?page=99"),
        Asking("1.4", 3, "?content_type=6"),
        Asking("1.4", 4, "?completed_date=2024-03"),
        Asking("1.4", 5, "?user_ids=a"),
        Asking("1.4", 6, "?page=x"),
        Asking("1.5", 4, "?page=0"),
    ];

    private static ErrorCase Asking(string number, int index, string query) => new($"testpress-{number}", index, (call, _) => call with { Query = query });

    private static async Task<Call> ThrottledAsync(Call call, LmsApp app, Scene scene)
    {
        var user = await app.Given.User();
        var wrong = call with { Body = (_, _) => new { username = user.UserName, password = "wrong" } };
        for (var tries = 0; tries < MostFailures && (int)(await wrong.SendAsync(app.CreateClient(), Who.Anonymous, scene, scene)).Status != 429; tries++)
        {
        }

        return wrong;
    }

    private static async Task<Call> ExpiredAsync(Call call, LmsApp app, Scene scene) =>
        call with { Credentials = new AuthenticationHeaderValue("JWT", await app.TokenOf(scene.UserOf(Who.InstitutionAdmin).UserName!, TimeSpan.FromMinutes(-10))) };
}
