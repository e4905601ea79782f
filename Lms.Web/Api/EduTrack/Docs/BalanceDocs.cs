using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's balance.</summary>
internal static class BalanceDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-15.1", "My balance.")
            .Answers<BalanceWire>(),
        new EndpointDoc("edutrack-15.2", "My balance transactions.")
            .AnswersPage<TransactionWire>()
            .Filters(new FieldDoc("transaction_type", Text) { OneOf = ["recharge", "purchase", "refund", "adjustment"] }),
        new EndpointDoc("edutrack-15.3", "Recharge with a code.")
            .Answers<RechargeWire>()
            .Takes(
                new FieldDoc("code", Text) { Required = true, Max = 32 })
            .Refuses(400, """{"error": "Invalid recharge code"}""")
            .Refuses(400, """{"error": "This recharge code has already been used"}"""),
    ];
}
