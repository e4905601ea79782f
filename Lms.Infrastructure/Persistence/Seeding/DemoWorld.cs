using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Institutions;
using Lms.Domain.Purchases;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Domain.Structure;
using Microsoft.AspNetCore.Identity;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>What has been put into the demo world so far, found by name.</summary>
internal sealed class DemoWorld(LmsDbContext db, DateTimeOffset now, string password)
{
    private readonly DateTimeOffset today = new(now.UtcDateTime.Date, TimeSpan.Zero);

    public LmsDbContext Db { get; } = db;

    /// <summary>The moment of seeding.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>Hashing is slow on purpose; one hash serves every demo account.</summary>
    public string PasswordHash { get; } = new PasswordHasher<User>().HashPassword(new User(), password);

    /// <summary>Chance that falls the same way on every machine.</summary>
    public Random Chance { get; } = new(2026);

    public Dictionary<string, Institution> Institutions { get; } = [];

    public Dictionary<string, Grade> Grades { get; } = [];

    public Dictionary<string, SchoolType> SchoolTypes { get; } = [];

    public Dictionary<string, Division> Divisions { get; } = [];

    public Dictionary<string, Subject> Subjects { get; } = [];

    public List<Area> Areas { get; } = [];

    public Dictionary<string, User> Users { get; } = [];

    public Dictionary<string, Teacher> Teachers { get; } = [];

    public Dictionary<string, Assistant> Assistants { get; } = [];

    /// <summary>By number: student1 is 1.</summary>
    public Dictionary<int, Student> Students { get; } = [];

    /// <summary>By the number part of the key, for example MATH101.</summary>
    public Dictionary<string, Course> Courses { get; } = [];

    /// <summary>The bank, by the number part of the course's key and by lecture, in order.</summary>
    public Dictionary<string, Question[][]> Questions { get; } = [];

    /// <summary>By the number part of the course's key and by title.</summary>
    public Dictionary<(string Course, string Title), Quiz> Quizzes { get; } = [];

    /// <summary>Who is in which course.</summary>
    public HashSet<(int Student, string Course)> Approved { get; } = [];

    /// <summary>A moment some days before the day of seeding; 0 is that day's beginning.</summary>
    public DateTimeOffset Ago(int days, int hour = 0, int minute = 0) => today.AddDays(-days).AddHours(days == 0 ? 0 : hour).AddMinutes(days == 0 ? 0 : minute);

    /// <summary>The lectures of a course on sale, in order.</summary>
    public IReadOnlyList<Lecture> Lectures(string course) => [.. Courses[course].Topics.SelectMany(topic => topic.Lectures).Where(lecture => lecture.IsVisible)];

    /// <summary>Numbers of the students with access to the lecture now and since when, by number; never the suspended one.</summary>
    public IReadOnlyList<(int Student, DateTimeOffset Since)> Owners(Lecture lecture) =>
        [.. Students.Where(pair => pair.Key != 5)
            .Join(Db.ChangeTracker.Entries<Purchase>().Select(entry => entry.Entity).Where(purchase => purchase.LectureId == lecture.Id && purchase.EffectiveExpiry > Now), pair => pair.Value.Id, purchase => purchase.StudentId, (pair, purchase) => (pair.Key, purchase.PurchasedAt))
            .OrderBy(pair => pair.Key)];

    /// <summary>Somebody as the doer of a deed, for the audit log.</summary>
    public Actor ActorOf(string username) => new() { UserId = Users[username].Id, Name = Users[username].Name, IsActive = true };

    /// <summary>An id that is the same on every machine.</summary>
    public static Guid Id(DemoIds kind, int number) =>
        Guid.ParseExact($"{new string((char)('0' + (int)kind), 8)}-1111-4111-8111-{number.ToString("D12", CultureInfo.InvariantCulture)}", "D");
}

/// <summary>The first digits of fixed ids, by what they name.</summary>
internal enum DemoIds
{
    Course = 1,
    User = 2,
    Lecture = 3,
    Video = 4,
    File = 5,
    Quiz = 6,
}
