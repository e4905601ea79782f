namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>Enrollments, purchases, notifications, balance (groups 6, 7, 12, 15).</summary>
internal static class MoneyCalls
{
    public static readonly Call[] All =
    [
        new("edutrack-6.1"),
        new("edutrack-6.2") { Thing = (scene, _) => scene.Pending.Id, Body = (_, _) => new { response_note = "Welcome." } },
        new("edutrack-6.3") { Thing = (scene, _) => scene.Pending.Id, Body = (_, _) => new { response_note = "Not this year." } },
        new("edutrack-6.4") { Subject = (scene, _) => scene.OpenCourse.Id, Body = (_, course) => new { course } },
        new("edutrack-6.5"),
        new("edutrack-6.6"),
        new("edutrack-7.1") { Thing = (scene, _) => scene.Purchase.Id, Body = (_, _) => new { extra_days = 3 } },
        new("edutrack-7.2") { Subject = (scene, _) => scene.FreshLecture.Id, Body = (_, lecture) => new { lecture } },
        new("edutrack-7.3"),
        new("edutrack-7.4"),
        new("edutrack-7.5") { Thing = (scene, who) => who == Who.SuspendedStudent ? scene.SuspendedPurchase.Id : scene.Purchase.Id },
        new("edutrack-12.1"),
        new("edutrack-12.2"),
        new("edutrack-12.3"),
        new("edutrack-12.4") { Thing = (scene, who) => scene.NoticeOf(who == Who.Anonymous ? Who.Student : who).Id },
        new("edutrack-15.1"),
        new("edutrack-15.2"),
        new("edutrack-15.3") { Body = (scene, _) => new { code = scene.Code.Code } },
        new("edutrack-15.4"),
        new("edutrack-15.5") { Body = (_, _) => new { amount = "50.00", quantity = 2 } },
    ];
}
