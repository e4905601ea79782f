using System.Globalization;
using System.Text.Json.Serialization;
using Lms.Domain.Lectures;
using Lms.Web.Doors;

namespace Lms.Web.Api.EduTrack;

/// <summary>A lecture as EduTrack lists it.</summary>
internal record LectureWire(
    int Id, int Topic, string TopicName, string Name, string? Description, decimal Price, decimal Discount, decimal FinalPrice, string FormattedPrice,
    int AvailableDays, bool IsVisible, string? Picture, int Order, int VideoCount, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static LectureWire Of(LectureSummary row, HttpContext http) => new(
        row.Id, row.TopicId, row.TopicName, row.Name, row.Description, row.Price, row.Discount, row.FinalPrice, Formatted(row.FinalPrice),
        row.AvailableDays, row.IsVisible, http.MediaLink(row.PictureId), row.Order, row.VideoCount, row.CreatedAt, row.UpdatedAt);

    /// <summary><c>150.00 EGP</c>, or <c>Free</c>.</summary>
    public static string Formatted(decimal price) => price == 0 ? "Free" : string.Create(CultureInfo.InvariantCulture, $"{price:0.00} EGP");
}

/// <summary>A lecture of a course the student is in: with their latest purchase of it.</summary>
internal sealed record CourseLectureWire : LectureWire
{
    private CourseLectureWire(LectureWire lecture)
        : base(lecture)
    {
    }

    [JsonPropertyOrder(1)]
    public bool IsPurchased { get; private init; }

    [JsonPropertyOrder(1)]
    public bool IsExpired { get; private init; }

    [JsonPropertyOrder(1)]
    public DateTimeOffset? EffectiveExpiry { get; private init; }

    public static CourseLectureWire Of(LectureSummary row, DateTimeOffset now, HttpContext http) =>
        new(LectureWire.Of(row, http)) { IsPurchased = row.IsPurchased, IsExpired = row.IsExpired(now), EffectiveExpiry = row.EffectiveExpiry };
}

/// <summary>A lecture with its course, its teacher and the videos its reader may watch.</summary>
internal sealed record LectureDetailWire(
    int Id, int Topic, string TopicName, string CourseName, string TeacherName, string Name, string? Description,
    decimal Price, decimal Discount, decimal FinalPrice, string FormattedPrice, int AvailableDays, bool IsVisible, string? Picture, int Order,
    IReadOnlyList<VideoWire> Videos, int VideoCount, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static LectureDetailWire Of(LectureDetail detail, HttpContext http)
    {
        var row = detail.Lecture;
        return new LectureDetailWire(
            row.Id, row.TopicId, row.TopicName, row.CourseName, row.TeacherName, row.Name, row.Description,
            row.Price, row.Discount, row.FinalPrice, LectureWire.Formatted(row.FinalPrice), row.AvailableDays, row.IsVisible, http.MediaLink(row.PictureId), row.Order,
            [.. detail.Videos.Select(VideoWire.Of)], row.VideoCount, row.CreatedAt, row.UpdatedAt);
    }
}
