using Microsoft.Playwright;

namespace Lms.E2E.Support;

/// <summary>
/// Stand-ins for the scripts and frames of the three video players, served in the place of the providers' own: no test
/// depends on them. Each plays a film of ten minutes at twice the speed, and is moved by <c>window.standIn</c>.
/// </summary>
internal static class VideoPlayers
{
    private const string Film = """
        window.standIn = window.standIn ?? new class {
          constructor() { this.at = 0; this.since = null; this.heard = []; }
          position() { return this.at + (this.since === null ? 0 : (performance.now() - this.since) / 500); }
          seek(seconds) { this.at = seconds; if (this.since !== null) this.since = performance.now(); }
          play() { if (this.since === null) { this.since = performance.now(); this.tell('play'); } }
          pause() { if (this.since !== null) { this.at = this.position(); this.since = null; this.tell('pause'); } }
          tell(what) { this.heard.forEach(one => one(what)); }
          on(what) { this.heard = [what]; }
          get duration() { return 600; }
        };
        """;

    private const string YouTube = Film + """
        window.YT = {
          PlayerState: { ENDED: 0, PLAYING: 1, PAUSED: 2 },
          Player: class {
            constructor(place, { playerVars, events }) {
              standIn.at = playerVars.start;
              standIn.on(what => events.onStateChange({ data: what === 'play' ? 1 : 2 }));
              setTimeout(() => events.onReady({ target: this }));
            }
            playVideo() { standIn.play(); }
            pauseVideo() { standIn.pause(); }
            seekTo(seconds) { standIn.seek(seconds); }
            getCurrentTime() { return standIn.position(); }
            getDuration() { return standIn.duration; }
            getIframe() { return null; }
            destroy() { standIn.pause(); }
          },
        };
        window.onYouTubeIframeAPIReady?.();
        """;

    private const string Bunny = Film + """
        window.playerjs = {
          Player: class {
            constructor() {
              this.heard = {};
              standIn.on(what => this.heard[what]?.());
              setTimeout(() => this.heard.ready());
              setInterval(() => this.heard.timeupdate?.({ seconds: standIn.position(), duration: standIn.duration }), 100);
            }
            on(event, what) { this.heard[event] = what; }
            getDuration(what) { what(standIn.duration); }
            setCurrentTime(seconds) { standIn.seek(seconds); }
            play() { standIn.play(); }
            pause() { standIn.pause(); }
          },
        };
        """;

    private const string VdoCipher = Film + """
        window.VdoPlayer = {
          getInstance() {
            const video = new EventTarget();
            standIn.on(what => video.dispatchEvent(new Event(what)));
            Object.defineProperty(video, 'currentTime', { get: () => standIn.position(), set: seconds => standIn.seek(seconds) });
            Object.assign(video, { duration: standIn.duration, play: () => standIn.play(), pause: () => standIn.pause() });
            return { video };
          },
        };
        """;

    private static readonly (string Host, string Script)[] Scripts =
        [("https://www.youtube.com/", YouTube), ("https://assets.mediadelivery.net/", Bunny), ("https://player.vdocipher.com/v2/api.js", VdoCipher)];

    private static readonly string[] Frames = ["https://www.youtube-nocookie.com/", "https://iframe.mediadelivery.net/", "https://player.vdocipher.com/v2/?"];

    /// <summary>From now on this browser gets the stand-ins.</summary>
    public static async Task ServeAsync(IBrowserContext context)
    {
        foreach (var (host, script) in Scripts)
            await context.RouteAsync(address => address.StartsWith(host, StringComparison.Ordinal), route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/javascript", Body = script }));
        foreach (var host in Frames)
        {
            await context.RouteAsync(
                address => address.StartsWith(host, StringComparison.Ordinal),
                route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = "<!doctype html><html lang=\"en\"><title>Player</title><main><h1>Player</h1></main></html>" }));
        }
    }
}
