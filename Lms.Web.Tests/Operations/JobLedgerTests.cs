using Lms.Domain.Operations;
using Lms.Infrastructure.Jobs;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Operations;

public sealed class JobLedgerTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Note_KeepsTheLatestTurn()
    {
        var name = $"work-{Given.Number()}";
        var first = Given.Now.AddHours(-1);
        await Note(first, JobOutcome.Failed, "It broke.");
        await Note(first.AddMinutes(10), JobOutcome.Failed, "Again.");
        var record = await Record();
        Assert.Equal((first.AddMinutes(10), JobOutcome.Failed, "Again.", 2), (record.StartedAt, record.Outcome, record.Error, record.FailuresInARow));
        await Note(first.AddMinutes(20), JobOutcome.Ok, null);
        record = await Record();
        Assert.Equal((JobOutcome.Ok, null, 0), (record.Outcome, record.Error, record.FailuresInARow));
        Assert.True(record.EndedAt >= record.StartedAt);

        Task<bool> Note(DateTimeOffset startedAt, JobOutcome outcome, string? error) => app.InDb(async db =>
        {
            await new JobLedger(db, TimeProvider.System).NoteAsync(name, startedAt, outcome, error, default);
            return true;
        });
        Task<JobRecord> Record() => app.InDb(db => db.Set<JobRecord>().AsNoTracking().SingleAsync(row => row.Name == name));
    }
}
