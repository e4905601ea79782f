using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lms.Domain.Accounts;
using Lms.Domain.Files;
using Lms.Domain.Notifications;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;
using Lms.Infrastructure.Files;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Persistence;

/// <summary>The process dies (kill -9) while it takes in a large file of questions. It goes on by itself when it is started again, and no question is missing or there twice.</summary>
public sealed class ImportKillTests(Stored stored) : IClassFixture<Stored>
{
    private const int Entries = 6000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task KilledWhileImporting_GoesOnAfterTheStart_WithoutDoubles()
    {
        var teacher = await stored.Given.Teacher();
        var folders = Directory.CreateTempSubdirectory("lms-import-kill-").FullName;
        var job = await QueueAsync(teacher, new LocalFiles(Path.Combine(folders, "files")));
        KeyValuePair<string, string?>[] settings =
        [
            .. stored.Settings.Where(setting => setting.Key is not ("Database:Sqlite:Synchronous" or "Jobs:Enabled")),
            new("Files:Root", Path.Combine(folders, "files")),
            new("Mail:Pickup", Path.Combine(folders, "mail")),
        ];

        await stored.RestAsync(); // nobody but the process may hold the database open
        await using (var lms = await LmsProcess.StartAsync(settings))
        {
            await LookUntilAsync(job, row => row.Position > 0);
            await lms.KillAsync();
        }

        var killed = await LookAsync(job);
        Assert.Equal((ImportJobState.Running, Entries), (killed.State, killed.Total));
        Assert.InRange(killed.Position, 1, Entries - 1);
        Assert.Equal(killed.Position, await QuestionsOf(teacher));

        await stored.RestAsync();
        await using (await LmsProcess.StartAsync(settings))
            await LookUntilAsync(job, row => row.State != ImportJobState.Running);
        var done = await LookAsync(job);
        Assert.Equal((ImportJobState.Done, Entries, Entries, 0, 0), (done.State, done.Position, done.Added, done.Known, done.Refused));
        Assert.Equal(Entries, await QuestionsOf(teacher));
        Assert.Equal(1, await stored.InDb(db => db.Set<Notification>().CountAsync(row => row.RecipientId == teacher.UserId)));
        Directory.Delete(folders, recursive: true);
    }

    /// <summary>A file that waits for its turn, as somebody's upload leaves it.</summary>
    private async Task<int> QueueAsync(Teacher teacher, LocalFiles files)
    {
        var lesson = await stored.Given.Lesson();
        var csv = Encoding.UTF8.GetBytes("type,text,points,correct,choice_1,choice_2\n"
            + string.Concat(Enumerable.Range(1, Entries).Select(number => string.Create(CultureInfo.InvariantCulture, $"mcq_single,What is {number} + 1?,1,1,{number + 1},{number}\n"))));
        var (id, now) = (Guid.NewGuid(), DateTimeOffset.UtcNow);
        await files.WriteAsync(id, new MemoryStream(csv), CancellationToken.None);
        return await stored.InDb(async db =>
        {
            db.Add(new StoredFile { Id = id, OriginalName = "q.csv", ContentType = "application/octet-stream", Length = csv.Length, UploadedById = teacher.UserId, CreatedAt = now });
            var job = new ImportJob
            {
                FileName = "q.csv", Format = QuestionFormat.Csv, LessonId = lesson.Id, FileId = id, IsPreview = false, TeacherId = teacher.Id, CreatedById = teacher.UserId, CreatedAt = now, Slot = teacher.Id,
            };
            db.Add(job);
            await db.SaveChangesAsync();
            return job.Id;
        });
    }

    private async Task LookUntilAsync(int job, Func<ImportJob, bool> isSo)
    {
        for (var patience = Stopwatch.StartNew(); !isSo(await LookAsync(job));)
            Assert.True(patience.Elapsed < Patience, "It did not come so far.");
    }

    private Task<ImportJob> LookAsync(int job) => stored.InDb(db => db.Set<ImportJob>().AsNoTracking().SingleAsync(row => row.Id == job));

    private Task<int> QuestionsOf(Teacher teacher) => stored.InDb(db => db.Set<Question>().CountAsync(row => row.TeacherId == teacher.Id));
}
