using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.Mail;
using Lms.Domain.Operations;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Operations;

public sealed class SystemHealthTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Health_IsReadFromTheRealThings()
    {
        await app.InDb(async db =>
        {
            db.Add(OutgoingMail.For("a@x.example", "s", "t", Given.Now.AddHours(-2)));
            db.Add(new StoredFile { Id = Guid.NewGuid(), OriginalName = "a.pdf", ContentType = "application/pdf", Length = 1000, UploadedById = 1, CreatedAt = Noon });
            return await db.SaveChangesAsync();
        });
        var health = await app.As(await app.Given.SiteOwner(), (GetSystemHealth verb, Actor actor) => verb.Handle(actor, default));
        Assert.True(health.Database.SizeBytes > 4096);
        Assert.Equal(0, health.Database.PendingMigrations);
        Assert.InRange(health.Database.RoundTrip, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.True(health.Storage is { Files: >= 1, UsedBytes: >= 1000, FreeBytes: > 0 });
        Assert.NotEmpty(health.Jobs);
        Assert.Contains(health.Jobs, job => job.Name == "sweep-orphan-files" && job.Every == TimeSpan.FromHours(6));
    }

    [Fact]
    public async Task Health_IsForTheSiteOwner()
    {
        var teacher = await app.Given.Teacher();
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => app.As(teacher.User, (GetSystemHealth verb, Actor actor) => verb.Handle(actor, default))));
    }

    [Fact]
    public void JobRecord_CountsFailuresUntilAGoodTurn()
    {
        var record = new JobRecord { Name = "sweep" };
        record.Note(Noon, Noon, JobOutcome.Failed, new string('e', 900));
        record.Note(Noon, Noon, JobOutcome.Refused, "no");
        record.Note(Noon, Noon, JobOutcome.Stopped, null);
        Assert.Equal(2, record.FailuresInARow);
        record.Note(Noon, Noon.AddSeconds(1), JobOutcome.Ok, null);
        Assert.Equal((0, null, Noon.AddSeconds(1)), (record.FailuresInARow, record.Error, record.EndedAt));
    }

    [Fact]
    public void Attention_IsAskedForByEachPart()
    {
        var well = new SystemHealth(Noon, new DatabaseState("Sqlite", 1, TimeSpan.Zero, 0), new StorageState(1, 1, null), new MailState(1, Noon, 0, null, false), [new JobState("a", TimeSpan.FromHours(1), Noon, Noon, JobOutcome.Ok, null, 0, false)]);
        Assert.True(well.IsWell);
        Assert.False((well with { Database = well.Database with { PendingMigrations = 1 } }).IsWell);
        Assert.False((well with { Storage = new StorageState(1, 1, 1000) }).IsWell);
        Assert.False((well with { Mail = well.Mail with { GivenUp = 1 } }).IsWell);
        Assert.False((well with { Mail = well.Mail with { IsStuck = true } }).IsWell);
        Assert.False((well with { Jobs = [well.Jobs[0] with { FailuresInARow = 1 }] }).IsWell);
        Assert.False((well with { Jobs = [well.Jobs[0] with { IsOverdue = true }] }).IsWell);
    }
}
