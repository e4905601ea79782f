using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.LiveClasses;
using Lms.Domain.Notifications;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.LiveClasses;

public sealed class LiveClassNoticesTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Planning_Moving_AndCancelling_TellThoseWithAccess_Once()
    {
        var lecture = await app.Given.Lecture();
        var teacher = lecture.Topic.Course.Teacher.User;
        var (inside, outside) = (await app.Given.Student(), await app.Given.Student());
        await app.Given.Purchase(inside, lecture);
        await app.Given.Enrollment(outside, lecture.Topic.Course);
        var made = await app.As(teacher, (CreateLiveClass verb, Actor actor) => verb.Handle(actor, Input.Of(new LiveClassDraft
        {
            LectureId = lecture.Id,
            Kind = "video_conference",
            Title = "Limits",
            StartsAt = Given.Now.AddDays(1),
            DurationMinutes = 60,
            OpensMinutesBefore = 30,
            Provider = "zoom",
            JoinUrl = "https://zoom.example/j/1",
        }), default));
        Assert.Equal(made.StartsAt.AddMinutes(-30), made.OpensAt);

        await Change(new LiveClassDraft { Description = "Bring a pen." });
        await Change(new LiveClassDraft { StartsAt = Given.Now.AddDays(2) });
        await Cancel();
        await Cancel();

        Assert.Equal(
            [(NotificationType.LiveClassPlanned, "\"Limits\" is planned. See when it begins."), (NotificationType.LiveClassMoved, "\"Limits\" takes place at another time. See when it begins now."), (NotificationType.LiveClassCancelled, "\"Limits\" does not take place.")],
            (await Told(inside.UserId)).Select(row => (row.Type, row.Message)));
        Assert.All(await Told(inside.UserId), row => Assert.Equal($$"""{"live_class": {{made.Id}}, "lecture": {{lecture.Id}}}""", row.Metadata));
        Assert.Empty(await Told(outside.UserId));

        Task Change(LiveClassDraft draft) => app.As(teacher, (UpdateLiveClass verb, Actor actor) => verb.Handle(actor, made.Id, Input.Of(draft), default));
        Task Cancel() => app.As(teacher, (CancelLiveClass verb, Actor actor) => verb.Handle(actor, made.Id, default));
        Task<List<Notification>> Told(int userId) => app.InDb(db => db.Set<Notification>().AsNoTracking().Where(row => row.RecipientId == userId && row.Metadata!.Contains("live_class")).OrderBy(row => row.Id).ToListAsync());
    }

    [Fact]
    public async Task APastClass_WrittenDownAfterwards_IsNoNews()
    {
        var live = await app.Given.LiveClass();
        var student = await app.Given.Student();
        await app.Given.Purchase(student, live.Lecture);
        await app.As(live.Lecture.Topic.Course.Teacher.User, (UpdateLiveClass verb, Actor actor) => verb.Handle(actor, live.Id, Input.Of(new LiveClassDraft { StartsAt = Given.Now.AddDays(-3) }), default));
        Assert.False(await app.InDb(db => db.Set<Notification>().AnyAsync(row => row.RecipientId == student.UserId)));
    }
}
