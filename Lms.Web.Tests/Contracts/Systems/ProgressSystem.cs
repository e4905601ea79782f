using System.Text.Json;
using System.Text.Json.Nodes;
using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Security;

namespace Lms.Web.Tests.Contracts.Systems;

/// <summary>The progress API: for whoever is enrolled in a course or on its staff; errors as FastAPI words them.</summary>
public sealed class ProgressSystem() : DocumentedSystem(Contract.Progress)
{
    private const int Most = 4;

    /// <inheritdoc />
    public override IEnumerable<Call> Calls => ProgressCalls.All;

    /// <inheritdoc />
    public override IEnumerable<ErrorCase> Errors => ProgressCalls.Errors;

    /// <inheritdoc />
    public override bool EndsWithSlash => false;

    /// <inheritdoc />
    public override bool AllowsFractions => true;

    /// <inheritdoc />
    public override string Absent => "ffffffff-ffff-4fff-bfff-ffffffffffff";

    /// <inheritdoc />
    public override int NoId => 422;

    /// <inheritdoc />
    public override int NoBody(bool isOfUnknownType) => 422;

    /// <inheritdoc />
    public override int MostCommands(ContractEndpoint endpoint) => Most;

    /// <inheritdoc />
    public override Who CallerOf(ContractEndpoint endpoint) => Who.Student;

    /// <inheritdoc />
    public override Who OutsiderOf(ContractEndpoint endpoint) => Who.InstitutionAdmin;

    /// <inheritdoc />
    public override bool IsPublic(ContractEndpoint endpoint) => false;

    /// <inheritdoc />
    public override int Expected(Call call, Who who, Whose whose) => (who, whose) switch
    {
        (Who.Anonymous or Who.InactiveTeacher, _) => 401,
        (_, Whose.Absent) => 404,
        (Who.SiteOwner, _) => 200,
        (Who.InstitutionAdmin, Whose.Own) => 403,
        (Who.InstitutionAdmin, Whose.Foreign) => 404,
        (_, Whose.Foreign) => 403,
        (Who.SuspendedStudent, _) when call.Endpoint.Writes => 403,
        _ => 200,
    };

    /// <summary>A sentence, or a list of what is wrong where.</summary>
    public override bool IsRefusal(string body) => JsonNode.Parse(body) is JsonObject { Count: 1 } told && told["detail"] switch
    {
        JsonValue sentence => sentence.GetValueKind() == JsonValueKind.String,
        JsonArray { Count: > 0 } list => list.All(line => line is JsonObject fault && string.Join(' ', fault.Select(pair => pair.Key)) == "loc msg type input ctx" && fault["loc"] is JsonArray { Count: > 0 }),
        _ => false,
    };

    /// <inheritdoc />
    public override bool IsExact(ContractError error) => error.Status != 422;
}
