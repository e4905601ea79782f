using System.Diagnostics;
using System.Text;
using Lms.Domain.Accounts;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Files;
using Lms.Domain.Institutions;
using Lms.Domain.Materials;
using Lms.Domain.Notifications;
using Lms.Domain.Progress;
using Lms.Domain.Purchases;
using Lms.Infrastructure.Pdf;
using Lms.Infrastructure.Persistence.Seeding;
using Lms.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Web.Tests.Persistence.Seeding;

public sealed class DemoSeedTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Theory]
    [InlineData("siteowner")]
    [InlineData("teacher2")]
    [InlineData("assistant3")]
    [InlineData("student40")]
    [InlineData("instructor2")]
    [InlineData("otheradmin1")]
    public async Task Account_OfTheDemoWorld_HasTheDemoPassword(string username)
    {
        var user = await app.InDb(db => db.Users.AsNoTracking().SingleAsync(row => row.UserName == username));
        Assert.NotEqual(PasswordVerificationResult.Failed, new PasswordHasher<User>().VerifyHashedPassword(user, user.PasswordHash!, Given.Password));
        Assert.True(user.EmailConfirmed);
    }

    [Fact]
    public async Task Inactive1_NeverConfirmedItsMail() =>
        Assert.False(await app.InDb(db => db.Users.Where(row => row.UserName == "inactive1").Select(row => row.EmailConfirmed).SingleAsync()));

    [Theory]
    [InlineData("student1", 500)]
    [InlineData("student3", 100)]
    public async Task Balance_IsAsPromised(string username, int balance) =>
        Assert.Equal(balance, await app.InDb(db => db.Set<Student>().Where(row => row.User.UserName == username).Select(row => row.Balance).SingleAsync()));

    [Fact]
    public async Task Balance_OfEveryDemoStudent_EqualsTheStatement()
    {
        var students = await app.InDb(db => db.Set<Student>().Where(row => row.User.UserName!.StartsWith("student") && row.Code.StartsWith("1000"))
            .Select(row => new { row.User.UserName, row.Balance, Changes = db.Set<BalanceTransaction>().Where(one => one.StudentId == row.Id).Select(one => one.Amount).ToList() }).ToListAsync());
        Assert.Equal(40, students.Count);
        Assert.All(students, student => Assert.Equal(student.Changes.Sum(), student.Balance));
    }

    [Theory]
    [InlineData("student1", "MATH101", EnrollmentStatus.Approved)]
    [InlineData("student1", "PHYS101", EnrollmentStatus.Approved)]
    [InlineData("student2", "MATH101", EnrollmentStatus.Pending)]
    [InlineData("student4", "MATH101", EnrollmentStatus.Rejected)]
    [InlineData("student40", "MATH101", EnrollmentStatus.Approved)]
    public async Task Enrollment_IsAsPromised(string username, string course, EnrollmentStatus status) =>
        Assert.Equal(status, await app.InDb(db => db.Set<Enrollment>().Where(row => row.Student.User.UserName == username && row.Course.Key.Contains(course)).Select(row => row.Status).SingleAsync()));

    [Fact]
    public async Task Student1_HasTheFirstTwoLecturesOfMath_AndManyNotices()
    {
        var bought = await app.InDb(db => db.Set<Purchase>().Where(row => row.Student.User.UserName == "student1").OrderBy(row => row.PurchasedAt).Select(row => row.Lecture.Name).ToListAsync());
        Assert.Equal(["Equations in one unknown", "Two equations, two unknowns"], bought);
        var notices = await app.InDb(db => db.Set<Notification>().Where(row => db.Users.Any(user => user.Id == row.RecipientId && user.UserName == "student1")).Select(row => row.IsRead).ToListAsync());
        Assert.InRange(notices.Count, 25, 100);
        Assert.InRange(notices.Count(read => !read), 5, 10);
        Assert.True(await app.InDb(db => db.Set<VideoProgress>().AnyAsync(row => row.Student.User.UserName == "student1" && row.IsCompleted)));
        Assert.True(await app.InDb(db => db.Set<LessonProgress>().AnyAsync(row => row.Student.User.UserName == "student1" && row.IsBookmarked)));
    }

    [Fact]
    public async Task Purchases_SomeHaveExpired_AndOneWasReopened()
    {
        var now = TimeProvider.System.GetUtcNow();
        Assert.InRange(await app.InDb(db => db.Set<Purchase>().CountAsync(row => row.EffectiveExpiry < now)), 2, 100);
        Assert.True(await app.InDb(db => db.Set<Purchase>().AnyAsync(row => row.Student.User.UserName == "student9" && row.ExtraDays == 45 && row.EffectiveExpiry > now)));
    }

    [Theory]
    [InlineData("MATH101", "11111111-1111-4111-8111-000000000101", "DEMO")]
    [InlineData("PHYS101", "11111111-1111-4111-8111-000000000102", "DEMO")]
    [InlineData("CHEM101", "11111111-1111-4111-8111-000000000103", "OTHER")]
    public async Task Course_IsAsPromised(string number, string publicId, string institution)
    {
        var course = await app.InDb(db => db.Set<Course>().AsNoTracking().Include(row => row.Topics).ThenInclude(row => row.Lectures).ThenInclude(row => row.Videos).AsSplitQuery()
            .SingleAsync(row => row.Key == $"course-v1:{institution}+{number}+2026"));
        Assert.Equal(Guid.Parse(publicId), course.PublicId);
        Assert.InRange(course.Topics.Count, 3, 10);
        Assert.All(course.Topics, topic => Assert.InRange(topic.Lectures.Count, 3, 10));
        var lectures = course.Topics.SelectMany(topic => topic.Lectures).ToList();
        Assert.All(lectures, lecture => Assert.Equal(2, lecture.Videos.Count));
        Assert.All(lectures, lecture => Assert.InRange(lecture.Price, 0m, 150m));
        Assert.Contains(lectures, lecture => lecture.FinalPrice == 0m);
        Assert.Contains(lectures, lecture => lecture.Discount > 0m);
        Assert.Equal(3, lectures.SelectMany(lecture => lecture.Videos).Select(video => video.Platform).Distinct().Count());
        Assert.All(lectures, lecture => Assert.True(app.InDb(db => db.Set<Material>().AnyAsync(row => row.LectureId == lecture.Id)).Result));
    }

    [Fact]
    public async Task Materials_AreRealPdfFiles()
    {
        var ids = await app.InDb(db => db.Set<Material>().Where(row => row.Lecture.Topic.Course.Key.Contains("MATH101")).Select(row => row.FileId).ToListAsync());
        Assert.Equal(13, ids.Count);
        foreach (var id in ids)
        {
            await using var content = await app.Services.GetRequiredService<IFiles>().OpenAsync(id, 0, CancellationToken.None);
            using var reader = new StreamReader(content!, Encoding.Latin1);
            var text = await reader.ReadToEndAsync();
            Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
            Assert.EndsWith("%%EOF\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task RechargeCodes_AreThere_UnusedAndUsed()
    {
        Assert.Equal(20, await app.InDb(db => db.Set<RechargeCode>().CountAsync(row => row.Code.StartsWith("DEMO-100-") && row.Amount == 100m && row.UsedById == null)));
        Assert.Equal("student1", await app.InDb(db => db.Set<RechargeCode>().Where(row => row.Code == "DEMO-050-USED").Select(row => row.UsedBy!.UserName).SingleAsync()));
    }

    [Theory]
    [InlineData("instadmin1", "DEMO", true, false, false, false)]
    [InlineData("legaladmin1", "DEMO", false, true, false, false)]
    [InlineData("sendadmin1", "DEMO", false, false, true, false)]
    [InlineData("dataadmin1", "DEMO", false, false, false, true)]
    [InlineData("otheradmin1", "OTHER", true, false, false, false)]
    public async Task Flags_AreAsPromised(string username, string institution, bool admin, bool legal, bool send, bool data)
    {
        var row = await app.InDb(db => db.Set<InstitutionStaff>().AsNoTracking()
            .SingleAsync(staff => db.Users.Any(user => user.Id == staff.UserId && user.UserName == username) && db.Set<Institution>().Any(one => one.Id == staff.InstitutionId && one.Acronym == institution)));
        Assert.Equal((admin, legal, send, data), (row.IsAdmin, row.IsLegalAdmin, row.IsSendAdmin, row.IsDataAdmin));
    }

    [Fact]
    public async Task Seed_ASecondTime_ChangesNothing()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var seed = ActivatorUtilities.CreateInstance<DemoSeed>(scope.ServiceProvider, new DemoOptions(true, Given.Password), NullLogger<DemoSeed>.Instance);
        Assert.False(await seed.RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Start_WithAnEmptyDatabase_SeedsItWithinSeconds()
    {
        await using var database = TestDatabase.Absent();
        var watch = Stopwatch.StartNew();
        var files = Directory.CreateTempSubdirectory("lms-files-");
        await TemplateHost.SeedAsync(database, files.FullName);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30); // a start with migration and seeding takes about five; the rest is for busy machines
        Assert.NotEmpty(files.GetFiles("*", SearchOption.AllDirectories));
        files.Delete(recursive: true);
    }

    [Fact]
    public void PdfPages_ManyLines_MakeWellFormedPages()
    {
        var pages = new PdfPages().Heading("Numbers (1)");
        for (var line = 0; line < 120; line++)
            pages.Paragraph($"Line {line} of a sheet that is longer than one page, with \\ and brackets ().");
        var bytes = pages.ToBytes();
        var text = Encoding.Latin1.GetString(bytes);
        Assert.StartsWith("%PDF-1.4", text, StringComparison.Ordinal);
        Assert.Contains("/Count 3 ", text, StringComparison.Ordinal);
        var table = int.Parse(text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..text.LastIndexOf("%%EOF", StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("xref", text.Substring(table, 4));
        Assert.Contains(@"\(1\)", text, StringComparison.Ordinal);
    }
}
