using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Credentials;
using Lms.Domain.Sessions;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's sign-in, registration, own profile and password (contract groups 0 and 13).</summary>
internal static class Accounts
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("accounts/login/", LogIn).WithName("edutrack-0.1").Public("signing in").WithMetadata(new CookieRoute());
        api.MapPost("accounts/logout/", LogOut).WithName("edutrack-0.2").Needs(Permission.ManageOwnAccount).WithMetadata(new CookieRoute());
        api.MapPost("accounts/token/refresh/", Refresh).WithName("edutrack-0.3").Public("the refresh token is the credential").WithMetadata(new CookieRoute());
        api.MapPost("accounts/register/", Register).WithName("edutrack-0.4").Public("students register themselves");
        api.MapGet("accounts/profile/me/", Profile).WithName("edutrack-13.1").Needs(Permission.ReadOwnStudentProfile);
        api.MapPatch("accounts/profile/me/", UpdateProfile).WithName("edutrack-13.2").Needs(Permission.UpdateOwnStudentProfile);
        api.MapPost("accounts/change_password/", ChangePassword).WithName("edutrack-13.3").Needs(Permission.ManageOwnAccount);
    }

    private static async Task<IResult> LogIn(HttpContext http, SignIn verb, CancellationToken ct)
    {
        var draft = await http.ReadAsync(body => new SignInDraft { Username = body.Text("username"), Password = body.Text("password", trim: false), Code = body.Text("code") });
        var signedIn = await verb.Handle(draft, http.Trace(), ct);
        TokenCookies.Set(http, signedIn);
        return DrfJson.Ok(SignedInWire.Of(signedIn.Actor));
    }

    private static async Task<IResult> LogOut(HttpContext http, SignOut verb, CancellationToken ct)
    {
        await verb.Handle(http.Actor(), http.User.SessionId(), http.Request.Cookies[TokenCookies.Refresh], ct);
        TokenCookies.Clear(http);
        return DrfJson.Ok(new MessageWire("Successfully logged out"));
    }

    private static async Task<IResult> Refresh(HttpContext http, RefreshSignIn verb, CancellationToken ct)
    {
        var signedIn = await verb.Handle(http.Request.Cookies[TokenCookies.Refresh], ct);
        TokenCookies.Set(http, signedIn);
        return DrfJson.Ok(SignedInWire.Of(signedIn.Actor));
    }

    private static async Task<IResult> Register(HttpContext http, RegisterStudent verb, CancellationToken ct)
    {
        var draft = await http.ReadAsync(body => new RegistrationDraft { Username = body.Text("username"), Password = body.Text("password", trim: false), Profile = ReadProfile(body) });
        return DrfJson.Created(StudentWire.Of(await verb.Handle(draft, http.Request.Headers.AcceptLanguage.ToString().StartsWith("ar", StringComparison.OrdinalIgnoreCase) ? "ar" : "en", ct)));
    }

    private static async Task<IResult> Profile(HttpContext http, GetOwnStudentProfile verb, CancellationToken ct) =>
        DrfJson.Ok(StudentWire.Of(await verb.Handle(http.Actor(), ct)));

    private static async Task<IResult> UpdateProfile(HttpContext http, UpdateOwnStudentProfile verb, CancellationToken ct) =>
        DrfJson.Ok(StudentWire.Of(await verb.Handle(http.Actor(), await http.ReadAsync(ReadProfile), ct)));

    private static async Task<IResult> ChangePassword(HttpContext http, ChangePassword verb, CancellationToken ct)
    {
        var draft = await http.ReadAsync(body => new PasswordChangeDraft { CurrentPassword = body.Text("current_password", trim: false), NewPassword = body.Text("new_password", trim: false) });
        await verb.Handle(http.Actor(), draft, null, ct);
        TokenCookies.Clear(http);
        return DrfJson.Ok(new MessageWire("Password changed successfully"));
    }

    private static StudentDraft ReadProfile(DrfBody body) => new()
    {
        NameAr = body.Text("name_ar"),
        NameEn = body.Text("name_en"),
        PhoneNumber = body.Text("phone_number"),
        FatherNumber = body.Text("father_number"),
        MotherNumber = body.Text("mother_number"),
        FatherJob = body.Text("father_job"),
        EducationalState = body.Text("educational_state"),
        SchoolTypeId = body.Row("school_type"),
        GradeId = body.Row("grade"),
        DivisionId = body.Row("division"),
        SchoolName = body.Text("school_name"),
        NationalId = body.Text("national_id"),
        BirthDate = body.Date("birth_date"),
        Gender = body.Text("gender"),
        Gmail = body.Text("gmail"),
        FacebookLink = body.Text("facebook_link"),
        GovernorateId = body.Row("governorate"),
        AreaId = body.Row("area"),
    };
}

/// <summary>Who signed in, as EduTrack writes it.</summary>
internal sealed record SignedInWire(string Role, string Name, bool IsActive)
{
    public static SignedInWire Of(Actor actor) => new(RoleOf(actor), actor.Name, actor.IsActive);

    /// <summary>EduTrack's four roles come first, for its clients know no others.</summary>
    private static string RoleOf(Actor actor)
    {
        Role[] known = [Domain.Access.Role.SiteOwner, Domain.Access.Role.Teacher, Domain.Access.Role.Assistant, Domain.Access.Role.Student];
        var role = known.Where(actor.Roles.Contains).Cast<Role?>().FirstOrDefault() ?? actor.StrongestRole;
        return role switch
        {
            null => "user",
            Domain.Access.Role.SiteOwner => "siteowner",
            { } one => Wording.Snake(one),
        };
    }
}

/// <summary>A deed that leaves nothing to show but that it was done.</summary>
internal sealed record MessageWire(string Message);
