using System.Globalization;
using Lms.Domain.Accounts;
using Lms.Domain.Enrollments;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>A chunk of students of the made-up set, with their enrollments, purchases, statements and progress.</summary>
internal static class ScaleStudents
{
    /// <summary>How many are stored at once.</summary>
    public const int Chunk = 100;

    private const int CoursesEach = 4;
    private const int PurchasesEach = 8;
    private const int FirstCode = 20_000_000;
    private const decimal PaidIn = 1000m;

    public static async Task AddAsync(LmsDbContext db, ScaleGround ground, List<ScaleCourse> courses, int first, int count, CancellationToken ct)
    {
        var students = Enumerable.Range(first, count).Select(number => Student(ground, number)).ToList();
        db.AddRange(students);
        await db.SaveAsync(ct);
        foreach (var student in students)
            AddWork(db, ground, courses, student);
        db.ChangeTracker.DetectChanges(); // the balances
        await db.SaveAsync(ct);
        db.ChangeTracker.Clear();
    }

    private static Student Student(ScaleGround ground, int number)
    {
        var person = ground.FirstPerson + number;
        var name = $"Load Student {person}";
        var user = ground.Account("scalestudent", number, name);
        return new Student
        {
            UserId = 0,
            User = user,
            Code = (FirstCode + person).ToString(CultureInfo.InvariantCulture),
            NameAr = name,
            NameEn = name,
            PhoneNumber = "01000000000",
            FatherJob = "Engineer",
            GradeId = ground.GradeIds[number % ground.GradeIds.Count],
            NationalId = (40_000_000_000_000 + person).ToString(CultureInfo.InvariantCulture),
            BirthDate = new DateOnly(2010, 1, 1).AddDays(person % 365),
            Gender = person % 2 == 0 ? Gender.Female : Gender.Male,
            GovernorateId = ground.GovernorateId,
            AreaId = ground.AreaId,
            CreatedAt = user.CreatedAt,
            UpdatedAt = user.CreatedAt,
        };
    }

    private static void AddWork(LmsDbContext db, ScaleGround ground, List<ScaleCourse> courses, Student student)
    {
        var own = courses.Where(course => course.GradeId == student.GradeId).ToList();
        var joined = Enumerable.Range(0, Math.Min(CoursesEach, own.Count)).Select(step => own[(student.Id + (step * 7)) % own.Count]).Distinct().ToList();
        foreach (var course in joined)
        {
            var enrollment = Enrollment.Ask(student.Id, course.Id, ground.Now.AddDays(-ground.Chance.Next(60, 150)));
            if (ground.Chance.Next(20) > 0)
                enrollment.Approve(course.TeacherUserId, null, enrollment.EnrolledAt.AddHours(5));
            db.Add(enrollment);
        }

        var begin = ground.Now.AddDays(-58);
        var balance = PaidIn;
        db.Add(Booking(student, BalanceTransactionType.Recharge, PaidIn, balance, begin, "Load test", null));
        var lectures = joined.SelectMany(course => Enumerable.Range(0, PurchasesEach / joined.Count).Select(_ => course.Lectures[ground.Chance.Next(course.Lectures.Count)])).DistinctBy(lecture => lecture.Id);
        foreach (var lecture in lectures)
        {
            var purchase = Purchase.Of(lecture, student.Id, begin.AddMinutes(ground.Chance.Next(1, 57 * 24 * 60)));
            db.Add(purchase);
            balance -= purchase.AmountPaid;
            if (purchase.AmountPaid > 0m)
                db.Add(Booking(student, BalanceTransactionType.Purchase, -purchase.AmountPaid, balance, purchase.PurchasedAt, lecture.Name, purchase));
            db.Add(Watched(student, lecture.Videos[ground.Chance.Next(lecture.Videos.Count)].Id, ground.Chance.Next(1, 101), purchase.PurchasedAt.AddHours(1)));
        }

        db.Entry(student).Property(row => row.Balance).CurrentValue = balance;
    }

    private static BalanceTransaction Booking(Student student, BalanceTransactionType type, decimal amount, decimal after, DateTimeOffset at, string description, Purchase? purchase) =>
        new() { StudentId = student.Id, Type = type, Amount = amount, BalanceAfter = after, Description = description, Purchase = purchase, CreatedAt = at };

    private static VideoProgress Watched(Student student, int videoId, int percent, DateTimeOffset at) => new()
    {
        StudentId = student.Id,
        VideoId = videoId,
        PositionSeconds = percent * 7,
        WatchedSeconds = percent * 7,
        PercentWatched = percent,
        IsCompleted = percent >= 90,
        CompletedAt = percent >= 90 ? at : null,
        StartedAt = at,
        LastWatchedAt = at,
    };
}
