using System.Net;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Api.EduTrack;

public sealed class EnrollmentsTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task List_Stranger_Is401()
    {
        var answer = await app.CreateClient().GetAsync("/api/enrollments/");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("""{"detail":"Authentication credentials were not provided."}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Unknown_Path_Is404InTheDialect()
    {
        var answer = await app.CreateClient().GetAsync("/api/nothing/");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("""{"detail":"Not found."}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Unknown_Method_Is405InTheDialect()
    {
        var answer = await app.CreateClient().DeleteAsync("/api/enrollments/");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("""{"detail":"Method \"DELETE\" not allowed."}""", await answer.Content.ReadAsStringAsync());
    }
}
