using Lms.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>
/// Fills the configured database with a large made-up set, for load tests (the word <c>seed</c> on the command line):
/// ten topics of ten lectures of three videos and twenty-five questions a course; for each student four courses, eight purchases and how far they
/// watched. Stored chunk by chunk, so that memory does not grow with the set; called again, it adds more.
/// </summary>
public sealed class ScaleSeed(LmsDbContext db, TimeProvider clock, DemoOptions options, ILogger<ScaleSeed> log)
{
    /// <summary>Adds this many courses with everything in them, and this many students spread over them.</summary>
    public async Task FillAsync(int courses, int students, CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var ground = await ScaleGround.PrepareAsync(db, clock.Now(), options.Password, ct);
            var made = new List<ScaleCourse>(courses);
            for (var done = 0; done < courses; done++)
            {
                made.Add(await ScaleCourse.AddAsync(db, ground, done, ct));
                Report("courses", done + 1, courses, 25);
            }

            for (var done = 0; done < students; done += ScaleStudents.Chunk)
            {
                var count = Math.Min(ScaleStudents.Chunk, students - done);
                await ScaleStudents.AddAsync(db, ground, made, done, count, ct);
                Report("students", done + count, students, 10 * ScaleStudents.Chunk);
            }
        }
        finally
        {
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }

        void Report(string what, int done, int all, int every)
        {
            if (done % every == 0 || done == all)
                log.LogInformation("{Done} of {All} {What} after {Seconds:F0} s", done, all, what, clock.GetElapsedTime(started).TotalSeconds);
        }
    }
}
