using Lms.Domain.Common;
using Lms.Domain.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>
/// Fills an empty database with the demo world: people, courses, purchases and everything a first visitor and the tests
/// find by name. The same on every machine, but for dates, which count from the day of seeding.
/// </summary>
public sealed class DemoSeed(LmsDbContext db, TimeProvider clock, DemoOptions options, IFiles files, ILogger<DemoSeed> log)
{
    /// <summary>Seeds when asked to and when nobody has an account yet; true when it did.</summary>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        if (!options.Seed || await db.Users.AnyAsync(ct))
            return false;
        var started = clock.GetTimestamp();
        try
        {
            await db.InTransaction(() => FillAsync(ct), ct);
        }
        catch (UniqueRowException taken)
        {
            // Another node started at the same moment and was first; its world is the same as ours.
            log.LogInformation("The demo world was seeded by another node ({Constraint}).", taken.Constraint);
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }

        log.LogInformation("Demo world seeded in {Milliseconds:F0} ms.", clock.GetElapsedTime(started).TotalMilliseconds);
        return true;
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        var world = new DemoWorld(db, clock.Now(), options.Password);
        await DemoStructure.AddAsync(world, ct);
        await DemoPeople.AddAsync(world, ct);
        await DemoCourses.AddAsync(world, ct);
        await DemoMaterials.AddAsync(world, files, ct);
        await DemoTeams.AddAsync(world, ct);
        await DemoEnrollments.AddAsync(world, ct);
        await DemoMoney.AddAsync(world, ct);
        await DemoProgress.AddAsync(world, ct);
        await DemoLiveClasses.AddAsync(world, ct);
        await DemoAnnouncements.AddAsync(world, ct);
        await DemoQuestions.AddAsync(world, ct);
        await DemoHomeworks.AddAsync(world, ct);
        await DemoHomeworkFiles.AddAsync(world, files, ct);
        await DemoQuizzes.AddAsync(world, ct);
        await DemoAttempts.AddAsync(world, ct);
        await DemoStudyDays.AddAsync(world, ct);
        await DemoNotices.AddAsync(world, ct);
        return true;
    }
}
