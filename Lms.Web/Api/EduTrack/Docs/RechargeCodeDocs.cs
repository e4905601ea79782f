using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's recharge codes.</summary>
internal static class RechargeCodeDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-15.4", "List recharge codes.")
            .AnswersPage<RechargeCodeWire>()
            .Filters(new FieldDoc("is_used", Flag))
            .Searches("code"),
        new EndpointDoc("edutrack-15.5", "Generate recharge codes.")
            .Answers<IReadOnlyList<RechargeCodeWire>>(201)
            .Takes(
                new FieldDoc("amount", Money) { Required = true, Min = 1 },
                new FieldDoc("quantity", Whole) { Min = 1, Max = 500, Note = "Default 1." })
            .Refuses(400, """{"amount": ["This field is required."]}"""),
    ];
}
