using Lms.Domain.Structure;

namespace Lms.Domain.Accounts;

/// <summary>The profile of somebody who owns courses.</summary>
public sealed class Teacher
{
    public int Id { get; private set; }

    public required int UserId { get; init; }

    public User User { get; init; } = null!;

    public required string Phone { get; set; }

    public string? SecondaryPhone { get; set; }

    public required Gender Gender { get; set; }

    /// <summary>The stored picture (see <see cref="Files.StoredFile"/>).</summary>
    public Guid? PictureId { get; set; }

    public string? Biography { get; set; }

    /// <summary>An http or https address.</summary>
    public string? Facebook { get; set; }

    public int? SubjectId { get; set; }

    public Subject? Subject { get; init; }

    /// <summary>The grades this person teaches.</summary>
    public List<Grade> Grades { get; init; } = [];

    public int? VideoSecurityId { get; set; }

    /// <summary>The protection plan of this teacher's videos.</summary>
    public VideoSecurity? VideoSecurity { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
