namespace Lms.Web.Tests.Support;

/// <summary>Whole pictures of every kind that texts may show, as programs write them.</summary>
public static class Pictures
{
    /// <summary>48 by 32 pixels.</summary>
    public static readonly byte[] Red = Of("iVBORw0KGgoAAAANSUhEUgAAADAAAAAgCAIAAADbtmxLAAAANUlEQVR4nO3OQQ0AAAgEIIPZf8ayheeDjQDUdL9S8YGQkJBQeiAkJCSUHggJCQmlB0JCQscWVhGAahCQ8qEAAAAASUVORK5CYII=");

    /// <summary>40 by 40 pixels.</summary>
    public static readonly byte[] Blue = Of("iVBORw0KGgoAAAANSUhEUgAAACgAAAAoCAIAAAADnC86AAAAMElEQVR4nO3NQQkAAAgEsItjJhMbyxKCn8H+S/W8iFgsFovFYrFYLBaLxWKxWHxnAbNPDvnFOo6EAAAAAElFTkSuQmCC");

    /// <summary>16 by 16 pixels.</summary>
    public static readonly byte[] Jpeg = Of("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJAChv/Z");

    /// <summary>One pixel.</summary>
    public static readonly byte[] Gif = Of("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /// <summary>16 by 16 pixels, as a photograph.</summary>
    public static readonly byte[] WebpLossy = Of("UklGRjYAAABXRUJQVlA4ICoAAADwAQCdASoQABAAAsBMJaACdLoAAwkG+4AA/gwc/xW+oGim/ubHOLbdAAA=");

    /// <summary>16 by 16 pixels, as a drawing.</summary>
    public static readonly byte[] WebpLossless = Of("UklGRh4AAABXRUJQVlA4TBEAAAAvD8ADAAfQzM50pv+BiOh/AAA=");

    /// <summary>16 by 16 pixels, with a header for what comes beside the pixels.</summary>
    public static readonly byte[] WebpExtended = Of("UklGRkgAAABXRUJQVlA4WAoAAAAAAAAADwAADwAAVlA4ICoAAADwAQCdASoQABAAAsBMJaACdLoAAwkG+4AA/gwc/xW+oGim/ubHOLbdAAA=");

    /// <summary>A drawing that may carry a script.</summary>
    public static readonly byte[] Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"20\"><script>alert(1)</script></svg>"u8.ToArray();

    /// <summary>A small file that says it is 50,000 by 50,000 pixels.</summary>
    public static byte[] Huge()
    {
        var bytes = (byte[])Red.Clone();
        new byte[] { 0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50 }.CopyTo(bytes, 16);
        return bytes;
    }

    private static byte[] Of(string base64) => Convert.FromBase64String(base64);
}
