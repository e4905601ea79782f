using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Infrastructure.Files;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Domain.Files;

public sealed class FileIntakeTests(LmsApp app) : IClassFixture<LmsApp>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("notes.pdf", "notes.pdf")]
    [InlineData("C:\\Users\\Mona\\ملزمة 1.pdf", "ملزمة 1.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf")]
    public async Task Keep_StoresTheRowUnderACleanName(string sent, string stored)
    {
        var id = await InScope(intake => intake.KeepAsync(Samples.Upload(sent, Samples.Pdf(77)), FileRule.Pdf, Actor.System, Now, default));
        var row = await Row(id);
        Assert.Equal((stored, "application/pdf", 77L, Now), (row!.OriginalName, row.ContentType, row.Length, row.CreatedAt));
        Assert.True(await HasBytes(id));
    }

    [Fact]
    public async Task Keep_TooLongAName_KeepsItsExtension()
    {
        var id = await InScope(intake => intake.KeepAsync(Samples.Upload(new string('n', 400) + ".pdf", Samples.Pdf()), FileRule.Pdf, Actor.System, Now, default));
        Assert.Equal(new string('n', 251) + ".pdf", (await Row(id))!.OriginalName);
    }

    [Fact]
    public async Task Replace_RemovesTheOldRowAndBytes()
    {
        var old = await InScope(intake => intake.KeepAsync(Samples.Upload("a.png", Samples.Png), FileRule.Picture, Actor.System, Now, default));
        var next = await InScope(intake => intake.ReplaceAsync(old, Samples.Upload("b.jpg", Samples.Jpeg), FileRule.Picture, Actor.System, Now, default));
        Assert.Null(await Row(old));
        Assert.False(await HasBytes(old));
        Assert.True(await HasBytes(next!.Value));
        Assert.Null(await InScope(intake => intake.ReplaceAsync(next, null, FileRule.Picture, Actor.System, Now, default)));
        Assert.False(await HasBytes(next.Value));
    }

    [Fact]
    public async Task RefusedSave_LeavesTheOldAndDropsTheNew()
    {
        var old = await InScope(intake => intake.KeepAsync(Samples.Upload("a.png", Samples.Png), FileRule.Picture, Actor.System, Now, default));
        Guid? next = null;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var intake = scope.ServiceProvider.GetRequiredService<FileIntake>();
            next = await intake.ReplaceAsync(old, Samples.Upload("b.png", Samples.Png), FileRule.Picture, Actor.System, Now, default);
            await Assert.ThrowsAsync<RefusedException>(() => intake.InTransaction<bool>(() => throw GeneralRefusals.Conflict.Thrown(), default));
        }

        Assert.NotNull(await Row(old));
        Assert.True(await HasBytes(old));
        Assert.Null(await Row(next!.Value));
        Assert.False(await HasBytes(next.Value));
    }

    [Fact]
    public async Task Sweep_RemovesOldBytesWithoutARow()
    {
        var kept = await InScope(intake => intake.KeepAsync(Samples.Upload("a.png", Samples.Png), FileRule.Picture, Actor.System, Now, default));
        var (orphan, young) = (Guid.NewGuid(), Guid.NewGuid());
        var root = Directory.CreateTempSubdirectory("lms-sweep-").FullName;
        var files = new LocalFiles(root);
        foreach (var id in new[] { kept, orphan, young })
            await files.WriteAsync(id, new MemoryStream(Samples.Png), default);
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(young.ToString("N"), StringComparison.Ordinal)))
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-2));

        var removed = await app.InDb(db => VerbWatch.Tried(new SweepOrphanFiles(db, files, TimeProvider.System)).Handle(default));
        Assert.Equal(1, removed);
        Assert.Null(await files.OpenAsync(orphan, 0, default));
        foreach (var id in new[] { kept, young })
            await (await files.OpenAsync(id, 0, default))!.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    private async Task<T> InScope<T>(Func<FileIntake, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var intake = scope.ServiceProvider.GetRequiredService<FileIntake>();
        var result = await work(intake);
        await intake.SaveAsync(default);
        return result;
    }

    private Task<StoredFile?> Row(Guid id) => app.InDb(db => db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(file => file.Id == id));

    private async Task<bool> HasBytes(Guid id)
    {
        await using var content = await app.Services.GetRequiredService<IFiles>().OpenAsync(id, 0, default);
        return content is not null;
    }
}
