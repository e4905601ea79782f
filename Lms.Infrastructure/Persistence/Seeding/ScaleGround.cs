using Lms.Domain.Accounts;
using Lms.Domain.Institutions;
using Lms.Domain.Structure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>What the made-up set stands on: an institution of its own, the structure that is there or made, and numbers nobody has yet.</summary>
internal sealed class ScaleGround
{
    private const string Acronym = "SCALE";

    public required DateTimeOffset Now { get; init; }

    public required string PasswordHash { get; init; }

    public required int InstitutionId { get; init; }

    public required IReadOnlyList<int> GradeIds { get; init; }

    public required int SubjectId { get; init; }

    public required int GovernorateId { get; init; }

    public required int AreaId { get; init; }

    /// <summary>Added to every number, so that a second set does not meet the first.</summary>
    public required int FirstPerson { get; init; }

    public required int FirstCourse { get; init; }

    public Random Chance { get; } = new(2026);

    public static async Task<ScaleGround> PrepareAsync(LmsDbContext db, DateTimeOffset now, string password, CancellationToken ct)
    {
        var institution = await db.Set<Institution>().FirstOrDefaultAsync(row => row.Acronym == Acronym, ct) ?? db.Add(new Institution { Acronym = Acronym, Name = "Load Test School" }).Entity;
        if (!await db.Set<Grade>().AnyAsync(ct))
            db.AddRange(new Grade { Name = "Grade 10" }, new Grade { Name = "Grade 11" });
        var subject = await db.Set<Subject>().OrderBy(row => row.Id).FirstOrDefaultAsync(ct) ?? db.Add(new Subject { Name = "Mathematics" }).Entity;
        var area = await db.Set<Area>().OrderBy(row => row.Id).FirstOrDefaultAsync(ct)
            ?? db.Add(new Area { Name = "Nasr City", GovernorateId = 0, Governorate = new Governorate { Name = "Cairo" } }).Entity;
        await db.SaveAsync(ct);
        var ground = new ScaleGround
        {
            Now = now,
            PasswordHash = new PasswordHasher<User>().HashPassword(new User(), password),
            InstitutionId = institution.Id,
            GradeIds = await db.Set<Grade>().OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(ct),
            SubjectId = subject.Id,
            GovernorateId = area.GovernorateId,
            AreaId = area.Id,
            FirstPerson = await db.Users.MaxAsync(row => (int?)row.Id, ct) + 1 ?? 1,
            FirstCourse = await db.Set<Lms.Domain.Courses.Course>().MaxAsync(row => (int?)row.Id, ct) + 1 ?? 1,
        };
        db.ChangeTracker.Clear();
        return ground;
    }

    /// <summary>An account; the name is unique when the kind and number are.</summary>
    public User Account(string kind, int number, string name)
    {
        var username = $"{kind}{FirstPerson + number}";
        var mail = $"{username}@scale.example";
        return new User
        {
            UserName = username,
            NormalizedUserName = username.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            EmailConfirmed = true,
            PasswordHash = PasswordHash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            Name = name,
            InstitutionId = InstitutionId,
            CreatedAt = Now.AddDays(-200).AddMinutes(number),
        };
    }
}
