using System.Globalization;
using System.Text;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Curriculum;
using Lms.Domain.Files;
using Lms.Domain.Notifications;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;
using Lms.Infrastructure.QuestionFiles;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Domain.QuestionImports;

/// <summary>Large files: taken in part by part in the background, whatever happens on the way.</summary>
public sealed class ImportJobsTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const int Many = 2100;
    private const int Part = 200;

    [Fact]
    public async Task LargeFile_IsTriedFirst_ThenTakenIn_ThenKnown_ThenUndone()
    {
        var (teacher, lesson) = (await app.Given.Teacher(), await app.Given.Lesson());
        var csv = Csv(Many) + Line(7) + "mcq_single,No key,1,,a,b\n";
        var queued = await Import(teacher.User, lesson, csv, previewOnly: true);
        Assert.Empty(queued.Rows);
        Assert.Equal((ImportJobState.Queued, true, null), (queued.Job!.State, queued.Job.IsPreview, queued.Job.Total));
        Assert.Equal(1, await Run());
        var dry = await Look(teacher.User);
        Assert.Equal((ImportJobState.Done, Many + 2, Many + 2), (dry.Summary.State, dry.Summary.Position, dry.Summary.Total));
        Assert.Equal((Many, 1, 1), (dry.Summary.Added, dry.Summary.Known, dry.Summary.Refused));
        Assert.Equal((Many + 2, "No key", QuestionRefusals.NotOneCorrect.Sentence), (dry.RefusedRows[0].Row, dry.RefusedRows[0].Title, dry.RefusedRows[0].Problem!.Sentence));
        Assert.Equal(0, await QuestionsOf(teacher));
        var refused = await app.As(teacher.User, (WriteRefusedEntries verb, Actor actor) => verb.Handle(actor, dry.Summary.Id, default));
        Assert.Contains("No key,1,,a,b,Exactly one choice must be correct.", Encoding.UTF8.GetString(refused), StringComparison.Ordinal);

        await app.As(teacher.User, (ConfirmImportJob verb, Actor actor) => verb.Handle(actor, dry.Summary.Id, default));
        Assert.Equal(QuestionImportRefusals.JobEnded, await Acting.Refused(() => app.As(teacher.User, (ConfirmImportJob verb, Actor actor) => verb.Handle(actor, dry.Summary.Id, default))));
        await Run();
        var done = await Look(teacher.User);
        Assert.Equal((ImportJobState.Done, Many, 1, 1), (done.Summary.State, done.Summary.Added, done.Summary.Known, done.Summary.Refused));
        Assert.Single(done.RefusedRows);
        Assert.Equal(Many, await QuestionsOf(teacher));
        var told = await app.InDb(db => db.Set<Notification>().Where(row => row.RecipientId == teacher.UserId).OrderBy(row => row.Id).Select(row => new { row.Title, row.Metadata }).ToListAsync());
        Assert.Equal(["Dry run finished", "Questions imported"], told.Select(row => row.Title));
        Assert.Equal($"{{\"question_import\": {done.Summary.Id}}}", told[1].Metadata);

        await Import(teacher.User, lesson, csv);
        await Run();
        Assert.Equal((0, Many + 1), ((await Look(teacher.User)).Summary.Added, (await Look(teacher.User)).Summary.Known));
        var undone = await app.As(teacher.User, (UndoQuestionImport verb, Actor actor) => verb.Handle(actor, done.Summary.ImportId!.Value, default));
        Assert.Equal(new ImportUndoing(Many, 0), undone);
        Assert.Equal(0, await QuestionsOf(teacher));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Server_DiesHalfWay_TheNextTurnGoesOn_WithoutDoubles(bool previewOnly)
    {
        var (teacher, lesson) = (await app.Given.Teacher(), await app.Given.Lesson());
        await Import(teacher.User, lesson, Csv(Many), previewOnly);
        await Assert.ThrowsAsync<IOException>(() => Run(after: 3 * Part, () => throw new IOException("The power is gone.")));
        var stopped = (await Look(teacher.User)).Summary;
        Assert.Equal((ImportJobState.Running, 3 * Part, Many), (stopped.State, stopped.Position, stopped.Total));
        Assert.Equal(previewOnly ? 0 : 3 * Part, await QuestionsOf(teacher));
        await Run();
        var done = (await Look(teacher.User)).Summary;
        Assert.Equal((ImportJobState.Done, Many, Many, 0), (done.State, done.Position, done.Added, done.Known));
        Assert.Equal(previewOnly ? 0 : Many, await QuestionsOf(teacher));
        Assert.Equal(previewOnly ? 0 : 1, await app.InDb(db => db.Set<QuestionImport>().CountAsync(row => row.TeacherId == teacher.Id && row.Added == Many)));
    }

    [Fact]
    public async Task TwoServers_AtOnce_TakeEachPartInOnce()
    {
        var (teacher, lesson) = (await app.Given.Teacher(), await app.Given.Lesson());
        await Import(teacher.User, lesson, Csv(Many));
        await Run(after: Part, () => Run().GetAwaiter().GetResult());
        Assert.Equal((ImportJobState.Done, Many), ((await Look(teacher.User)).Summary.State, (await Look(teacher.User)).Summary.Added));
        Assert.Equal(Many, await QuestionsOf(teacher));
        Assert.Equal(1, await app.InDb(db => db.Set<Notification>().CountAsync(row => row.RecipientId == teacher.UserId)));
    }

    [Fact]
    public async Task CalledOff_WhatWasAddedStays_AndCanBeUndone()
    {
        var (teacher, lesson) = (await app.Given.Teacher(), await app.Given.Lesson());
        var job = (await Import(teacher.User, lesson, Csv(Many))).Job!;
        await Run(after: Part, () =>
        {
            var import = Look(teacher.User).GetAwaiter().GetResult().Summary.ImportId!.Value;
            Assert.Equal(QuestionImportRefusals.JobRuns, Acting.Refused(() => app.As(teacher.User, (UndoQuestionImport verb, Actor actor) => verb.Handle(actor, import, default))).GetAwaiter().GetResult());
            app.As(teacher.User, (CancelImportJob verb, Actor actor) => verb.Handle(actor, job.Id, default)).GetAwaiter().GetResult();
        });
        var stopped = (await Look(teacher.User)).Summary;
        Assert.Equal((ImportJobState.Cancelled, Part, Part), (stopped.State, stopped.Position, await QuestionsOf(teacher)));
        Assert.Equal(QuestionImportRefusals.JobEnded, await Acting.Refused(() => app.As(teacher.User, (CancelImportJob verb, Actor actor) => verb.Handle(actor, job.Id, default))));
        Assert.Equal(0, await Run());
        Assert.Equal(new ImportUndoing(Part, 0), await app.As(teacher.User, (UndoQuestionImport verb, Actor actor) => verb.Handle(actor, stopped.ImportId!.Value, default)));
    }

    [Fact]
    public async Task OneAtATime_ForEachBank_AndNobodyElsesBusiness()
    {
        var (teacher, other, lesson) = (await app.Given.Teacher(), await app.Given.Teacher(), await app.Given.Lesson());
        var job = (await Import(teacher.User, lesson, Csv(Many))).Job!;
        Assert.Equal(QuestionImportRefusals.JobRuns, await Acting.Refused(() => Import(teacher.User, lesson, Csv(Many))));
        Assert.Equal(QuestionImportRefusals.JobRuns, await Acting.Refused(() => Import(teacher.User, lesson, Csv(3))));
        Assert.Equal(3, (await Import(teacher.User, lesson, Csv(3), previewOnly: true)).Rows.Count);
        Assert.NotNull((await Import(other.User, lesson, Csv(Many))).Job);
        var stranger = await app.Given.Teacher();
        Assert.Null(await app.As(stranger.User, (GetImportJob verb, Actor actor) => verb.Handle(actor, default)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => app.As(stranger.User, (CancelImportJob verb, Actor actor) => verb.Handle(actor, job.Id, default))));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => app.As(stranger.User, (ConfirmImportJob verb, Actor actor) => verb.Handle(actor, job.Id, default))));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => app.As(stranger.User, (WriteRefusedEntries verb, Actor actor) => verb.Handle(actor, job.Id, default))));
        var assistant = await app.Given.Assistant(teacher);
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => app.As(assistant.User, (GetImportJob verb, Actor actor) => verb.Handle(actor, default))));
        Assert.Equal(2, await Run());
    }

    [Fact]
    public async Task Pictures_OfALargePackage_AreStoredOnce()
    {
        var (teacher, lesson) = (await app.Given.Teacher(), await app.Given.Lesson());
        var picture = FilePicture.Of("a.png", [.. Pictures.Red, .. Guid.NewGuid().ToByteArray()]);
        var questions = Enumerable.Range(1, Many).Select(number => new FileQuestion(QuestionType.Written, $"{number} <img src=\"{QuestionPicture.AddressOf(picture.Digest)}\" alt=\"\">", []) { Pictures = [picture] }).ToList();
        await Import(teacher.User, lesson, Samples.Upload("q.zip", new QuestionFiles().Write(QuestionFormat.Qti, questions)), QuestionFormat.Qti);
        await Run();
        Assert.Equal(Many, (await Look(teacher.User)).Summary.Added);
        Assert.Equal(Many, await app.InDb(db => db.Set<QuestionPicture>().CountAsync(row => row.Digest == picture.Digest)));
        Assert.Equal(1, await app.InDb(db => db.Set<StoredFile>().CountAsync(row => row.UploadedById == teacher.UserId && row.ContentType == "image/png")));
    }

    [Fact]
    public async Task FilesThatAreWrong_StoreNothing_AndSayWhy()
    {
        var (teacher, lesson) = (await app.Given.Teacher(), await app.Given.Lesson());
        var cut = string.Concat(Enumerable.Range(1, Many).Select(number => $"<question type=\"essay\"><questiontext><text>{number}</text></questiontext></question>"));
        await Fails(Samples.Upload("cut.xml", Encoding.UTF8.GetBytes($"<quiz>{cut}<question")), QuestionFormat.MoodleXml, QuestionImportRefusals.NotReadable);
        await Fails(Samples.Upload("many.csv", Encoding.UTF8.GetBytes(Csv(ImportLimits.InParts.Entries + 1))), QuestionFormat.Csv, QuestionImportRefusals.TooMany);
        await Fails(Samples.Upload("empty.csv", Encoding.UTF8.GetBytes("text\n" + new string('\n', (int)ImportLimits.AtOnce.Bytes))), QuestionFormat.Csv, QuestionImportRefusals.Empty);
        var larger = new Upload("large.csv", ImportLimits.InParts.Bytes + 1, () => throw new InvalidOperationException("It is refused unread."));
        Assert.Equal(QuestionImportRefusals.TooLarge.Code, (await Acting.Refused(() => Import(teacher.User, lesson, larger, QuestionFormat.Csv))).Complaints["file"][0].Code);

        async Task Fails(Upload file, QuestionFormat format, Refusal why)
        {
            Assert.NotNull((await Import(teacher.User, lesson, file, format)).Job);
            await Run();
            var job = (await Look(teacher.User)).Summary;
            Assert.Equal((ImportJobState.Failed, why.Sentence, null), (job.State, job.Problem, job.ImportId));
            Assert.Equal(0, await QuestionsOf(teacher));
        }
    }

    [Fact]
    public async Task Import_ThatBreaksAgainAndAgain_IsGivenUp()
    {
        var (teacher, lesson) = (await app.Given.Teacher(), await app.Given.Lesson());
        await Import(teacher.User, lesson, Csv(Many));
        for (var time = 0; time < RunImportJobs.MostTries; time++)
            await Assert.ThrowsAsync<IOException>(() => Run(after: 0, () => throw new IOException("The disk is broken.")));
        await Run();
        Assert.Equal((ImportJobState.Failed, QuestionImportRefusals.JobBroke.Sentence), ((await Look(teacher.User)).Summary.State, (await Look(teacher.User)).Summary.Problem));
    }

    [Fact]
    public async Task Import_OfAnAccountSwitchedOffMeanwhile_EndsThere()
    {
        var (teacher, lesson) = (await app.Given.Teacher(), await app.Given.Lesson());
        var job = (await Import(teacher.User, lesson, Csv(Many))).Job!;
        await app.InDb(db => db.Users.Where(row => row.Id == teacher.UserId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsActive, false)));
        await Run();
        Assert.Equal(QuestionImportRefusals.JobWithoutOwner.Sentence, await app.InDb(db => db.Set<ImportJob>().Where(row => row.Id == job.Id).Select(row => row.Problem).SingleAsync()));
    }

    [Fact]
    public async Task File_OfAnImportThatIsOver_IsClearedAwayAfterAWeek()
    {
        var (teacher, lesson) = (await app.Given.Teacher(), await app.Given.Lesson());
        var job = (await Import(teacher.User, lesson, Csv(Many), previewOnly: true)).Job!;
        await Run();
        var file = await app.InDb(db => db.Set<ImportJob>().Where(row => row.Id == job.Id).Select(row => row.FileId!.Value).SingleAsync());
        var longAgo = DateTimeOffset.UtcNow - RunImportJobs.KeptFor - TimeSpan.FromHours(1);
        await app.InDb(db => db.Set<ImportJob>().Where(row => row.Id == job.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.FinishedAt, longAgo)));
        await Run();
        Assert.False(await app.InDb(db => db.Set<StoredFile>().AnyAsync(row => row.Id == file)));
        Assert.Null(await app.Services.GetRequiredService<IFiles>().OpenAsync(file, 0, default));
        Assert.Null(await app.As(teacher.User, (GetImportJob verb, Actor actor) => verb.Handle(actor, default)));
    }

    private static string Csv(int count) => "type,text,points,correct,choice_1,choice_2\n" + string.Concat(Enumerable.Range(1, count).Select(Line));

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"mcq_single,What is {number} + 1?,1,1,{number + 1},{number}\n");

    private Task<int> QuestionsOf(Teacher teacher) => app.InDb(db => db.Set<Question>().CountAsync(row => row.TeacherId == teacher.Id));

    private async Task<ImportJobDetail> Look(User user) => (await app.As(user, (GetImportJob verb, Actor actor) => verb.Handle(actor, default)))!;

    private Task<ImportReport> Import(User user, Lesson lesson, string csv, bool previewOnly = false) => Import(user, lesson, Samples.Upload("q.csv", Encoding.UTF8.GetBytes(csv)), QuestionFormat.Csv, previewOnly);

    private Task<ImportReport> Import(User user, Lesson lesson, Upload file, QuestionFormat format, bool previewOnly = false) => app.As(user, (ImportQuestions verb, Actor actor) =>
        verb.Handle(actor, Input.Of(new ImportDraft { File = file, Format = format, Lesson = lesson.Id, PreviewOnly = previewOnly }), default));

    /// <summary>A turn of the background work; when the file is read to be taken in, something happens once after so many entries.</summary>
    private async Task<int> Run(int? after = null, Action? happens = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        IQuestionFiles files = scope.ServiceProvider.GetRequiredService<IQuestionFiles>();
        return await ActivatorUtilities.CreateInstance<RunImportJobs>(scope.ServiceProvider, after is { } place ? new Interrupted(files, place, happens!) : files).Handle(default);
    }

    /// <summary>Something happens while a file is taken in.</summary>
    private sealed class Interrupted(IQuestionFiles files, int after, Action happens) : IQuestionFiles
    {
        private int reads;
        private bool happened;

        public IEnumerable<FileEntry> Read(QuestionFormat format, Upload file, ImportLimits limits)
        {
            var isCounting = ++reads == 1 && after > 0;
            var place = 0;
            foreach (var entry in files.Read(format, file, limits))
            {
                if (!isCounting && !happened && place++ == after)
                {
                    happened = true;
                    happens();
                }

                yield return entry;
            }
        }

        public byte[] Write(QuestionFormat format, IReadOnlyList<FileQuestion> questions) => files.Write(format, questions);

        public byte[] WriteRefused(QuestionFormat format, IReadOnlyList<(FileEntry Entry, string Problem)> entries) => files.WriteRefused(format, entries);
    }
}
