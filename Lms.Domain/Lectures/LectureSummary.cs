using System.Linq.Expressions;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Purchases;
using Lms.Domain.Videos;

namespace Lms.Domain.Lectures;

/// <summary>Everything any dialect or page shows of a lecture by itself; money in EGP.</summary>
public sealed record LectureSummary
{
    public required int Id { get; init; }

    public required Guid PublicId { get; init; }

    public required int TopicId { get; init; }

    public required string TopicName { get; init; }

    public required int CourseId { get; init; }

    public required string CourseName { get; init; }

    public required string TeacherName { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required decimal Price { get; init; }

    /// <summary>An amount, not a percentage.</summary>
    public required decimal Discount { get; init; }

    /// <summary>What it costs now.</summary>
    public decimal FinalPrice => Lecture.PriceOf(Price, Discount);

    /// <summary>Days of access a purchase gives.</summary>
    public required int AvailableDays { get; init; }

    public required bool IsVisible { get; init; }

    public Guid? PictureId { get; init; }

    public required int Order { get; init; }

    /// <summary>Active videos only.</summary>
    public required int VideoCount { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The end of the reading student's latest purchase; null without one, and for everybody else.</summary>
    public DateTimeOffset? EffectiveExpiry { get; init; }

    /// <summary>True when the reading student has ever bought it.</summary>
    public bool IsPurchased => EffectiveExpiry is not null;

    /// <summary>True when the latest purchase has ended.</summary>
    public bool IsExpired(DateTimeOffset now) => EffectiveExpiry <= now;

    /// <summary>How the row is read, as this student (or nobody in particular) sees it.</summary>
    internal static Expression<Func<Lecture, LectureSummary>> Projection(ILmsDb db, int? studentId) => lecture => new LectureSummary
    {
        Id = lecture.Id,
        PublicId = lecture.PublicId,
        TopicId = lecture.TopicId,
        TopicName = lecture.Topic.Name,
        CourseId = lecture.Topic.CourseId,
        CourseName = lecture.Topic.Course.Name,
        TeacherName = lecture.Topic.Course.Teacher.User.Name,
        Name = lecture.Name,
        Description = lecture.Description,
        Price = lecture.Price,
        Discount = lecture.Discount,
        AvailableDays = lecture.AvailableDays,
        IsVisible = lecture.IsVisible,
        PictureId = lecture.PictureId,
        Order = lecture.Order,
        VideoCount = lecture.Videos.Count(video => video.IsActive),
        CreatedAt = lecture.CreatedAt,
        UpdatedAt = lecture.UpdatedAt,
        EffectiveExpiry = studentId == null ? null : db.Set<Purchase>()
            .Where(purchase => purchase.StudentId == studentId && purchase.LectureId == lecture.Id)
            .OrderByDescending(purchase => purchase.PurchasedAt).ThenByDescending(purchase => purchase.Id)
            .Select(purchase => (DateTimeOffset?)purchase.EffectiveExpiry).FirstOrDefault(),
    };
}

/// <summary>A lecture with the videos its reader may watch.</summary>
public sealed record LectureDetail(LectureSummary Lecture, IReadOnlyList<VideoSummary> Videos);
