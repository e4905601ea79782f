using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Audit;

public sealed class ListAuditEntriesTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task List_FiltersSearchAndOrder()
    {
        var (owner, one, other) = (await app.Given.SiteOwner(), await app.Given.User(), await app.Given.User());
        var noon = new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero);
        var kind = $"kind{Given.Number()}";
        await Note(one, noon, $"{kind}.made", kind, 1, "made the first thing");
        await Note(one, noon.AddHours(1), $"{kind}.changed", kind, 1, "changed it");
        await Note(other, noon.AddHours(2), $"{kind}.made", kind, 2, "made the second thing");
        await Note(other, noon.AddHours(3), $"{kind}x.made", $"{kind}x", 2, "made something else");

        Assert.Equal(["made the second thing", "changed it", "made the first thing"], await Sentences(owner, new AuditFilter { Action = kind }));
        Assert.Equal(["made the second thing", "made the first thing"], await Sentences(owner, new AuditFilter { Action = $"{kind}.made" }));
        Assert.Equal(["changed it", "made the first thing"], await Sentences(owner, new AuditFilter { UserId = one.Id }));
        Assert.Equal(["changed it", "made the first thing"], await Sentences(owner, new AuditFilter { Subject = kind, SubjectId = "1" }));
        Assert.Equal(["changed it"], await Sentences(owner, new AuditFilter { Action = kind, From = noon.AddHours(1), Until = noon.AddHours(2) }));
        Assert.Equal(["made the second thing"], await Sentences(owner, new AuditFilter { Action = kind }, new PageRequest(Search: "SECOND thing")));
        Assert.Equal("made the first thing", (await Sentences(owner, new AuditFilter { Action = kind }, new PageRequest(Order: ["at"]))).First());
        Assert.Contains($"{kind}.changed", await app.As(owner, (ListAuditActions verb, Actor actor) => verb.Handle(actor, CancellationToken.None)));
    }

    [Fact]
    public async Task List_NotTheSiteOwner_IsRefused()
    {
        var teacher = (await app.Given.Teacher()).User;
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Sentences(teacher, new AuditFilter())));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => app.As(teacher, (ListAuditActions verb, Actor actor) => verb.Handle(actor, CancellationToken.None))));
    }

    private async Task<IEnumerable<string>> Sentences(User user, AuditFilter filter, PageRequest? request = null) =>
        (await app.As(user, (ListAuditEntries verb, Actor actor) => verb.Handle(actor, Input.Of(filter), request ?? new PageRequest(), CancellationToken.None))).Items.Select(row => row.Summary);

    private Task<int> Note(User by, DateTimeOffset at, string action, string subject, int id, string sentence) => app.InDb(async db =>
    {
        db.Note(new Actor { UserId = by.Id, Name = by.Name }, at, action, subject, id, sentence);
        return await db.SaveChangesAsync();
    });
}
