using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Purchases;
using Lms.Domain.Videos;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Videos;

public sealed class OpenVideoTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task WithAccess_GivesThePlayersSource_WithoutIsRefused()
    {
        var video = await app.Given.Video();
        var (buyer, stranger) = (await app.Given.Student(), await app.Given.Student());
        await app.Given.Purchase(buyer, video.Lecture);
        Assert.Equal("dQw4w9WgXcQ", (await Of(buyer.User, video.Id)).Source);
        Assert.Equal(LectureAccess.Missing, await Acting.Refused(() => Of(stranger.User, video.Id)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Of(buyer.User, 99_999_999)));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Of(video.Lecture.Topic.Course.Teacher.User, video.Id)));
    }

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=M7lc1UVf-VE&t=10", "M7lc1UVf-VE")]
    [InlineData("https://youtu.be/M7lc1UVf-VE?si=x", "M7lc1UVf-VE")]
    [InlineData("https://m.youtube.com/shorts/M7lc1UVf-VE", "M7lc1UVf-VE")]
    [InlineData("https://www.youtube-nocookie.com/embed/M7lc1UVf-VE", "M7lc1UVf-VE")]
    [InlineData("https://www.youtube.com/live/M7lc1UVf-VE", "M7lc1UVf-VE")]
    [InlineData("https://www.youtube.com/playlist?list=PL1", null)]
    [InlineData("https://evil.example/watch?v=M7lc1UVf-VE", null)]
    [InlineData("https://www.youtube.com/watch?v=%22onload", null)]
    public void YouTubeId_OfEveryAddress(string address, string? id) => Assert.Equal(id, VideoSources.YouTubeId(address));

    [Theory]
    [InlineData("759/eb1c4f77-0cda-46be-b47d-1118ad7c2ffe", "https://iframe.mediadelivery.net/embed/759/eb1c4f77-0cda-46be-b47d-1118ad7c2ffe")]
    [InlineData("https://iframe.mediadelivery.net/play/759/eb1c4f77-0cda-46be-b47d-1118ad7c2ffe", "https://iframe.mediadelivery.net/embed/759/eb1c4f77-0cda-46be-b47d-1118ad7c2ffe")]
    [InlineData("https://player.mediadelivery.net/embed/759/eb1c4f77-0cda-46be-b47d-1118ad7c2ffe?token=t", "https://player.mediadelivery.net/embed/759/eb1c4f77-0cda-46be-b47d-1118ad7c2ffe?token=t")]
    [InlineData("http://iframe.mediadelivery.net/embed/759/eb1c4f77-0cda-46be-b47d-1118ad7c2ffe", null)]
    [InlineData("https://evil.example/embed/759/eb1c4f77-0cda-46be-b47d-1118ad7c2ffe", null)]
    [InlineData("eb1c4f77-0cda-46be-b47d-1118ad7c2ffe", null)]
    public void BunnyPlayer_OnlyOfTheirs(string video, string? player) => Assert.Equal(player, VideoSources.BunnyPlayer(video));

    [Fact]
    public void VdoCipherPlayer_OnlyOfTheirs()
    {
        Assert.Equal("https://player.vdocipher.com/v2/?otp=a&playbackInfo=b", VideoSources.VdoCipherPlayer("https://player.vdocipher.com/v2/?otp=a&playbackInfo=b"));
        Assert.Null(VideoSources.VdoCipherPlayer("https://player.vdocipher.com.evil.example/v2/"));
        Assert.Equal("https://player.vdocipher.com/v2/?otp=a%26b&playbackInfo=c", VideoSources.VdoCipherPlayer(new VideoTicket("a&b", "c")));
    }

    private Task<PlayableVideo> Of(User user, int videoId) => app.As(user, (OpenVideo verb, Actor actor) => verb.Handle(actor, videoId, CancellationToken.None));
}
