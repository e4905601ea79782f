using System.Globalization;
using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.CourseTeams;
using Lms.Domain.Institutions;
using Lms.Domain.Structure;

namespace Lms.Web.Tests.Support;

/// <summary>People.</summary>
public sealed partial class Given
{
    /// <summary>An account without any role.</summary>
    public Task<User> User(bool isActive = true) => Store(NewUser("user", isActive));

    /// <summary>An owner of the site.</summary>
    public Task<User> SiteOwner()
    {
        var user = NewUser("owner", true);
        user.IsSiteOwner = true;
        return Store(user);
    }

    /// <summary>Somebody who owns courses.</summary>
    public Task<Teacher> Teacher(bool isActive = true) => Store(new Teacher
    {
        UserId = 0,
        User = NewUser("teacher", isActive),
        Phone = "01012345678",
        Gender = Gender.Female,
        CreatedAt = Now,
    });

    /// <summary>Somebody who helps a teacher.</summary>
    public async Task<Assistant> Assistant(Teacher? teacher = null, bool isActive = true)
    {
        teacher ??= await Teacher();
        return await Store(new Assistant
        {
            UserId = 0,
            User = NewUser("assistant", isActive),
            TeacherId = teacher.Id,
            Teacher = teacher,
            Phone = "01112345678",
            CreatedAt = Now,
        });
    }

    /// <summary>Somebody who learns, in the usual grade unless said otherwise.</summary>
    public async Task<Student> Student(decimal balance = 0m, bool isActive = true, StudentStatus status = StudentStatus.Active, Grade? grade = null)
    {
        var usual = await Usual();
        grade ??= usual.Grade;
        var number = Number();
        var student = new Student
        {
            UserId = 0,
            User = NewUser("student", isActive),
            Code = (50_000_000 + number).ToString(CultureInfo.InvariantCulture),
            NameAr = $"طالب {number}",
            NameEn = $"Student {number}",
            PhoneNumber = "01212345678",
            FatherJob = "Engineer",
            GradeId = grade.Id,
            Grade = grade,
            NationalId = (90_000_000_000_000 + number).ToString(CultureInfo.InvariantCulture),
            BirthDate = new DateOnly(2010, 5, 1),
            Gender = Gender.Male,
            GovernorateId = usual.Area.GovernorateId,
            AreaId = usual.Area.Id,
            Area = usual.Area,
            Status = status,
            CreatedAt = Now,
            UpdatedAt = Now,
        };
        student.User.Name = student.NameAr;
        return await Store(student, db => db.Entry(student).Property(row => row.Balance).CurrentValue = balance);
    }

    /// <summary>Somebody in a course's team who is not its teacher.</summary>
    public async Task<User> Instructor(Course? course = null, CourseRole role = CourseRole.Instructor)
    {
        course ??= await Course();
        var user = await Store(NewUser("instructor", true));
        await Store(new CourseTeamMember { CourseId = course.Id, Course = course, UserId = user.Id, Role = role });
        return user;
    }

    /// <summary>A school of its own.</summary>
    public Task<Institution> Institution()
    {
        var number = Number();
        return Store(new Institution { Acronym = $"SCHOOL{number}", Name = $"School {number}" });
    }

    /// <summary>An administrator of an institution.</summary>
    public async Task<User> InstitutionAdmin(Institution? institution = null)
    {
        institution ??= await Institution();
        var user = NewUser("admin", true);
        user.InstitutionId = institution.Id;
        await Store(user);
        await Store(new InstitutionStaff { InstitutionId = institution.Id, UserId = user.Id, IsAdmin = true });
        return user;
    }

    private static User NewUser(string kind, bool isActive)
    {
        var name = $"{kind}_x{Number()}";
        var mail = $"{name}@given.example";
        return new User
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            EmailConfirmed = true,
            PasswordHash = PasswordHash.Value,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            Name = $"{char.ToUpperInvariant(kind[0])}{kind[1..]} {name[(kind.Length + 1)..]}",
            IsActive = isActive,
            CreatedAt = Now,
        };
    }
}
