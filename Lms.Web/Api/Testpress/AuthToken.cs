using Lms.Domain.Common;
using Lms.Domain.Sessions;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.Testpress;

/// <summary>Testpress' sign-in (contract 0.1); three versions of its path mean the same.</summary>
internal static class AuthToken
{
    /// <summary>One answer to unknown names, wrong passwords and accounts that are switched off.</summary>
    public static readonly Refusal WrongCredentials = new(RefusalKind.Invalid, "wrong_credentials", "Unable to log in with provided credentials.")
    {
        Complaints = new Dictionary<string, IReadOnlyList<Complaint>> { [Complaints.Whole] = [new Complaint("wrong_credentials", "Unable to log in with provided credentials.")] },
    };

    private const string Reason = "This is the sign-in itself.";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("v2.5/auth-token/", Issue).WithName("testpress-0.1").Public(Reason);
        api.MapPost("v2.3/auth-token/", Issue).WithName("testpress-0.1-v2.3").Public(Reason).ExcludeFromDescription();
        api.MapPost("v2.2/auth-token/", Issue).WithName("testpress-0.1-v2.2").Public(Reason).ExcludeFromDescription();
    }

    private static async Task<IResult> Issue(HttpContext http, IssueToken verb, CancellationToken ct)
    {
        var draft = await http.ReadAsync(body => new SignInDraft { Username = body.Text("username"), Password = body.Text("password", trim: false), Code = body.Text("code") });
        return DrfJson.Ok(new TokenWire(await verb.Handle(draft, http.Trace(), ct)));
    }
}

/// <summary>The token.</summary>
internal sealed record TokenWire(string Token);
