using System.Net;
using Lms.Domain.Common;
using Lms.Domain.Videos;
using Lms.Infrastructure.Videos;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Web.Tests.Infrastructure.Videos;

public sealed class VdoCipherTicketsTests
{
    [Fact]
    public async Task Ticket_IsAskedForWithTheSecret_ForFiveMinutes()
    {
        using var site = new Answering(HttpStatusCode.OK, """{"otp": "one", "playbackInfo": "two"}""");
        Assert.Equal(new VideoTicket("one", "two"), await Ask(site, "key"));
        Assert.Equal(("https://vdo.example/api/videos/9c2f/otp", "Apisecret key", """{"ttl":300}"""), site.Asked);
    }

    [Fact]
    public async Task WithoutSecret_NobodyIsAsked()
    {
        using var site = new Answering(HttpStatusCode.OK, "{}");
        Assert.Null(await Ask(site, null));
        Assert.Null(site.Asked);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, """{"message": "Video not found"}""")]
    [InlineData(HttpStatusCode.OK, """{"otp": "", "playbackInfo": ""}""")]
    public async Task NoTicket_IsARefusal(HttpStatusCode status, string body)
    {
        using var site = new Answering(status, body);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => Ask(site, "key"));
        Assert.Equal(VideoRefusals.TicketRefused, refused.Refusal);
    }

    [Fact]
    public async Task NobodyThere_IsARefusal()
    {
        using var site = new Answering(null, string.Empty);
        Assert.Equal(VideoRefusals.TicketRefused, (await Assert.ThrowsAsync<RefusedException>(() => Ask(site, "key"))).Refusal);
    }

    private static async Task<VideoTicket?> Ask(Answering site, string? secret)
    {
        using var http = new HttpClient(site, disposeHandler: false) { BaseAddress = new Uri("https://vdo.example/api/") };
        return await new VdoCipherTickets(http, secret, NullLogger<VdoCipherTickets>.Instance).ForAsync("9c2f", CancellationToken.None);
    }

    private sealed class Answering(HttpStatusCode? status, string body) : HttpMessageHandler
    {
        public (string Address, string Authorization, string Body)? Asked { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = (request.RequestUri!.ToString(), request.Headers.Authorization!.ToString(), await request.Content!.ReadAsStringAsync(cancellationToken));
            return status is { } code ? new HttpResponseMessage(code) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") } : throw new HttpRequestException("no route");
        }
    }
}
