using System.Globalization;
using Lms.Domain.Accounts;
using Lms.Domain.Purchases;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>Recharge codes, purchases, and statements that add up to the balances.</summary>
internal static class DemoMoney
{
    /// <summary>Purchases that tests and visitors look for; a second row of one student and lecture replaces the first.</summary>
    private static readonly (int Student, string Course, int Lecture, int DaysAgo, int ExtraDays)[] Special =
    [
        (1, "MATH101", 0, 6, 0),
        (1, "MATH101", 1, 5, 0),
        (4, "PHYS101", 0, 60, 0),
        (5, "MATH101", 0, 12, 0),
        (9, "MATH101", 0, 50, 45),
        (10, "MATH101", 0, 45, 0),
        (11, "MATH101", 0, 70, 0),
        (11, "MATH101", 0, 10, 0),
        (12, "MATH101", 1, 48, 5),
    ];

    /// <summary>What was paid in: amounts in EGP, in the order of payment. Everybody else pays in as needed.</summary>
    private static readonly Dictionary<int, decimal[]> PaidIn = new() { [1] = [500m, 100m, 50m], [3] = [100m], [4] = [100m], [5] = [200m] };

    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        var owner = world.Users["siteowner"].Id;
        world.Db.AddRange(Enumerable.Range(1, 20).Select(number => Code($"DEMO-100-{number:D4}", 100m, owner, world.Ago(30, 10))));
        for (var number = 1; number <= world.Students.Count; number++)
            AddStatement(world, number, owner, Purchases(world, number));
        await world.Db.SaveAsync(ct);
    }

    /// <summary>The purchases of one student in order of time.</summary>
    private static List<Purchase> Purchases(DemoWorld world, int number)
    {
        var student = world.Students[number];
        var made = new List<Purchase>();
        foreach (var (_, course, lecture, daysAgo, extra) in Special.Where(row => row.Student == number))
        {
            var purchase = Purchase.Of(world.Lectures(course)[lecture], student.Id, world.Ago(daysAgo, 16, number));
            if (extra > 0)
                purchase.Extend(extra, world.Users["assistant1"].Id, purchase.ExpiresAt.AddDays(2));
            if (made.Find(earlier => earlier.LectureId == purchase.LectureId) is { } replaced)
                world.Db.Entry(replaced).Property(row => row.LiveLectureId).CurrentValue = null;
            made.Add(purchase);
            world.Db.Add(purchase);
        }

        if (number < 6)
            return made;
        var wanted = new[] { ("MATH101", 1 + (number % 5)), ("PHYS101", 1 + (number % 3)), ("CHEM101", 1 + (number % 4)) }
            .Where(row => world.Approved.Contains((number, row.Item1)))
            .SelectMany(row => world.Lectures(row.Item1).Take(row.Item2));
        foreach (var lecture in wanted.Where(lecture => made.TrueForAll(earlier => earlier.LectureId != lecture.Id)))
        {
            var purchase = Purchase.Of(lecture, student.Id, world.Ago(world.Chance.Next(1, 25), world.Chance.Next(8, 22), world.Chance.Next(60)));
            made.Add(purchase);
            world.Db.Add(purchase);
        }

        return [.. made.OrderBy(purchase => purchase.PurchasedAt)];
    }

    private static void AddStatement(DemoWorld world, int number, int owner, List<Purchase> purchases)
    {
        var student = world.Students[number];
        var balance = 0m;
        var cards = 0;
        var paidIn = PaidIn.GetValueOrDefault(number) ?? [];
        var begin = purchases.Count > 0 ? purchases[0].PurchasedAt.AddHours(-6) : world.Ago(20, 12);
        foreach (var amount in paidIn)
            PayIn(amount, begin.AddMinutes(10 * cards));
        if (number == 1)
            PayIn(50m, begin.AddHours(2), "DEMO-050-USED");
        foreach (var purchase in purchases.Where(purchase => purchase.AmountPaid > 0m))
        {
            if (balance < purchase.AmountPaid)
                PayIn(500m, purchase.PurchasedAt.AddMinutes(-20));
            Book(BalanceTransactionType.Purchase, -purchase.AmountPaid, LectureName(world, purchase), purchase.PurchasedAt, purchase);
        }

        world.Db.Entry(student).Property(row => row.Balance).CurrentValue = balance;

        void PayIn(decimal amount, DateTimeOffset at, string? text = null)
        {
            text ??= string.Create(CultureInfo.InvariantCulture, $"CARD-{number:D4}-{++cards:D4}");
            var code = Code(text, amount, owner, at.AddDays(-3));
            world.Db.Add(code);
            world.Db.Entry(code).Property(row => row.UsedById).CurrentValue = student.UserId;
            world.Db.Entry(code).Property(row => row.UsedAt).CurrentValue = at;
            Book(BalanceTransactionType.Recharge, amount, $"Recharge code {text}", at, null);
        }

        void Book(BalanceTransactionType type, decimal amount, string description, DateTimeOffset at, Purchase? purchase)
        {
            balance += amount;
            world.Db.Add(new BalanceTransaction { StudentId = student.Id, Type = type, Amount = amount, BalanceAfter = balance, Description = description, Purchase = purchase, CreatedAt = at });
        }
    }

    private static string LectureName(DemoWorld world, Purchase purchase) =>
        world.Courses.Values.SelectMany(course => course.Topics).SelectMany(topic => topic.Lectures).Single(lecture => lecture.Id == purchase.LectureId).Name;

    private static RechargeCode Code(string code, decimal amount, int owner, DateTimeOffset at) => new() { Code = code, Amount = amount, CreatedById = owner, CreatedAt = at };
}
