namespace Lms.Domain.Accounts;

/// <summary>The profile of somebody who helps one teacher. Owns nothing: everything they see is the teacher's.</summary>
public sealed class Assistant
{
    public int Id { get; private set; }

    public required int UserId { get; init; }

    public User User { get; init; } = null!;

    public required int TeacherId { get; init; }

    public Teacher Teacher { get; init; } = null!;

    public required string Phone { get; set; }

    public Gender? Gender { get; set; }

    /// <summary>The stored picture (see <see cref="Files.StoredFile"/>).</summary>
    public Guid? PictureId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
