using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Contracts.Calls;

/// <summary>The errors that an endpoint documents as its own: wrong fields, and states that do not allow the deed.</summary>
public static class ErrorCases
{
    private const string TakenMail = "gmail";

    public static IReadOnlyList<ErrorCase> All { get; } =
    [
        .. Accounts, .. Content, .. Money, .. WorkErrorCases.All,
    ];

    private static IEnumerable<ErrorCase> Accounts =>
    [
        new("edutrack-0.1", 0, (call, _) => call with { Body = (_, _) => new { username = "somebody" } }),
        new("edutrack-0.1", 1, (call, _) => call with { Body = (scene, _) => new { username = scene.Learner.User.UserName, password = "wrong" } }),
        new("edutrack-0.1", 2, (call, _) => call with { Body = (scene, _) => new { username = scene.UserOf(Who.InactiveTeacher).UserName, password = Given.Password } }),
        new("edutrack-0.1", 3, async (call, app, _) =>
        {
            var assistant = await app.Given.Assistant(await app.Given.Teacher(isActive: false));
            return call with { Body = (_, _) => new { username = assistant.User.UserName, password = Given.Password } };
        }),
        new("edutrack-0.3", 0, (call, _) => call with { After = null, Cookie = "refresh_token=damaged" }),
        new("edutrack-0.3", 1, (call, _) => call with { After = null }),
        new("edutrack-0.4", 0, (call, _) => With(call, TakenMail, scene => scene.Learner.User.Email)),
        new("edutrack-0.4", 1, ForeignArea),
        new("edutrack-0.4", 2, (call, _) => With(call, "grade", _ => Missing)),
        new("edutrack-0.4", 3, (call, _) => With(call, "username", scene => scene.Learner.User.UserName)),
        new("edutrack-1.2", 0, (call, _) => With(call, TakenMail, scene => scene.Learner.User.Email)),
        new("edutrack-1.2", 1, (call, _) => With(call, "username", scene => scene.Learner.User.UserName)),
        new("edutrack-1.4", 0, (call, _) => call with { Body = (scene, _) => new { gmail = scene.Learner.User.Email } }),
        new("edutrack-13.2", 0, (call, _) => call with { Body = (scene, _) => new { gmail = scene.SpareAssistant.User.Email } }),
        new("edutrack-13.2", 1, async (call, app, _) =>
        {
            var area = await app.Given.Area();
            return call with { Body = (_, _) => new { area = area.Id } };
        }),
        new("edutrack-13.2", 2, (call, _) => call with { Body = (scene, _) => new { educational_state = "school", school_type = scene.SchoolTypeId, grade = (int?)null } }),
        new("edutrack-13.3", 0, (call, _) => call with { Body = (_, _) => new { current_password = "wrong", new_password = "Another!2026pw" } }),
        new("edutrack-13.3", 1, (call, _) => call with { Body = (_, _) => new { current_password = Given.Password, new_password = "aB3!x" } }),
        new("edutrack-16.3", 0, (call, _) => With(call, TakenMail, scene => scene.Learner.User.Email)),
        new("edutrack-16.3", 1, (call, _) => With(call, "username", scene => scene.Learner.User.UserName)),
        new("edutrack-16.4", 0, (call, _) => call with { Body = (scene, _) => new { gmail = scene.Learner.User.Email } }),
    ];

    private static IEnumerable<ErrorCase> Content =>
    [
        new("edutrack-2.4", 0, (call, _) => call with { Body = (scene, _) => new { grade = scene.Course.GradeId, subject = scene.Course.SubjectId, teacher = scene.Course.TeacherId } }),
        new("edutrack-2.6", 1, (call, _) => call with { Thing = (scene, _) => scene.Course.Id }),
        new("edutrack-3.3", 1, (call, _) => call with { Body = (_, course) => new { course } }),
        new("edutrack-3.5", 1, (call, _) => call with { Thing = (scene, _) => scene.Topic.Id }),
        new("edutrack-4.4", 0, (call, _) => call with { Body = (_, topic) => new { topic, name = "Dear", price = "10.00", discount = "10.01", available_days = 30 } }),
        new("edutrack-4.4", 2, (call, _) => call with { Body = (_, topic) => new { topic, price = "10.00", available_days = 30 } }),
        new("edutrack-4.5", 0, (call, _) => call with { Body = (_, _) => new { discount = "1000.00" } }),
        new("edutrack-4.6", 1, (call, _) => call with { Thing = (scene, _) => scene.Lecture.Id }),
        new("edutrack-5.3", 0, (call, _) => call with { Body = (_, lecture) => new { lecture, name = "Film", platform = "vimeo", video_url = "https://vimeo.com/1" } }),
        new("edutrack-5.3", 2, (call, _) => call with { Body = (_, lecture) => new { lecture, name = "Film", platform = "youtube" } }),
        new("edutrack-5.4", 0, (call, _) => call with { Body = (_, _) => new { platform = "vimeo" } }),
        new("edutrack-11.1", 0, (call, _) => call with { FileLength = (50 * 1024 * 1024) + 1 }),
        new("edutrack-11.1", 1, (call, _) => call with { File = ("file", "sheet.xyz") }),
        new("edutrack-11.4", 0, (call, _) => call with { File = ("file", "sheet.pdf"), FileLength = (50 * 1024 * 1024) + 1 }),
        new("edutrack-11.4", 1, (call, _) => call with { File = ("file", "sheet.xyz") }),
    ];

    private static IEnumerable<ErrorCase> Money =>
    [
        new("edutrack-6.2", 1, Answered) { Told = ("X", "approved") },
        new("edutrack-6.3", 1, Answered) { Told = ("X", "approved") },
        new("edutrack-6.4", 0, (call, _) => call with { Subject = (scene, _) => scene.Course.Id }),
        new("edutrack-6.4", 1, (call, _) => call with { Subject = (_, _) => 0 }),
        new("edutrack-6.4", 2, (call, _) => call) { Caller = Who.SuspendedStudent },
        new("edutrack-7.1", 1, (call, _) => call with { Body = (_, _) => new { extra_days = 0 } }),
        new("edutrack-7.1", 2, (call, _) => call with { Body = (_, _) => new { } }),
        new("edutrack-7.2", 0, async (call, app, scene) =>
        {
            var dear = await app.Given.Lecture(scene.Topic, price: scene.Learner.Balance + 0.01m);
            return call with { Subject = (_, _) => dear.Id };
        }),
        new("edutrack-7.2", 1, (call, _) => call with { Subject = (scene, _) => scene.Lecture.Id }),
        new("edutrack-7.2", 2, (call, _) => call with { Subject = (_, _) => 0 }),
        new("edutrack-15.3", 0, (call, _) => call with { Body = (_, _) => new { code = "NO-SUCH-CODE" } }),
        new("edutrack-15.3", 1, async (call, app, _) =>
        {
            var used = await app.Given.RechargeCode(usedBy: await app.Given.Student());
            return call with { Body = (_, _) => new { code = used.Code } };
        }),
        new("edutrack-15.5", 0, (call, _) => call with { Body = (_, _) => new { quantity = 1 } }),
    ];

    /// <summary>Stands for a field that is not sent.</summary>
    private static object Missing { get; } = new();

    private static async Task<Call> Answered(Call call, LmsApp app, Scene scene)
    {
        var answered = await app.Given.Enrollment(course: scene.Course);
        return call with { Thing = (_, _) => answered.Id };
    }

    private static async Task<Call> ForeignArea(Call call, LmsApp app, Scene scene)
    {
        var area = await app.Given.Area();
        return With(call, "area", _ => area.Id);
    }

    /// <summary>The same body with one field changed or left out.</summary>
    private static Call With(Call call, string field, Func<Scene, object?> value) => call with
    {
        Body = (scene, subject) =>
        {
            var fields = (Dictionary<string, object?>)call.Body!(scene, subject);
            if (value(scene) is var changed && ReferenceEquals(changed, Missing))
                fields.Remove(field);
            else
                fields[field] = changed;
            return fields;
        },
    };
}
