using Lms.Domain.Videos;
using Lms.Infrastructure.Videos;

namespace Lms.Web.Setup;

/// <summary>Reads <c>Videos:VdoCipher:Secret</c>: the key of the site's account there, without which its videos do not play, and <c>:Api</c>, where it is asked.</summary>
internal static class VideosSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddVideos(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Videos:VdoCipher");
        var secret = settings["Secret"] is { Length: > 0 } key ? key : null;
        var api = settings["Api"] is { Length: > 0 } address ? new Uri(address) : VdoCipherTickets.Usual;
        builder.Services.AddSingleton<IVideoTickets>(provider =>
            new VdoCipherTickets(new HttpClient { BaseAddress = api, Timeout = Patience }, secret, provider.GetRequiredService<ILogger<VdoCipherTickets>>()));
    }
}
