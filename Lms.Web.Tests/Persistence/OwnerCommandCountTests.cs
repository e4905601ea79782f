using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Dashboards;
using Lms.Domain.Institutions;
using Lms.Domain.Operations;
using Lms.Domain.Purchases;
using Lms.Domain.Revenue;
using Lms.Domain.Staff;
using Lms.Domain.Students;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Persistence;

/// <summary>What the pages of the site's owner cost in SQL commands: a list at most two, a detail at most three, the dashboards what they say of themselves.</summary>
public sealed class OwnerCommandCountTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const int OfAList = 2;
    private const int OfADetail = 3;

    private static readonly Dictionary<string, (int Most, Func<LmsApp, Lms.Domain.Accounts.User, Task> Read)> Reads = new()
    {
        ["students"] = (OfAList, As((ListStudents verb, Actor actor) => verb.Handle(actor, Input.Of(new StudentFilter()), PageRequest.All, default))),
        ["student"] = (OfADetail, As((GetStudentAccount verb, Actor actor) => verb.Handle(actor, Student, default))),
        ["teachers"] = (OfAList, As((ListTeachers verb, Actor actor) => verb.Handle(actor, Input.Of(new TeacherFilter()), PageRequest.All, default))),
        ["teacher"] = (OfADetail, As((GetTeacher verb, Actor actor) => verb.Handle(actor, Teacher, default))),
        ["what hangs on a teacher"] = (OfADetail, As((GetTeacherHoldings verb, Actor actor) => verb.Handle(actor, Teacher, default))),
        ["plans of video security"] = (OfAList, As((ListVideoSecurities verb, Actor actor) => verb.Handle(actor, default))),
        ["institutions"] = (OfAList, As((ListInstitutions verb, Actor actor) => verb.Handle(actor, PageRequest.All, default))),
        ["institution"] = (OfADetail, As((GetInstitution verb, Actor actor) => verb.Handle(actor, Institution, default))),
        ["audit log"] = (OfAList, As((ListAuditEntries verb, Actor actor) => verb.Handle(actor, Input.Of(new AuditFilter()), new PageRequest(0, 20), default))),
        ["deeds in the audit log"] = (1, As((ListAuditActions verb, Actor actor) => verb.Handle(actor, default))),
        ["recharge codes"] = (OfAList, As((ListRechargeCodes verb, Actor actor) => verb.Handle(actor, Input.Of(new RechargeCodeFilter()), PageRequest.All, default))),
        ["revenue"] = (4, As((GetRevenue verb, Actor actor) => verb.Handle(actor, Input.Of(new RevenueFilter()), default))),
        ["system health"] = (8, As((GetSystemHealth verb, Actor actor) => verb.Handle(actor, default))),
        ["dashboard"] = (6, As((GetOwnerDashboard verb, Actor actor) => verb.Handle(actor, default))),
    };

    public static TheoryData<string> Names => [.. Reads.Keys];

    private static int Student { get; set; }

    private static int Teacher { get; set; }

    private static int Institution { get; set; }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Read_CostsFewCommands(string name)
    {
        var owner = await app.Given.SiteOwner();
        (Student, Teacher, Institution) = await app.InDb(async db => (
            await db.Set<Lms.Domain.Accounts.Student>().OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            await db.Set<Lms.Domain.Accounts.Teacher>().OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(),
            await db.Set<Lms.Domain.Institutions.Institution>().OrderBy(row => row.Id).Select(row => row.Id).FirstAsync()));
        var commands = await app.CountSql(() => Reads[name].Read(app, owner));
        Assert.True(commands.Count <= Reads[name].Most, $"{commands.Count} commands\n{string.Join("\n\n", commands)}");
    }

    private static Func<LmsApp, Lms.Domain.Accounts.User, Task> As<TVerb, TAnswer>(Func<TVerb, Actor, Task<TAnswer>> read)
        where TVerb : IUseCase => (app, owner) => app.As(owner, read);
}
