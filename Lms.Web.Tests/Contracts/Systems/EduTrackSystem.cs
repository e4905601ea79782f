using System.Text.Json;
using System.Text.Json.Nodes;
using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Security;

namespace Lms.Web.Tests.Contracts.Systems;

/// <summary>EduTrack.</summary>
public sealed class EduTrackSystem() : DocumentedSystem(Contract.EduTrack)
{
    /// <inheritdoc />
    public override IEnumerable<Call> Calls => [.. PeopleCalls.All, .. ContentCalls.All, .. MoneyCalls.All, .. WorkCalls.All];

    /// <inheritdoc />
    public override IEnumerable<ErrorCase> Errors => ErrorCases.All;

    /// <inheritdoc />
    public override IEnumerable<FilterCase>? Filters => null;

    /// <inheritdoc />
    public override string DescribedBody => "multipart/form-data";

    /// <inheritdoc />
    public override Who CallerOf(ContractEndpoint endpoint) => endpoint.Roles[0] switch
    {
        "public" => Who.Anonymous,
        "student" or "any-authenticated" => Who.Student,
        "assistant" => Who.Assistant,
        "teacher" => Who.Teacher,
        "siteowner" => Who.SiteOwner,
        var other => throw new InvalidOperationException($"Nobody plays {other}."),
    };

    /// <inheritdoc />
    public override Who OutsiderOf(ContractEndpoint endpoint) => endpoint.Roles.Contains("student") ? Who.Instructor : Who.Student;

    /// <inheritdoc />
    public override bool IsPublic(ContractEndpoint endpoint) => endpoint.Roles.Contains("public");

    /// <inheritdoc />
    public override int Expected(Call call, Who who, Whose whose) => AccessExpectation.Of(call, who, whose);

    /// <inheritdoc />
    public override bool IsRefusal(string body) => Told(body);

    /// <summary>A sentence under <c>detail</c> or <c>error</c>, or lists of sentences by field, also by field of an object within.</summary>
    internal static bool Told(string body) => JsonNode.Parse(body) is JsonObject { Count: > 0 } told && told.All(pair => pair switch
    {
        { Key: "detail" or "error", Value: JsonValue one } => one.GetValueKind() == JsonValueKind.String,
        { Value: { } said } => IsSaid(said),
        _ => false,
    });

    private static bool IsSaid(JsonNode said) => said switch
    {
        JsonArray list => list.Count > 0 && list.All(one => one is JsonObject inner ? inner.All(pair => pair.Value is { } value && IsSaid(value)) : one?.GetValueKind() == JsonValueKind.String),
        JsonObject fields => fields.Count > 0 && fields.All(pair => pair.Value is { } value && IsSaid(value)),
        _ => false,
    };
}
