using Lms.Domain.Accounts;
using Lms.Domain.Institutions;
using Lms.Domain.Structure;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>Institutions, grades, subjects, places.</summary>
internal static class DemoStructure
{
    private static readonly (string Acronym, string Name)[] Institutions = [("DEMO", "Demo University"), ("OTHER", "Other College")];

    private static readonly string[] Grades = ["Grade 10", "Grade 11", "Grade 12"];

    private static readonly string[] SchoolTypes = ["Public", "Private", "Language", "International"];

    private static readonly (string Name, string[] Areas)[] Governorates =
    [
        ("Cairo", ["Nasr City", "Heliopolis", "Maadi", "Shubra", "Zeitoun"]),
        ("Giza", ["Dokki", "Mohandessin", "Haram", "6th of October"]),
        ("Alexandria", ["Smouha", "Sidi Gaber", "Miami", "Agami"]),
        ("Dakahlia", ["Mansoura", "Talkha", "Mit Ghamr"]),
    ];

    private static readonly (string Name, string[] Grades, string[] SchoolTypes)[] Divisions =
    [
        ("General", ["Grade 10"], ["Public", "Private", "Language", "International"]),
        ("Science", ["Grade 11", "Grade 12"], ["Public", "Private", "Language"]),
        ("Mathematics", ["Grade 12"], ["Public", "Private", "Language"]),
        ("Literary", ["Grade 11", "Grade 12"], ["Public", "Private"]),
    ];

    private static readonly (string Name, string[] Grades, string[] Divisions)[] Subjects =
    [
        ("Mathematics", ["Grade 10", "Grade 11", "Grade 12"], ["General", "Science", "Mathematics"]),
        ("Physics", ["Grade 10", "Grade 11", "Grade 12"], ["General", "Science", "Mathematics"]),
        ("Chemistry", ["Grade 10", "Grade 11", "Grade 12"], ["General", "Science"]),
        ("Biology", ["Grade 10", "Grade 11", "Grade 12"], ["General", "Science"]),
        ("Arabic", ["Grade 10", "Grade 11", "Grade 12"], ["General", "Science", "Mathematics", "Literary"]),
    ];

    private static readonly (string Name, decimal Price)[] VideoPlans = [("Standard protection", 2.00m), ("Watermark and screen guard", 5.00m)];

    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        foreach (var (acronym, name) in Institutions)
            world.Institutions[acronym] = new Institution { Acronym = acronym, Name = name, TimeZone = "Africa/Cairo" };
        world.Db.AddRange(world.Institutions.Values);
        foreach (var name in Grades)
            world.Grades[name] = new Grade { Name = name };
        foreach (var name in SchoolTypes)
            world.SchoolTypes[name] = new SchoolType { Name = name };
        world.Db.AddRange(world.Grades.Values);
        world.Db.AddRange(world.SchoolTypes.Values);
        world.Db.AddRange(VideoPlans.Select(plan => new VideoSecurity { Name = plan.Name, PricePerStudent = plan.Price }));
        foreach (var (name, areas) in Governorates)
        {
            var governorate = new Governorate { Name = name };
            world.Areas.AddRange(areas.Select(area => new Area { Name = area, GovernorateId = 0, Governorate = governorate }));
        }

        world.Db.AddRange(world.Areas);
        foreach (var (name, grades, types) in Divisions)
        {
            world.Divisions[name] = new Division
            {
                Name = name,
                Grades = [.. grades.Select(grade => world.Grades[grade])],
                SchoolTypes = [.. types.Select(type => world.SchoolTypes[type])],
            };
        }

        world.Db.AddRange(world.Divisions.Values);
        foreach (var (name, grades, divisions) in Subjects)
        {
            world.Subjects[name] = new Subject
            {
                Name = name,
                Grades = [.. grades.Select(grade => world.Grades[grade])],
                Divisions = [.. divisions.Select(division => world.Divisions[division])],
                SchoolTypes = [.. world.SchoolTypes.Values],
            };
        }

        world.Db.AddRange(world.Subjects.Values);
        await world.Db.SaveAsync(ct);
    }
}
