using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Purchases;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Purchases;

public sealed class ListExpiringAccessTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Expiring_WithinDays_SoonestFirstAndWithinReach()
    {
        var topic = await app.Given.Topic();
        var later = await app.Given.Purchase(lecture: await app.Given.Lecture(topic, availableDays: 6));
        var sooner = await app.Given.Purchase(lecture: await app.Given.Lecture(topic, availableDays: 2));
        await app.Given.Purchase(lecture: await app.Given.Lecture(topic, availableDays: 30));
        await app.Given.Purchase(lecture: await app.Given.Lecture(topic, availableDays: 2), expired: true);
        await app.Given.Purchase(lecture: await app.Given.Lecture(availableDays: 2));
        var assistant = await app.Given.Assistant(topic.Course.Teacher);

        Assert.Equal([sooner.Id, later.Id], await Ids(assistant.User, new ExpiringFilter()));
        Assert.Equal([sooner.Id], await Ids(assistant.User, new ExpiringFilter { Days = 3 }));
        Assert.Equal([later.Id], await Ids(assistant.User, new ExpiringFilter { CourseId = topic.CourseId }, new PageRequest(Search: later.Student.Code)));
        Assert.Contains(sooner.Id, await Ids(await app.Given.SiteOwner(), new ExpiringFilter { Days = 3 }, PageRequest.All));
    }

    [Fact]
    public async Task Expiring_WrongFilters_AreRefused()
    {
        var teacher = await app.Given.Teacher();
        Assert.Equal("Ensure this value is greater than or equal to 1.", (await Acting.Refused(() => Ids(teacher.User, new ExpiringFilter { Days = 0 }))).Complaints["days"].Single().Sentence);
        Assert.Equal(["course"], (await Acting.Refused(() => Ids(teacher.User, new ExpiringFilter { CourseId = 999999999 }))).Complaints.Keys);
        var student = await app.Given.Student();
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Ids(student.User, new ExpiringFilter())));
    }

    private async Task<IEnumerable<int>> Ids(User user, ExpiringFilter filter, PageRequest? request = null) =>
        (await app.As(user, (ListExpiringAccess verb, Actor actor) => verb.Handle(actor, Input.Of(filter), request ?? new PageRequest(), CancellationToken.None))).Items.Select(row => row.Id);
}
