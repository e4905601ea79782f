using Lms.Domain.Audit;
using Lms.Domain.Enrollments;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>Who asked to join which course, and what the answer was.</summary>
internal static class DemoEnrollments
{
    private static readonly (int Student, string Course, EnrollmentStatus Status, string? Note)[] Special =
    [
        (1, "MATH101", EnrollmentStatus.Approved, "Welcome back, Mohamed."),
        (1, "PHYS101", EnrollmentStatus.Approved, null),
        (2, "MATH101", EnrollmentStatus.Pending, null),
        (4, "MATH101", EnrollmentStatus.Rejected, "Please bring last year's certificate first."),
        (4, "PHYS101", EnrollmentStatus.Approved, null),
        (5, "MATH101", EnrollmentStatus.Approved, null),
        (36, "CHEM101", EnrollmentStatus.Approved, null),
        (37, "CHEM101", EnrollmentStatus.Approved, null),
        (38, "CHEM101", EnrollmentStatus.Approved, null),
        (39, "CHEM101", EnrollmentStatus.Approved, "The laboratory is on the second floor."),
        (40, "CHEM101", EnrollmentStatus.Pending, null),
    ];

    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        var usual = Enumerable.Range(6, 35).SelectMany(student => student % 2 == 0 ? new[] { (student, "MATH101"), (student, "PHYS101") } : [(student, "MATH101")])
            .Select(pair => (Student: pair.student, Course: pair.Item2, Status: EnrollmentStatus.Approved, Note: (string?)null));
        var made = new List<(Enrollment Enrollment, string By)>();
        foreach (var (student, course, status, note) in Special.Concat(usual))
        {
            var asked = status == EnrollmentStatus.Pending ? world.Ago(1, 18, student) : world.Ago(DemoPeople.DaysSince(student) - 1, 17, student);
            var by = course == "CHEM101" ? "assistant2" : student % 3 == 0 ? "teacher1" : "assistant1";
            var enrollment = Enrollment.Ask(world.Students[student].Id, world.Courses[course].Id, asked);
            if (status == EnrollmentStatus.Approved)
                enrollment.Approve(world.Users[by].Id, note, asked.AddHours(3));
            else if (status == EnrollmentStatus.Rejected)
                enrollment.Reject(world.Users[by].Id, note, asked.AddHours(3));
            if (status == EnrollmentStatus.Approved)
                world.Approved.Add((student, course));
            made.Add((enrollment, by));
        }

        world.Db.AddRange(made.Select(pair => pair.Enrollment));
        await world.Db.SaveAsync(ct);
        foreach (var (enrollment, by) in made.Where(pair => pair.Enrollment.Status != EnrollmentStatus.Pending))
        {
            var verb = enrollment.Status == EnrollmentStatus.Approved ? "approved" : "rejected";
            world.Db.Note(world.ActorOf(by), enrollment.RespondedAt!.Value, $"enrollment.{verb}", "enrollment", enrollment.Id, $"Enrollment {enrollment.Id} {verb}.");
        }

        await world.Db.SaveAsync(ct);
    }
}
