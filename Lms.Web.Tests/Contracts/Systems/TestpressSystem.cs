using System.Text.Json;
using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Security;

namespace Lms.Web.Tests.Contracts.Systems;

/// <summary>Testpress: everything but the sign-in is for the administrators of an institution and the site's owner.</summary>
public sealed class TestpressSystem() : DocumentedSystem(Contract.Testpress)
{
    /// <summary>Commands of the page of content attempts: count, page, and one for each kind of row that it refers to.</summary>
    private const int WithSides = 12;

    /// <inheritdoc />
    public override IEnumerable<Call> Calls => TestpressCalls.All;

    /// <inheritdoc />
    public override IEnumerable<ErrorCase> Errors => TestpressCalls.Errors;

    /// <inheritdoc />
    public override IEnumerable<FilterCase> Filters => TestpressFilters.All;

    /// <inheritdoc />
    public override int MostCommands(ContractEndpoint endpoint) => endpoint.Id switch
    {
        "testpress-1.4" => WithSides,
        "testpress-1.3" => 3,
        _ => base.MostCommands(endpoint),
    };

    /// <inheritdoc />
    public override Who CallerOf(ContractEndpoint endpoint) => IsPublic(endpoint) ? Who.Anonymous : Who.InstitutionAdmin;

    /// <inheritdoc />
    public override Who OutsiderOf(ContractEndpoint endpoint) => Who.Teacher;

    /// <inheritdoc />
    public override bool IsPublic(ContractEndpoint endpoint) => endpoint.Roles.Contains("anonymous");

    /// <inheritdoc />
    public override int Expected(Call call, Who who, Whose whose) => (IsPublic(call.Endpoint), who, whose) switch
    {
        (true, _, _) => 200,
        (_, Who.Anonymous or Who.InactiveTeacher, _) => 401,
        (_, not (Who.InstitutionAdmin or Who.SiteOwner), _) => 403,
        (_, _, Whose.Absent) => 404,
        (_, Who.InstitutionAdmin, Whose.Foreign) => 404,
        _ => 200,
    };

    /// <inheritdoc />
    public override bool IsRefusal(string body) => EduTrackSystem.Told(body);

    /// <summary>Counts stand only in rows of an assessment, a rank may be NA, a course without a picture has an empty address.</summary>
    public override bool IsStated(string id, string fault) => id == "testpress-1.4"
        && (fault is "results.content_attempts[].correct_answers_count is missing" or "results.content_attempts[].incorrect_answers_count is missing"
            || fault.StartsWith("results.user_exams[].rank is \"NA\"", StringComparison.Ordinal)
            || fault.StartsWith("results.courses[].image is \"\"", StringComparison.Ordinal));

    /// <summary>The word string stands for a sentence that names the value.</summary>
    public override bool IsExact(ContractError error) => error.Body!.Value.EnumerateObject().All(said => said.Value.ValueKind != JsonValueKind.Array || said.Value[0].GetString() != "string");
}
