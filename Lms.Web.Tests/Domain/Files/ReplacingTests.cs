using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Files;
using Lms.Domain.Materials;
using Lms.Domain.Staff;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Domain.Files;

/// <summary>Two people replace the same file at once: nothing is lost, nothing is left over.</summary>
public sealed class ReplacingTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Material_ReplacedMeanwhile_IsAConflict_AndLeavesNothingBehind()
    {
        var material = await app.Given.Material();
        var teacher = material.Lecture.Topic.Course.Teacher.User;
        var before = await Uploaded(teacher.Id);
        var late = Meanwhile("late.pdf", Samples.Pdf(), () => Update(Samples.Upload("first.pdf", Samples.Pdf(77))));
        Assert.Equal(GeneralRefusals.Conflict, await Acting.Refused(() => Update(late)));
        var now = await app.InDb(db => db.Set<Material>().Where(row => row.Id == material.Id).Select(row => row.File).SingleAsync());
        Assert.Equal(("first.pdf", 77L), (now.OriginalName, now.Length));
        Assert.Equal(before.Count, (await Uploaded(teacher.Id)).Count); // the old one went, the first new one came, the late one is nowhere

        Task<MaterialSummary> Update(Upload file) => app.As(teacher, (UpdateMaterial verb, Actor actor) => verb.Handle(actor, material.Id, Input.Of(new MaterialDraft { File = file }), default));
    }

    [Fact]
    public async Task Picture_SetMeanwhile_IsReplacedByTheLater()
    {
        var assistant = await app.Given.Assistant();
        var teacher = assistant.Teacher.User;
        var late = Meanwhile("late.png", Samples.Png, () => Update(Samples.Upload("first.png", Samples.Png)));
        var summary = await Update(late);
        var left = await Uploaded(teacher.Id);
        Assert.Equal([summary.PictureId!.Value], left);
        await using var bytes = await app.Services.GetRequiredService<IFiles>().OpenAsync(summary.PictureId!.Value, 0, default);
        Assert.NotNull(bytes);

        Task<AssistantSummary> Update(Upload picture) =>
            app.As(teacher, (UpdateAssistant verb, Actor actor) => verb.Handle(actor, assistant.Id, Input.Of(new StaffDraft { Picture = picture }), default));
    }

    [Fact]
    public async Task EveryRowThatNamesAFile_HoldsItAsAToken() => await app.InDb(db =>
    {
        var naming = db.Model.FindEntityType(typeof(StoredFile))!.GetReferencingForeignKeys().SelectMany(key => key.Properties).ToList();
        Assert.Contains(naming, property => property.DeclaringType.ClrType == typeof(Course));
        Assert.All(naming, property => Assert.True(property.IsConcurrencyToken, $"{property.DeclaringType.DisplayName()}.{property.Name}"));
        return Task.FromResult(true);
    });

    /// <summary>An upload during which, when it is first looked into, somebody else is quicker.</summary>
    private static Upload Meanwhile(string name, byte[] content, Func<Task> other)
    {
        var done = false;
        return new Upload(name, content.Length, () =>
        {
            if (!done)
            {
                done = true;
                Task.Run(other).GetAwaiter().GetResult();
            }

            return new MemoryStream(content, writable: false);
        });
    }

    private Task<List<Guid>> Uploaded(int userId) => app.InDb(db => db.Set<StoredFile>().Where(file => file.UploadedById == userId).Select(file => file.Id).ToListAsync());
}
