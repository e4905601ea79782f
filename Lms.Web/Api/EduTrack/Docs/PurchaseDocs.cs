using Lms.Web.Api.Described;
using static Lms.Web.Api.Described.FieldKind;

namespace Lms.Web.Api.EduTrack.Docs;

/// <summary>What the OpenAPI document says about EduTrack's purchases.</summary>
internal static class PurchaseDocs
{
    public static readonly EndpointDoc[] All =
    [
        new EndpointDoc("edutrack-7.1", "Extend access.")
            .Answers<PurchaseWire>()
            .Takes(
                new FieldDoc("extra_days", Whole) { Required = true, Min = 1, Note = "Days to add." })
            .Refuses(403, """{"error": "You can only extend access for lectures in your own courses"}""")
            .Refuses(400, """{"extra_days": ["Ensure this value is greater than or equal to 1."]}""")
            .Refuses(400, """{"extra_days": ["This field is required."]}"""),
        new EndpointDoc("edutrack-7.2", "Buy a lecture.")
            .Answers<PurchaseWire>(201)
            .Takes(
                new FieldDoc("lecture", Whole) { Required = true })
            .Refuses(400, """{"error": "Insufficient balance"}""")
            .Refuses(400, """{"error": "You already have active access to this lecture"}""")
            .Refuses(400, """{"lecture": ["Invalid pk \"0\" - object does not exist."]}""")
            .Refuses(403, """{"error": "You are not enrolled in this course"}"""),
        new EndpointDoc("edutrack-7.3", "My purchases.")
            .AnswersPage<PurchaseWire>()
            .Filters(new FieldDoc("lecture", Whole), new FieldDoc("is_expired", Flag) { Note = "Computed from effective_expiry." }),
        new EndpointDoc("edutrack-7.4", "Purchases of my lectures.")
            .AnswersPage<PurchaseWire>()
            .Filters(
                new FieldDoc("lecture", Whole),
                new FieldDoc("student", Whole),
                new FieldDoc("course", Whole),
                new FieldDoc("is_expired", Flag) { Note = "Computed from effective_expiry." })
            .Searches("student name or code")
            .OrdersBy("purchased_at", "expires_at"),
        new EndpointDoc("edutrack-7.5", "Purchase detail.")
            .Answers<PurchaseWire>(),
    ];
}
