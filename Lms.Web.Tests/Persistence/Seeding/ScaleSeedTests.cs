using Lms.Domain.Accounts;
using Lms.Domain.Attempts;
using Lms.Domain.Courses;
using Lms.Domain.Enrollments;
using Lms.Domain.Purchases;
using Lms.Domain.Questions;
using Lms.Infrastructure.Persistence.Seeding;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Persistence.Seeding;

public sealed class ScaleSeedTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Fill_Twice_AddsTwoSetsThatAddUp()
    {
        for (var run = 0; run < 2; run++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ScaleSeed>().FillAsync(3, 120, CancellationToken.None);
        }

        Assert.Equal(6, await app.InDb(db => db.Set<Course>().CountAsync(row => row.Key.Contains(":SCALE+"))));
        Assert.Equal(1800, await app.InDb(db => db.Set<Video>().CountAsync(row => row.Lecture.Topic.Course.Key.Contains(":SCALE+"))));
        Assert.Equal(150, await app.InDb(db => db.Set<Question>().CountAsync(row => row.Lesson.Chapter.Name.StartsWith("Chapter of Load Course"))));
        var students = await app.InDb(db => db.Set<Student>().Where(row => row.User.UserName!.StartsWith("scalestudent"))
            .Select(row => new { row.Balance, Changes = db.Set<BalanceTransaction>().Where(one => one.StudentId == row.Id).Select(one => one.Amount).ToList() }).ToListAsync());
        Assert.Equal(240, students.Count);
        Assert.All(students, student => Assert.Equal(student.Changes.Sum(), student.Balance));
        Assert.True(await app.InDb(db => db.Set<Enrollment>().AnyAsync(row => row.Status == EnrollmentStatus.Pending && row.Course.Key.Contains(":SCALE+"))));
        Assert.True(await app.InDb(db => db.Set<Purchase>().AnyAsync(row => row.Lecture.Topic.Course.Key.Contains(":SCALE+"))));
    }

    [Fact]
    public async Task Attempts_AreAddedInBulk_AndRanked()
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ScaleSeed>().FillAsync(2, 40, CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<ScaleAttempts>().AddAsync(900, CancellationToken.None);
        }

        var rows = await app.InDb(db => db.Set<QuizAttempt>().AsNoTracking().Where(row => row.Quiz.Title.StartsWith("Load Quiz")).ToListAsync());
        Assert.Equal(900, rows.Count);
        Assert.All(rows, row => Assert.Equal((4, AttemptState.Submitted, 2m * row.CorrectCount, false, true), (row.CorrectCount + row.IncorrectCount + row.UnansweredCount, row.State, row.Score, row.RankIsStale, row.Rank > 0)));
        Assert.Equal(9 * 4, await app.InDb(db => db.Set<AttemptAnswer>().CountAsync(row => row.Attempt.Quiz.Title.StartsWith("Load Quiz"))));
    }
}
