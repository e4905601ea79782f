using Lms.Web.Tests.Contracts;
using Lms.Web.Tests.Contracts.Calls;

namespace Lms.Web.Tests.Security;

/// <summary>Whose things a call names.</summary>
public enum Whose
{
    Own,
    Foreign,
    Absent,
}

/// <summary>
/// What the contract lets one expect: its roles, the general rules of its meaning (what one may not see is 404, what one
/// may not do is 403), and the exceptions that it states for single endpoints.
/// </summary>
public static class AccessExpectation
{
    private const string CourseTeam = "the team of a course reads what is in it";
    private const string Catalogue = "what is on sale is open to students; what is paid for is not in it";
    private const string NoAccess = "documented: no running purchase, or an account that may not use it";
    private const string Switched = "documented: the account cannot access courses";

    private const string Shared = "chapters and lessons are a shared catalogue";
    private const string NotTheirs = "work of others does not exist for a student";

    private static readonly Who[] Students = [Who.Student, Who.SuspendedStudent];

    /// <summary>Stated exceptions: endpoint, callers, things, status and why.</summary>
    private static readonly (string Id, Who[] Callers, Whose Whose, int Status, string Why)[] Exceptions =
    [
        ("edutrack-1.4", [Who.Teacher], Whose.Foreign, 404, "assistants of others do not exist for a teacher"),
        ("edutrack-1.5", [Who.Teacher], Whose.Foreign, 404, "assistants of others do not exist for a teacher"),
        ("edutrack-2.3", [Who.Instructor], Whose.Own, 200, CourseTeam),
        ("edutrack-2.7", Students, Whose.Foreign, 403, "documented: not enrolled"),
        ("edutrack-3.2", [Who.Instructor], Whose.Own, 200, CourseTeam),
        ("edutrack-3.2", Students, Whose.Foreign, 200, Catalogue),
        ("edutrack-4.2", [Who.Instructor], Whose.Own, 200, CourseTeam),
        ("edutrack-4.2", Students, Whose.Foreign, 200, Catalogue),
        ("edutrack-4.3", [Who.Instructor], Whose.Own, 200, CourseTeam),
        ("edutrack-4.3", Students, Whose.Foreign, 403, NoAccess),
        ("edutrack-4.3", [Who.SuspendedStudent], Whose.Own, 403, NoAccess),
        ("edutrack-5.2", [Who.Instructor], Whose.Own, 200, CourseTeam),
        ("edutrack-5.2", [Who.SuspendedStudent], Whose.Own, 404, "a video the caller may not see does not exist for them"),
        ("edutrack-6.4", [Who.Student], Whose.Foreign, 400, "courses of another grade cannot be chosen"),
        ("edutrack-6.4", [Who.SuspendedStudent], Whose.Own, 403, Switched),
        ("edutrack-6.4", [Who.SuspendedStudent], Whose.Absent, 403, Switched),
        ("edutrack-7.2", [Who.SuspendedStudent], Whose.Own, 403, Switched),
        ("edutrack-7.2", [Who.SuspendedStudent], Whose.Absent, 403, Switched),
        ("edutrack-8.3", [Who.Teacher], Whose.Foreign, 201, Shared),
        ("edutrack-8.4", [Who.Teacher], Whose.Foreign, 404, "documented: another teacher's question"),
        ("edutrack-8.5", [Who.Teacher], Whose.Foreign, 404, "another teacher's question"),
        ("edutrack-8.8", [Who.Teacher], Whose.Foreign, 200, Shared),
        ("edutrack-8.9", [Who.Teacher], Whose.Foreign, 204, Shared),
        ("edutrack-8.11", [Who.Teacher], Whose.Foreign, 201, Shared),
        ("edutrack-8.12", [Who.Teacher], Whose.Foreign, 200, Shared),
        ("edutrack-8.13", [Who.Teacher], Whose.Foreign, 204, Shared),
        ("edutrack-9.10", Students, Whose.Foreign, 403, NoAccess),
        ("edutrack-9.10", [Who.SuspendedStudent], Whose.Own, 403, NoAccess),
        ("edutrack-9.11", [Who.SuspendedStudent], Whose.Own, 403, NoAccess),
        ("edutrack-10.9", [Who.SuspendedStudent], Whose.Own, 403, NoAccess),
        ("edutrack-10.10", Students, Whose.Foreign, 404, NotTheirs),
        ("edutrack-10.10", [Who.SuspendedStudent], Whose.Own, 403, Switched),
        ("edutrack-10.11", Students, Whose.Foreign, 404, NotTheirs),
        ("edutrack-10.11", [Who.SuspendedStudent], Whose.Own, 403, Switched),
        ("edutrack-10.12", Students, Whose.Foreign, 403, NoAccess),
        ("edutrack-11.4", [Who.Teacher, Who.Assistant], Whose.Foreign, 403, "materials of others: the general 403"),
        ("edutrack-11.6", [Who.Instructor], Whose.Own, 200, CourseTeam),
        ("edutrack-11.6", Students, Whose.Foreign, 403, NoAccess),
        ("edutrack-11.6", [Who.SuspendedStudent], Whose.Own, 403, NoAccess),
        ("edutrack-12.4", [.. Enum.GetValues<Who>()], Whose.Foreign, 404, "notifications are everybody's own"),
        ("edutrack-12.4", [Who.Instructor, Who.InstitutionAdmin], Whose.Own, 200, "notifications are everybody's own"),
        ("edutrack-14.1", Students, Whose.Foreign, 403, NoAccess),
        ("edutrack-14.1", [Who.SuspendedStudent], Whose.Own, 403, NoAccess),
        ("edutrack-14.2", Students, Whose.Foreign, 403, NoAccess),
        ("edutrack-14.2", [Who.SuspendedStudent], Whose.Own, 403, NoAccess),
    ];

    /// <summary>The expected status, and whether a refusal is expected.</summary>
    public static int Of(Call call, Who who, Whose whose)
    {
        var endpoint = call.Endpoint;
        if (endpoint.Roles.Contains("public"))
            return endpoint.Success.Status;
        if (who is Who.Anonymous or Who.InactiveTeacher)
            return 401;
        if (!endpoint.Roles.Contains("any-authenticated") && !endpoint.Roles.Contains(RoleOf(who)))
            return 403;
        if (Exceptions.FirstOrDefault(row => row.Id == call.Id && row.Callers.Contains(who) && row.Whose == whose) is { Status: > 0 } exception)
            return exception.Status;
        return (whose, InPath: call.Thing is not null, InBody: call.Subject is not null, endpoint.Writes) switch
        {
            (_, false, false, _) => endpoint.Success.Status,
            (Whose.Absent, true, _, _) => 404,
            (Whose.Absent, _, true, _) => 400,
            _ when who == Who.SiteOwner => endpoint.Success.Status,
            (Whose.Foreign, true, _, false) => 404,
            (Whose.Foreign, _, _, true) => 403,
            (Whose.Own, true, _, _) when who is Who.Instructor or Who.InstitutionAdmin => 404,
            _ => endpoint.Success.Status,
        };
    }

    /// <summary>The documents' word for a caller; course teams and institutions have none in EduTrack.</summary>
    private static string? RoleOf(Who who) => who switch
    {
        Who.Student or Who.SuspendedStudent => "student",
        Who.Assistant => "assistant",
        Who.Teacher => "teacher",
        Who.SiteOwner => "siteowner",
        _ => null,
    };
}
