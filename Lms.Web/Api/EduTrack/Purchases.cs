using System.Text.Json.Serialization;
using Lms.Domain.Access;
using Lms.Domain.Purchases;
using Lms.Web.Api.Drf;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>EduTrack's purchases (contract group 7).</summary>
internal static class Purchases
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapMethods("purchases/{purchase_id:int}/extend_access/", Extending, Extend).WithName("edutrack-7.1").Needs(Permission.ExtendAccess);
        api.MapPost("purchases/", Buy).WithName("edutrack-7.2").Needs(Permission.BuyLectures);
        api.MapGet("purchases/my_purchases/", Mine).WithName("edutrack-7.3").Needs(Permission.ReadOwnPurchases);
        api.MapGet("purchases/", List).WithName("edutrack-7.4").Needs(Permission.ReadPurchases);
        api.MapGet("purchases/{purchase_id:int}/", Detail).WithName("edutrack-7.5").Needs(Permission.ReadPurchase);
    }

    /// <summary>The documents do not name the method; clients use either.</summary>
    private static readonly string[] Extending = ["POST", "PATCH"];

    private static async Task<IResult> Extend(int purchase_id, HttpContext http, ExtendAccess verb, CancellationToken ct)
    {
        var draft = await http.ReadAsync(body => new ExtensionDraft { ExtraDays = body.Whole("extra_days") });
        return DrfJson.Ok(PurchaseWire.Of(await verb.Handle(http.Actor(), purchase_id, draft, ct)));
    }

    private static async Task<IResult> Buy(HttpContext http, BuyLecture verb, CancellationToken ct)
    {
        var draft = await http.ReadAsync(body => new PurchaseDraft { LectureId = body.Row("lecture") });
        return DrfJson.Created(PurchaseWire.Of(await verb.Handle(http.Actor(), draft, ct)));
    }

    private static async Task<IResult> Mine(HttpContext http, ListMyPurchases verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new PurchaseFilter { LectureId = query.Row("lecture"), IsExpired = query.Flag("is_expired") });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), PurchaseWire.Of);
    }

    private static async Task<IResult> List(HttpContext http, ListPurchases verb, CancellationToken ct)
    {
        var filter = http.ReadQuery(query => new PurchaseFilter
        {
            LectureId = query.Row("lecture"),
            StudentId = query.Row("student"),
            CourseId = query.Row("course"),
            IsExpired = query.Flag("is_expired"),
        });
        var page = PageNumber.Of(http);
        return page.Answer(await verb.Handle(http.Actor(), filter, page.Request, ct), PurchaseWire.ForStaff);
    }

    private static async Task<IResult> Detail(int purchase_id, HttpContext http, GetPurchase verb, CancellationToken ct) =>
        DrfJson.Ok(PurchaseWire.Of(await verb.Handle(http.Actor(), purchase_id, ct)));
}

/// <summary>A purchase as EduTrack writes it; the list for staff adds who bought it.</summary>
internal sealed record PurchaseWire(
    int Id, int Student, int Lecture, string LectureName, string TopicName, string CourseName, string TeacherName,
    DateTimeOffset PurchasedAt, DateTimeOffset ExpiresAt, DateTimeOffset EffectiveExpiry, decimal AmountPaid, int ExtraDays, bool IsExpired,
    int? ReopenedBy, string? ReopenedByName, DateTimeOffset? ReopenedAt)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StudentName { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StudentCode { get; init; }

    public static PurchaseWire Of(PurchaseSummary row) => new(
        row.Id, row.StudentId, row.LectureId, row.LectureName, row.TopicName, row.CourseName, row.TeacherName,
        row.PurchasedAt, row.ExpiresAt, row.EffectiveExpiry, row.AmountPaid, row.ExtraDays, row.IsExpired,
        row.ReopenedById, row.ReopenedByName, row.ReopenedAt);

    public static PurchaseWire ForStaff(PurchaseSummary row) => Of(row) with { StudentName = row.StudentName, StudentCode = row.StudentCode };
}
