using System.Linq.Expressions;
using Lms.Domain.Access;
using Lms.Domain.Accounts;

namespace Lms.Domain.Staff;

/// <summary>Everything any dialect or page shows of an assistant.</summary>
public sealed record AssistantSummary
{
    /// <summary>How the row is read: one flat projection, never a graph.</summary>
    internal static readonly Expression<Func<Assistant, AssistantSummary>> Projection = assistant => new AssistantSummary
    {
        Id = assistant.Id,
        UserId = assistant.UserId,
        Username = assistant.User.UserName!,
        Name = assistant.User.Name,
        Phone = assistant.Phone,
        Email = assistant.User.Email!,
        Gender = assistant.Gender,
        PictureId = assistant.PictureId,
        IsActive = assistant.User.IsActive,
        CreatedAt = assistant.CreatedAt,
        TeacherId = assistant.TeacherId,
        Duties = assistant.Duties,
        CourseCount = assistant.IsLimitedToCourses ? assistant.Courses.Count : null,
    };

    public required int Id { get; init; }

    public required int UserId { get; init; }

    public required string Username { get; init; }

    public required string Name { get; init; }

    public required string Phone { get; init; }

    public required string Email { get; init; }

    public Gender? Gender { get; init; }

    public Guid? PictureId { get; init; }

    /// <summary>Whether the account is on.</summary>
    public required bool IsActive { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required int TeacherId { get; init; }

    /// <summary>What the teacher leaves to them.</summary>
    public required Duties Duties { get; init; }

    /// <summary>How many courses they are limited to; null for every course of the teacher.</summary>
    public int? CourseCount { get; init; }
}
