using System.Net;
using System.Net.Http.Headers;
using Lms.Domain.Access;
using Lms.Domain.Files;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Doors;

public sealed class MediaTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Picture_IsShownToAnybody_ForAYear()
    {
        var id = await KeepAsync("Ahmed.png", Samples.Png, FileRule.Picture);
        var answer = await app.CreateClient().GetAsync($"/media/{id}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Samples.Png, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
        Assert.Null(answer.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task Picture_KnownToTheCaller_Is304()
    {
        var id = await KeepAsync("a.webp", Samples.Webp, FileRule.Picture);
        var client = app.CreateClient();
        var tag = (await client.GetAsync($"/media/{id}")).Headers.ETag!;
        client.DefaultRequestHeaders.IfNoneMatch.Add(tag);
        var answer = await client.GetAsync($"/media/{id}");
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("bytes=0-3", 206, 0, 4)]
    [InlineData("bytes=10-", 206, 10, -1)]
    [InlineData("bytes=-5", 206, -5, 5)]
    [InlineData("bytes=0-99999", 206, 0, -1)]
    [InlineData("bytes=0-1,3-4", 200, 0, -1)]
    [InlineData("lines=0-1", 200, 0, -1)]
    public async Task Range_OfAPicture_IsSentAlone(string range, int status, int from, int length)
    {
        var id = await KeepAsync("a.jpg", Samples.Jpeg, FileRule.Picture);
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Range", range);
        var answer = await client.GetAsync($"/media/{id}");
        Assert.Equal(status, (int)answer.StatusCode);
        var start = from < 0 ? Samples.Jpeg.Length + from : from;
        var expected = Samples.Jpeg[start..(length < 0 ? Samples.Jpeg.Length : start + length)];
        Assert.Equal(expected, await answer.Content.ReadAsByteArrayAsync());
        if (status == 206)
            Assert.Equal($"bytes {start}-{start + expected.Length - 1}/{Samples.Jpeg.Length}", answer.Content.Headers.ContentRange?.ToString());
    }

    [Fact]
    public async Task Range_BehindTheEnd_Is416()
    {
        var id = await KeepAsync("a.jpg", Samples.Jpeg, FileRule.Picture);
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Range = new RangeHeaderValue(5000, null);
        var answer = await client.GetAsync($"/media/{id}");
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
        Assert.Equal($"bytes */{Samples.Jpeg.Length}", answer.Content.Headers.ContentRange?.ToString());
    }

    [Fact]
    public async Task Range_OfAnotherVersion_IsTheWhole()
    {
        var id = await KeepAsync("a.jpg", Samples.Jpeg, FileRule.Picture);
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Range = new RangeHeaderValue(0, 1);
        client.DefaultRequestHeaders.IfRange = new RangeConditionHeaderValue("\"another\"");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/media/{id}")).StatusCode);
    }

    [Fact]
    public async Task Head_TellsTheLengthOnly()
    {
        var id = await KeepAsync("a.jpg", Samples.Jpeg, FileRule.Picture);
        var answer = await app.CreateClient().SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/media/{id}"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Samples.Jpeg.Length, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Unknown_OrNoPicture_Is404()
    {
        var pdf = await KeepAsync("secret.pdf", Samples.Pdf(), FileRule.Pdf);
        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync($"/media/{pdf}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync($"/media/{Guid.NewGuid()}")).StatusCode);
    }

    private async Task<Guid> KeepAsync(string name, byte[] content, FileRule rule)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var intake = scope.ServiceProvider.GetRequiredService<FileIntake>();
        var id = await intake.KeepAsync(Samples.Upload(name, content), rule, Actor.System, Now, CancellationToken.None);
        await intake.SaveAsync(CancellationToken.None);
        return id;
    }
}
