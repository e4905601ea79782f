using System.Globalization;
using Lms.Domain.Enrollments;
using Lms.Domain.Materials;
using Lms.Domain.Notifications;
using Lms.Domain.Purchases;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>What people were told about all of it.</summary>
internal static class DemoNotices
{
    private const int UnreadOfStudent1 = 7;

    public static async Task AddAsync(DemoWorld world, CancellationToken ct)
    {
        var told = Answers(world).Concat(Lectures(world)).Concat(Materials(world)).Concat(Money(world)).Concat(Requests(world)).Concat(Welcome(world))
            .OrderBy(notice => notice.CreatedAt).ThenBy(notice => notice.RecipientId).ToList();
        foreach (var one in told.GroupBy(notice => notice.RecipientId))
        {
            var unread = one.Key == world.Users["student1"].Id ? UnreadOfStudent1 : 2;
            foreach (var notice in one.SkipLast(unread))
                notice.MarkRead();
        }

        world.Db.AddRange(told);
        await world.Db.SaveAsync(ct);
    }

    private static IEnumerable<Notification> Welcome(DemoWorld world) => world.Users.Values.Select(user =>
        Notice(user.Id, NotificationType.System, "Welcome", "Your account is ready. Have a look at your profile and choose your language.", null, user.CreatedAt));

    private static IEnumerable<Notification> Answers(DemoWorld world)
    {
        var users = world.Students.Values.ToDictionary(student => student.Id, student => student.UserId);
        var names = world.Courses.Values.ToDictionary(course => course.Id, course => course.Name);
        foreach (var enrollment in world.Db.ChangeTracker.Entries<Enrollment>().Select(entry => entry.Entity).ToList())
        {
            var (type, word) = enrollment.Status == EnrollmentStatus.Approved ? (NotificationType.EnrollmentApproved, "approved") : (NotificationType.EnrollmentRejected, "rejected");
            if (enrollment.Status != EnrollmentStatus.Pending)
                yield return Notice(users[enrollment.StudentId], type, $"Enrollment {word}", $"Your request to join {names[enrollment.CourseId]} was {word}.", Ids(("enrollment", enrollment.Id), ("course", enrollment.CourseId)), enrollment.RespondedAt!.Value);
        }
    }

    /// <summary>To the teacher and the assistants: somebody waits for an answer.</summary>
    private static IEnumerable<Notification> Requests(DemoWorld world)
    {
        var students = world.Students.Values.ToDictionary(student => student.Id);
        foreach (var enrollment in world.Db.ChangeTracker.Entries<Enrollment>().Select(entry => entry.Entity).Where(row => row.Status == EnrollmentStatus.Pending).ToList())
        {
            var course = world.Courses.Values.Single(row => row.Id == enrollment.CourseId);
            var staff = world.Assistants.Values.Where(assistant => assistant.TeacherId == course.TeacherId).Select(assistant => assistant.UserId)
                .Append(world.Teachers.Values.Single(teacher => teacher.Id == course.TeacherId).UserId);
            foreach (var person in staff)
                yield return Notice(person, NotificationType.EnrollmentRequest, "Enrollment request", $"{students[enrollment.StudentId].NameAr} asks to join {course.Name}.", Ids(("enrollment", enrollment.Id), ("course", course.Id)), enrollment.EnrolledAt);
        }
    }

    /// <summary>To everybody in the course: the latest lectures; to student1 every one.</summary>
    private static IEnumerable<Notification> Lectures(DemoWorld world)
    {
        foreach (var (student, course) in world.Approved)
        {
            var lectures = world.Lectures(course);
            foreach (var (index, lecture) in lectures.Index().TakeLast(student == 1 ? lectures.Count : 2))
            {
                var told = world.Ago(lectures.Count - index, 10, course == "PHYS101" ? 30 : 0);
                yield return Notice(world.Students[student].UserId, NotificationType.LectureAdded, "New lecture", $"{lecture.Name} was added to {world.Courses[course].Name}.", Ids(("lecture", lecture.Id), ("course", world.Courses[course].Id)), told);
            }
        }
    }

    private static IEnumerable<Notification> Materials(DemoWorld world)
    {
        var bought = world.Lectures("MATH101").Take(2).ToDictionary(lecture => lecture.Id);
        return world.Db.ChangeTracker.Entries<Material>().Select(entry => entry.Entity).Where(material => bought.ContainsKey(material.LectureId)).ToList()
            .Select((material, index) => Notice(world.Users["student1"].Id, NotificationType.MaterialAdded, "New material", $"{material.Title} was added.", Ids(("material", material.Id), ("lecture", material.LectureId)), world.Ago(4 - index, 14)));
    }

    private static IEnumerable<Notification> Money(DemoWorld world)
    {
        var students = world.Students.Values.ToDictionary(student => student.Id);
        foreach (var transaction in world.Db.ChangeTracker.Entries<BalanceTransaction>().Select(entry => entry.Entity).Where(row => row.Type == BalanceTransactionType.Recharge).ToList())
        {
            var amounts = string.Create(CultureInfo.InvariantCulture, $"{transaction.Amount:0.00} EGP were added to your balance; it is now {transaction.BalanceAfter:0.00} EGP.");
            yield return Notice(students[transaction.StudentId].UserId, NotificationType.BalanceRecharged, "Balance recharged", amounts, Ids(("transaction", transaction.Id)), transaction.CreatedAt);
        }

        var lectures = world.Courses.Values.SelectMany(course => course.Topics.SelectMany(topic => topic.Lectures), (course, lecture) => (Course: course, Lecture: lecture)).ToDictionary(pair => pair.Lecture.Id);
        foreach (var purchase in world.Db.ChangeTracker.Entries<Purchase>().Select(entry => entry.Entity).OrderByDescending(row => row.PurchasedAt).Take(30).ToList())
        {
            var (course, lecture) = lectures[purchase.LectureId];
            var teacher = world.Teachers.Values.Single(row => row.Id == course.TeacherId).UserId;
            yield return Notice(teacher, NotificationType.LecturePurchased, "Lecture purchased", $"{students[purchase.StudentId].NameAr} bought {lecture.Name}.", Ids(("purchase", purchase.Id), ("lecture", lecture.Id)), purchase.PurchasedAt);
        }
    }

    private static Notification Notice(int recipient, NotificationType type, string title, string message, string? metadata, DateTimeOffset at) =>
        new() { RecipientId = recipient, Type = type, Title = title, Message = message, Metadata = metadata, CreatedAt = at };

    private static string Ids(params (string Name, int Id)[] ids) => $"{{{string.Join(", ", ids.Select(pair => $"\"{pair.Name}\": {pair.Id}"))}}}";
}
