using System.Globalization;
using Lms.Domain.Accounts;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>Accounts and profiles.</summary>
internal static class DemoPeople
{
    private const int StudentCount = 40;

    private static readonly (string Username, string Subject, string[] Grades, Gender Gender, string Phone, string Biography)[] Teachers =
    [
        ("teacher1", "Mathematics", ["Grade 10", "Grade 11"], Gender.Male, "01001234567", "Has taught mathematics and physics in Cairo for fifteen years."),
        ("teacher2", "Chemistry", ["Grade 11", "Grade 12"], Gender.Female, "01112345670", "Chemist and teacher; likes experiments that fit on a kitchen table."),
    ];

    private static readonly (string Username, string Teacher, Gender Gender, string Phone)[] Assistants =
    [
        ("assistant1", "teacher1", Gender.Female, "01223456781"),
        ("assistant2", "teacher2", Gender.Male, "01223456782"),
        ("assistant3", "teacher1", Gender.Female, "01223456783"),
    ];

    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        foreach (var (username, name, institution) in DemoNames.Staff)
            AddUser(world, username, name, institution);
        world.Users["siteowner"].IsSiteOwner = true;
        world.Users["inactive1"].EmailConfirmed = false;
        foreach (var row in Teachers)
        {
            world.Teachers[row.Username] = new Teacher
            {
                UserId = 0,
                User = world.Users[row.Username],
                Phone = row.Phone,
                Gender = row.Gender,
                Biography = row.Biography,
                SubjectId = world.Subjects[row.Subject].Id,
                Grades = [.. row.Grades.Select(grade => world.Grades[grade])],
                CreatedAt = world.Users[row.Username].CreatedAt,
            };
        }

        foreach (var row in Assistants)
        {
            world.Assistants[row.Username] = new Assistant
            {
                UserId = 0,
                User = world.Users[row.Username],
                TeacherId = 0,
                Teacher = world.Teachers[row.Teacher],
                Phone = row.Phone,
                Gender = row.Gender,
                CreatedAt = world.Users[row.Username].CreatedAt,
            };
        }

        for (var number = 1; number <= StudentCount; number++)
            world.Students[number] = Student(world, number);
        world.Db.AddRange(world.Users.Values);
        world.Db.AddRange(world.Teachers.Values);
        world.Db.AddRange(world.Assistants.Values);
        world.Db.AddRange(world.Students.Values);
        await world.Db.SaveAsync(ct);
    }

    /// <summary>How many days ago a student registered: the first at the opening, the others one after the other, student2 last.</summary>
    public static int DaysSince(int student) => student switch
    {
        2 => 9,
        < 6 => 111 - student,
        _ => 112 - (2 * student),
    };

    private static User AddUser(DemoWorld world, string username, string name, string institution, int? daysSince = null)
    {
        var number = world.Users.Count + 1;
        var mail = $"{username}@{institution.ToLowerInvariant()}.example";
        var user = new User
        {
            UserName = username,
            NormalizedUserName = username.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            EmailConfirmed = true,
            PasswordHash = world.PasswordHash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            PublicId = DemoWorld.Id(DemoIds.User, number),
            Name = name,
            InstitutionId = world.Institutions[institution].Id,
            CreatedAt = world.Ago(daysSince ?? 200 - number, 8),
        };
        world.Users[username] = user;
        return user;
    }

    private static Student Student(DemoWorld world, int number)
    {
        var (ar, en) = DemoNames.Student(number);
        var user = AddUser(world, string.Create(CultureInfo.InvariantCulture, $"student{number}"), ar, number >= 38 ? "OTHER" : "DEMO", DaysSince(number));
        user.IsActive = number != 5;
        user.Locale = number % 4 == 0 ? "ar" : "en";
        var area = world.Areas[number % world.Areas.Count];
        var older = number >= 36;
        var birth = new DateOnly(older ? 2009 : 2010, 1 + (number % 12), 1 + (number % 28));
        return new Student
        {
            UserId = 0,
            User = user,
            Code = (10_000_000 + number).ToString(CultureInfo.InvariantCulture),
            NameAr = ar,
            NameEn = en,
            PhoneNumber = $"010{20_000_000 + (number * 731):D8}",
            FatherNumber = $"011{30_000_000 + (number * 517):D8}",
            MotherNumber = number % 3 == 0 ? null : $"012{40_000_000 + (number * 311):D8}",
            FatherJob = DemoNames.FatherJob(number),
            SchoolTypeId = world.SchoolTypes.Values.ElementAt(number % world.SchoolTypes.Count).Id,
            GradeId = world.Grades[older ? "Grade 11" : "Grade 10"].Id,
            DivisionId = world.Divisions[older ? "Science" : "General"].Id,
            SchoolName = DemoNames.School(number),
            NationalId = string.Create(CultureInfo.InvariantCulture, $"3{birth:yyMMdd}01{number:D4}{(DemoNames.IsBoy(number) ? 1 : 2)}"),
            BirthDate = birth,
            Gender = DemoNames.IsBoy(number) ? Gender.Male : Gender.Female,
            GovernorateId = area.GovernorateId,
            AreaId = area.Id,
            Status = number == 5 ? StudentStatus.Suspended : StudentStatus.Active,
            CreatedAt = user.CreatedAt,
            UpdatedAt = user.CreatedAt,
        };
    }
}
