using System.Net.Http.Headers;
using System.Net.Http.Json;
using Amazon.S3;
using Lms.Domain.Files;
using Lms.Infrastructure.Files;
using Lms.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Infrastructure.Files;

public sealed class S3FilesTests : IAsyncLifetime
{
    private S3Server server = null!;
    private S3Files files = null!;

    [Fact]
    public async Task Written_IsReadFromAnyOffset_WithoutFetchingTheStart()
    {
        var id = Guid.NewGuid();
        await files.WriteAsync(id, new MemoryStream(Samples.Pdf(300_000)), default);
        Assert.Equal($"files/{id:N}", Assert.Single(server.Objects).Key);
        Assert.Equal(Samples.Pdf(300_000), await ReadAsync(id, 0));
        Assert.Equal(Samples.Pdf(300_000)[299_990..], await ReadAsync(id, 299_990));
        Assert.Equal(["PUT", "GET", "GET bytes=299990-"], server.Requests);
    }

    [Fact]
    public async Task Unknown_IsNull_AndDeletingTwiceChangesNothing()
    {
        var id = Guid.NewGuid();
        Assert.Null(await files.OpenAsync(id, 0, default));
        await files.WriteAsync(id, new MemoryStream(Samples.Png), default);
        await files.DeleteAsync(id, default);
        await files.DeleteAsync(id, default);
        Assert.Null(await files.OpenAsync(id, 0, default));
    }

    [Fact]
    public async Task Content_StaysOpenForItsOwner()
    {
        var content = new MemoryStream(Samples.Png);
        await files.WriteAsync(Guid.NewGuid(), content, default);
        Assert.True(content.CanRead);
    }

    [Fact]
    public async Task List_ReadsEveryPage_AndLeavesTheYoungAndTheForeignOut()
    {
        var old = Enumerable.Range(0, 7).Select(_ => Guid.NewGuid()).ToList();
        foreach (var id in old)
            server.Objects[$"files/{id:N}"] = ([1], DateTimeOffset.UtcNow.AddDays(-2));
        server.Objects[$"files/{Guid.NewGuid():N}"] = ([1], DateTimeOffset.UtcNow);
        server.Objects["files/readme.txt"] = ([1], DateTimeOffset.UtcNow.AddDays(-2));
        server.Objects[$"other/{Guid.NewGuid():N}"] = ([1], DateTimeOffset.UtcNow.AddDays(-2));
        var found = new List<Guid>();
        await foreach (var id in files.ListAsync(DateTimeOffset.UtcNow.AddDays(-1), default))
            found.Add(id);
        Assert.Equal(old.Order(), found.Order());
    }

    [Fact]
    public async Task WrongBucketOrKey_IsAnErrorAndNotNothing()
    {
        using var elsewhere = new S3Files(Options() with { Bucket = "another" });
        await Assert.ThrowsAsync<AmazonS3Exception>(() => elsewhere.OpenAsync(Guid.NewGuid(), 0, default));
        using var stranger = new S3Files(Options() with { AccessKey = "STRANGER" });
        await Assert.ThrowsAsync<AmazonS3Exception>(() => stranger.WriteAsync(Guid.NewGuid(), new MemoryStream(Samples.Png), default));
    }

    [Fact]
    public async Task Host_WithABucketConfigured_KeepsItsFilesThere()
    {
        await using var app = new S3App(server.Address);
        await app.InitializeAsync();
        Assert.IsType<S3Files>(app.Services.GetRequiredService<IFiles>());
        var assistant = await app.Given.Assistant();
        var client = await app.SignedInAs(assistant.Teacher.User.UserName!);
        var body = await client.PatchAsync($"/api/accounts/teacher/assistants/{assistant.Id}/", new MultipartFormDataContent().With("profile_picture", "a.png", Samples.Png)).Json();
        Assert.Equal(Samples.Png, Assert.Single(server.Objects).Value.Content);
        var request = new HttpRequestMessage(HttpMethod.Get, (string)body["profile_picture"]!) { Headers = { Range = new RangeHeaderValue(8, 11) } };
        Assert.Equal(Samples.Png[8..12], await (await app.CreateClient().SendAsync(request)).Content.ReadAsByteArrayAsync());
        Assert.Contains("GET bytes=8-", server.Requests);
        await client.PatchAsJsonAsync($"/api/accounts/teacher/assistants/{assistant.Id}/", new { profile_picture = (string?)null }).Json();
        Assert.Empty(server.Objects);
        await ((IAsyncLifetime)app).DisposeAsync();
    }

    public async Task InitializeAsync()
    {
        server = await S3Server.StartAsync();
        files = new S3Files(Options());
    }

    public async Task DisposeAsync()
    {
        files.Dispose();
        await server.DisposeAsync();
    }

    private S3Options Options() => new() { Bucket = S3Server.Bucket, Endpoint = server.Address, AccessKey = S3Server.AccessKey, SecretKey = "secret", PathStyle = true };

    private async Task<byte[]> ReadAsync(Guid id, long offset)
    {
        await using var stream = await files.OpenAsync(id, offset, default);
        using var copy = new MemoryStream();
        await stream!.CopyToAsync(copy);
        return copy.ToArray();
    }

    private sealed class S3App(Uri address) : LmsApp
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [
            new("Files:S3:Bucket", S3Server.Bucket),
            new("Files:S3:Endpoint", address.AbsoluteUri),
            new("Files:S3:AccessKey", S3Server.AccessKey),
            new("Files:S3:SecretKey", "secret"),
            new("Files:S3:PathStyle", "true"),
        ];
    }
}
