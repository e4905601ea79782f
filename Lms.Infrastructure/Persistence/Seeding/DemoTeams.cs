using Lms.Domain.CourseTeams;
using Lms.Domain.Institutions;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>Course teams and the flags people hold in institutions.</summary>
internal static class DemoTeams
{
    private static readonly (string Username, CourseRole Role, string[] Courses)[] Members =
    [
        ("instructor1", CourseRole.Instructor, ["MATH101", "PHYS101"]),
        ("staff1", CourseRole.Staff, ["MATH101"]),
        ("limited1", CourseRole.LimitedStaff, ["MATH101"]),
        ("researcher1", CourseRole.DataResearcher, ["MATH101"]),
        ("beta1", CourseRole.Beta, ["MATH101"]),
        ("forumadmin1", CourseRole.Staff, ["MATH101"]),
        ("instructor2", CourseRole.Instructor, ["CHEM101"]),
    ];

    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        foreach (var (username, role, courses) in Members)
            world.Db.AddRange(courses.Select(course => new CourseTeamMember { CourseId = world.Courses[course].Id, UserId = world.Users[username].Id, Role = role }));
        world.Db.AddRange(
            Staff(world, "instadmin1", "DEMO", staff => staff.IsAdmin = true),
            Staff(world, "legaladmin1", "DEMO", staff => staff.IsLegalAdmin = true),
            Staff(world, "sendadmin1", "DEMO", staff => staff.IsSendAdmin = true),
            Staff(world, "dataadmin1", "DEMO", staff => staff.IsDataAdmin = true),
            Staff(world, "otheradmin1", "OTHER", staff => staff.IsAdmin = true));
        await world.Db.SaveAsync(ct);
    }

    private static InstitutionStaff Staff(DemoWorld world, string username, string institution, Action<InstitutionStaff> flag)
    {
        var staff = new InstitutionStaff { InstitutionId = world.Institutions[institution].Id, UserId = world.Users[username].Id };
        flag(staff);
        return staff;
    }
}
