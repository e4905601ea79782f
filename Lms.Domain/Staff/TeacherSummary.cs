using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Staff;

/// <summary>A protection plan for videos, priced per student in EGP.</summary>
public sealed record VideoSecuritySummary(int Id, string Name, decimal PricePerStudent);

/// <summary>Everything any dialect or page shows of a teacher.</summary>
public sealed record TeacherSummary
{
    public required int Id { get; init; }

    public required int UserId { get; init; }

    public required string Username { get; init; }

    public required string Name { get; init; }

    public required string Phone { get; init; }

    public string? SecondaryPhone { get; init; }

    public required string Email { get; init; }

    public required Gender Gender { get; init; }

    public Guid? PictureId { get; init; }

    public string? Biography { get; init; }

    public string? Facebook { get; init; }

    public int? SubjectId { get; init; }

    /// <summary>The subject with everything it is linked to.</summary>
    public SubjectSummary? Subject { get; init; }

    public required IReadOnlyList<NamedRow> Grades { get; init; }

    public VideoSecuritySummary? VideoSecurity { get; init; }

    /// <summary>Whether the account is on.</summary>
    public required bool IsActive { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The rows without their subjects' details.</summary>
    internal static IQueryable<TeacherSummary> Of(IQueryable<Teacher> rows) => rows.Select(teacher => new TeacherSummary
    {
        Id = teacher.Id,
        UserId = teacher.UserId,
        Username = teacher.User.UserName!,
        Name = teacher.User.Name,
        Phone = teacher.Phone,
        SecondaryPhone = teacher.SecondaryPhone,
        Email = teacher.User.Email!,
        Gender = teacher.Gender,
        PictureId = teacher.PictureId,
        Biography = teacher.Biography,
        Facebook = teacher.Facebook,
        SubjectId = teacher.SubjectId,
        Grades = teacher.Grades.OrderBy(grade => grade.Id).Select(grade => new NamedRow(grade.Id, grade.Name)).ToList(),
        VideoSecurity = teacher.VideoSecurity == null ? null : new VideoSecuritySummary(teacher.VideoSecurity.Id, teacher.VideoSecurity.Name, teacher.VideoSecurity.PricePerStudent),
        IsActive = teacher.User.IsActive,
        CreatedAt = teacher.CreatedAt,
    });

    /// <summary>Adds the subjects' details to rows that have been read: one command for all of them.</summary>
    internal static async Task<IReadOnlyList<TeacherSummary>> WithSubjectsAsync(ILmsDb db, IReadOnlyList<TeacherSummary> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.SubjectId).OfType<int>().Distinct().ToList();
        if (ids.Count == 0)
            return rows;
        var subjects = (await db.SubjectsAsync(db.Set<Subject>().AsNoTracking().Where(subject => ids.Contains(subject.Id)), ct)).ToDictionary(subject => subject.Id);
        return [.. rows.Select(row => row with { Subject = row.SubjectId is { } id ? subjects.GetValueOrDefault(id) : null })];
    }

    /// <summary>One teacher, or null.</summary>
    internal static async Task<TeacherSummary?> FindAsync(ILmsDb db, int teacherId, CancellationToken ct)
    {
        var found = await Of(db.Set<Teacher>().AsNoTracking().Where(teacher => teacher.Id == teacherId)).ToListAsync(ct);
        return (await WithSubjectsAsync(db, found, ct)).SingleOrDefault();
    }
}
