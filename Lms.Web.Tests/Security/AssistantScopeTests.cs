using System.Net;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Web.Doors;
using Lms.Web.Tests.Contracts;
using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Security;

/// <summary>
/// Every documented endpoint, called by assistants whom their teacher gave less than everything: without duties, limited to
/// another course, and limited to the very course. Generated from the contract and the table of calls.
/// </summary>
public sealed class AssistantScopeTests(AssistantScopeTests.Stage stage) : IClassFixture<AssistantScopeTests.Stage>
{
    /// <summary>Endpoints whose things belong to no course: what a limited assistant still gets.</summary>
    private static readonly Dictionary<string, int> OfNoCourse = new()
    {
        ["edutrack-1.3"] = 200, // a colleague
        ["edutrack-8.8"] = 403, // chapters and lessons are a shared catalogue, which assistants only read
    };

    /// <summary>EduTrack's, whose word an assistant is; what the other systems read is tried verb by verb in LimitedReadingTests.</summary>
    public static TheoryData<string> Ids => [.. CallTable.All.Keys.Where(id => id.StartsWith("edutrack-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task WithoutDuties_WhatADutyCarriesIs403(string id)
    {
        var call = CallTable.All[id];
        var expected = AccessExpectation.Of(call, Who.Assistant, Whose.Own);
        if (expected < 400 && PermissionOf(id) is { } permission && !Duties.None.Allows(permission))
            expected = 403;
        if (expected < 400 && call.Endpoint.Writes)
            return; // one's own account and notifications, which this is not about
        var answer = await call.SendAsync(await stage.SignedInAs(stage.Idle.User.UserName!), Who.Assistant, stage.Own, stage.Own);
        if (call.Endpoint.Roles.Contains("any-authenticated") && expected < 400 && call.Thing is not null && answer.Status == HttpStatusCode.NotFound)
            return; // somebody else's own
        Assert.True((int)answer.Status == expected, $"expected {expected}, got {(int)answer.Status} {answer.Body}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task LimitedElsewhere_TheCourseIsAStrangers_AndNoAnswerNamesIt(string id)
    {
        var call = CallTable.All[id];
        var expected = OfNoCourse.TryGetValue(id, out var stated) ? stated : AccessExpectation.Of(call, Who.Assistant, Whose.Foreign);
        if (expected < 400 && call.Endpoint.Writes)
            return;
        var answer = await call.SendAsync(await stage.SignedInAs(stage.Elsewhere.User.UserName!), Who.Assistant, stage.Own, stage.Own);
        Assert.True((int)answer.Status == expected, $"expected {expected}, got {(int)answer.Status} {answer.Body}");
        Assert.All(stage.Names, name => Assert.DoesNotContain(name, answer.Body, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task LimitedToTheCourse_ReadsItLikeEveryAssistant_InAsManyCommands(string id)
    {
        var call = CallTable.All[id];
        if (call.Endpoint.Writes || AccessExpectation.Of(call, Who.Assistant, Whose.Own) >= 400 || call.Id == "edutrack-12.4")
            return;
        var (full, limited) = (await stage.Own.ClientOf(Who.Assistant), await stage.SignedInAs(stage.Here.User.UserName!));
        Answer? expected = null, answer = null;
        await call.SendAsync(full, Who.Assistant, stage.Own, stage.Own);
        var allowed = await stage.CountSql(async () => expected = await call.SendAsync(full, Who.Assistant, stage.Own, stage.Own));
        await call.SendAsync(limited, Who.Assistant, stage.Own, stage.Own);
        var needed = await stage.CountSql(async () => answer = await call.SendAsync(limited, Who.Assistant, stage.Own, stage.Own));
        Assert.Equal(expected!.Status, answer!.Status);
        Assert.Equal(Found(expected.Body), Found(answer.Body));
        Assert.True(needed.Count <= allowed.Count, string.Join('\n', needed));
    }

    private IEnumerable<string> Found(string body) => stage.Names.Where(name => body.Contains(name, StringComparison.Ordinal));

    private Permission? PermissionOf(string id) => stage.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
        .Single(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == id).Metadata.GetMetadata<PermissionRequirement>()?.Permission;

    /// <summary>A scene, and three more assistants of its teacher.</summary>
    public sealed class Stage : LmsApp, IAsyncLifetime
    {
        public Scene Own { get; private set; } = null!;

        /// <summary>Holds no duty.</summary>
        public Assistant Idle { get; private set; } = null!;

        /// <summary>Limited to a course of the teacher's in another grade.</summary>
        public Assistant Elsewhere { get; private set; } = null!;

        /// <summary>Limited to the scene's courses.</summary>
        public Assistant Here { get; private set; } = null!;

        /// <summary>What would give the scene's course away.</summary>
        public IReadOnlyList<string> Names { get; private set; } = [];

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            Own = await Scene.MakeAsync(this);
            var teacher = Own.Course.Teacher;
            var elsewhere = await Given.Course(teacher, await Given.Grade());
            Idle = await Hired(teacher, Duties.None, null);
            Elsewhere = await Hired(teacher, Duties.All, [elsewhere.Id]);
            Here = await Hired(teacher, Duties.All, [Own.Course.Id, Own.OpenCourse.Id]);
            Names =
            [
                Own.Course.Name, Own.OpenCourse.Name, Own.Topic.Name, Own.Lecture.Name, Own.Video.Name, Own.Material.Title,
                Own.Learner.NameAr, Own.Learner.Code, Own.Pending.Student.NameAr, Own.Homework.Title, Own.Quiz.Title, Own.Question.Text,
            ];
        }

        /// <summary>One more assistant of the teacher.</summary>
        public async Task<Assistant> Hired(Teacher teacher, Duties duties, IReadOnlyCollection<int>? courses)
        {
            var hired = await Given.Assistant(teacher);
            await InDb(async db =>
            {
                (await db.Set<Assistant>().Include(row => row.Courses).SingleAsync(row => row.Id == hired.Id)).Assign(duties, courses);
                return await db.SaveChangesAsync();
            });
            return hired;
        }
    }
}
