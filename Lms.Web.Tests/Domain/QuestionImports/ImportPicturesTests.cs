using System.Net;
using System.Text;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Curriculum;
using Lms.Domain.Files;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Domain.QuestionImports;

/// <summary>Pictures of imported questions: stored once, shown to those who see the question, gone with the last of them.</summary>
public sealed class ImportPicturesTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task DryRun_ShowsThePictures_AndStoresNone_ThenEachIsStoredOnce()
    {
        var (teacher, lesson) = (await app.Given.Teacher(), await app.Given.Lesson());
        var (red, blue) = (Unlike(Pictures.Red), Unlike(Pictures.Blue));
        var file = Moodle(Illustrated("One", red, blue), Illustrated("Two", red));
        var dry = await Import(teacher.User, lesson, file, previewOnly: true);
        Assert.Equal([2, 1], dry.Rows.Select(row => row.Pictures.Count));
        Assert.Equal(("image/png", red.Length), (dry.Rows[0].Pictures[0].ContentType, dry.Rows[0].Pictures[0].Content!.Length));
        Assert.Empty(await FilesOf(teacher));

        await Import(teacher.User, lesson, file);
        Assert.Equal(2, (await FilesOf(teacher)).Count);
        var again = await Import(teacher.User, lesson, file);
        Assert.Equal(2, again.Count(ImportVerdict.Known));
        await Import(teacher.User, lesson, Moodle(Illustrated("Three", blue, red)));
        Assert.Equal(2, (await FilesOf(teacher)).Count);
        Assert.Equal(5, await app.InDb(db => db.Set<QuestionPicture>().CountAsync(row => row.Question.LessonId == lesson.Id)));
    }

    [Fact]
    public async Task Pictures_ThatCannotBeShown_AreVerdictsOfTheirRows()
    {
        var (teacher, lesson) = (await app.Given.Teacher(), await app.Given.Lesson());
        var large = new byte[FileRule.PictureInText.MaxBytes + 1];
        Pictures.Red.CopyTo(large, 0);
        foreach (var previewOnly in new[] { true, false })
        {
            var report = await Import(teacher.User, lesson, Moodle(Illustrated("Svg", Pictures.Svg), Illustrated("Cut", Pictures.Red[..^20]), Illustrated("Huge", Pictures.Huge()), Illustrated("No bytes", new byte[][] { [] })), previewOnly);
            Assert.Equal(["import_picture_kind", "import_picture_broken", "import_picture_too_large", "import_picture_broken"], report.Rows.Select(row => row.Problem!.Code));
            Assert.Contains("A picture of the entry is damaged or cut off.", Encoding.UTF8.GetString(report.RefusedFile!), StringComparison.Ordinal);
        }

        Assert.Empty(await FilesOf(teacher));
        var heavy = await Import(teacher.User, lesson, new Lms.Infrastructure.QuestionFiles.QuestionFiles().Write(QuestionFormat.Qti, [new FileQuestion(QuestionType.Written, "Large", []) { Picture = FilePicture.Of("large.png", large) }]), format: QuestionFormat.Qti);
        Assert.Equal("import_picture_too_large", heavy.Rows[0].Problem!.Code);
    }

    [Fact]
    public async Task Undo_RemovesThePicturesThatNothingElseShows_AfterTheRows()
    {
        var (teacher, lesson) = (await app.Given.Teacher(), await app.Given.Lesson());
        var (red, blue) = (Unlike(Pictures.Red), Unlike(Pictures.Blue));
        var first = await Import(teacher.User, lesson, Moodle(Illustrated("One", red)));
        var second = await Import(teacher.User, lesson, Moodle(Illustrated("Two", red, blue)));
        var all = await FilesOf(teacher);
        await Undo(teacher.User, second);
        var left = Assert.Single(await FilesOf(teacher));
        Assert.Equal(all.Count - 1, await Lying(all));
        await Undo(teacher.User, first);
        Assert.Empty(await FilesOf(teacher));
        Assert.Equal(0, await Lying([left]));
    }

    [Theory]
    [InlineData(QuestionFormat.MoodleXml)]
    [InlineData(QuestionFormat.Qti)]
    public async Task Bank_ExportedAndImported_HereIsKnown_ElsewhereHasEveryPicture(QuestionFormat format)
    {
        var (teacher, other, lesson) = (await app.Given.Teacher(), await app.Given.Teacher(), await app.Given.Lesson());
        var (red, own) = (Unlike(Pictures.Red), Unlike(Pictures.Blue));
        await Import(teacher.User, lesson, Moodle(Illustrated("One", red), Illustrated("Two", red)));
        await app.As(teacher.User, (CreateQuestion verb, Actor actor) => verb.Handle(actor, Input.Of(Draft(lesson, "Written here") with { Image = Samples.Upload("own.png", own) }), default));
        await app.As(teacher.User, (CreateQuestion verb, Actor actor) => verb.Handle(actor, Input.Of(Draft(lesson, "Written here") with { Image = Samples.Upload("own.png", red) }), default));
        var ids = await app.InDb(db => db.Set<Question>().Where(row => row.TeacherId == teacher.Id).Select(row => row.Id).ToListAsync());
        var file = await app.As(teacher.User, (ExportQuestions verb, Actor actor) => verb.Handle(actor, ids, format, default));
        Assert.Equal(0, file.PicturesLeftOut);
        Assert.All((await Import(teacher.User, lesson, file.Bytes, format: format)).Rows, row => Assert.Equal(ImportVerdict.Known, row.Verdict));

        Assert.All((await Import(other.User, lesson, file.Bytes, format: format)).Rows, row => Assert.True(row.Verdict == ImportVerdict.Added, $"{row.Row} {row.Problem?.Sentence}"));
        var there = await app.InDb(db => db.Set<Question>().Where(row => row.TeacherId == other.Id).Select(row => new { row.ImageDigest, row.ImageId, Pictures = row.Pictures.Count }).ToListAsync());
        Assert.Equal(2, there.Sum(row => row.Pictures));
        Assert.Equal(new[] { QuestionPicture.DigestOf(own), QuestionPicture.DigestOf(red) }.Order(), there.Where(row => row.ImageId != null).Select(row => row.ImageDigest).Order());
        Assert.Equal(3, (await FilesOf(other)).Count);
        var csv = await app.As(teacher.User, (ExportQuestions verb, Actor actor) => verb.Handle(actor, ids, QuestionFormat.Csv, default));
        Assert.Equal(4, csv.PicturesLeftOut);
    }

    [Fact]
    public async Task Picture_IsShownToThoseWhoSeeTheQuestion_AndToNobodyElse()
    {
        var quiz = await app.Given.Quiz();
        var teacher = quiz.Lecture.Topic.Course.Teacher;
        var (lesson, picture) = (await app.Given.Lesson(), Unlike(Pictures.Red));
        await Import(teacher.User, lesson, Moodle(Illustrated("Shown", picture)));
        var address = QuestionPicture.AddressOf(QuestionPicture.DigestOf(picture));
        var student = (await app.Given.Purchase(lecture: quiz.Lecture)).Student;

        using (var anonymous = app.CreateClient())
            Assert.Equal("text/html", (await anonymous.GetAsync(address)).Content.Headers.ContentType!.MediaType); // the sign-in page
        using var mine = await app.SignedInAs(teacher.User.UserName!);
        var shown = await mine.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal(("image/png", "nosniff"), (shown.Content.Headers.ContentType!.ToString(), shown.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.True(shown.Headers.CacheControl!.Private);
        Assert.Equal(picture, await shown.Content.ReadAsByteArrayAsync());
        await Is(HttpStatusCode.NotFound, (await app.Given.Teacher()).User, address);
        await Is(HttpStatusCode.NotFound, student.User, address);
        await Is(HttpStatusCode.NotFound, teacher.User, QuestionPicture.AddressOf(new string('0', 64)));

        // The public door of covers and portraits does not hand it out, even to somebody who knows the file.
        var file = Assert.Single(await FilesOf(teacher));
        await Is(HttpStatusCode.NotFound, teacher.User, $"/media/{file}");

        await app.InDb(async db =>
        {
            db.Add(new QuizQuestion { QuizId = quiz.Id, QuestionId = await db.Set<Question>().Where(row => row.LessonId == lesson.Id).Select(row => row.Id).SingleAsync(), Order = 9 });
            return await db.SaveChangesAsync();
        });
        await Is(HttpStatusCode.NotFound, student.User, address); // nobody has drawn the question for them yet
        quiz = await app.InDb(db => db.Set<Quiz>().Include(row => row.Lecture.Topic.Course.Teacher.User).Include(row => row.Questions).ThenInclude(row => row.Question.Choices).SingleAsync(row => row.Id == quiz.Id));
        await app.Given.Attempt(quiz, student, isRunning: true);
        await Is(HttpStatusCode.OK, student.User, address);
    }

    [Fact]
    public async Task Editing_KeepsWhatTheTextsName_AndGivesUpTheRest()
    {
        var (teacher, lesson, picture) = (await app.Given.Teacher(), await app.Given.Lesson(), Unlike(Pictures.Red));
        await Import(teacher.User, lesson, Moodle(Illustrated("One", picture)));
        var first = await app.InDb(db => db.Set<Question>().SingleAsync(row => row.TeacherId == teacher.Id));
        var copy = await app.As(teacher.User, (CreateQuestion verb, Actor actor) => verb.Handle(actor, Input.Of(Draft(lesson, first.Text + " again")), default));
        Assert.Equal(2, await Ties(picture));
        var stranger = await app.Given.Teacher();
        await app.As(stranger.User, (CreateQuestion verb, Actor actor) => verb.Handle(actor, Input.Of(Draft(lesson, first.Text)), default));
        Assert.Equal(2, await Ties(picture)); // who cannot see it cannot tie it

        await app.As(teacher.User, (ChangeQuestion verb, Actor actor) => verb.Handle(actor, first.Id, Input.Of(new QuestionDraft { Text = "Without" }), default));
        Assert.Single(await FilesOf(teacher));
        await app.As(teacher.User, async (DeleteQuestion verb, Actor actor) =>
        {
            await verb.Handle(actor, copy.Summary.Id, default);
            return true;
        });
        Assert.Empty(await FilesOf(teacher));
        Assert.Equal(0, await Ties(picture));
    }

    private static QuestionDraft Draft(Lesson lesson, string text) => new() { Lesson = lesson.Id, QuestionType = "written", Text = text };

    private static byte[] Moodle(params string[] questions) => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>{string.Concat(questions)}</quiz>");

    private static string Illustrated(string words, params byte[][] pictures) =>
        $"<question type=\"essay\"><name><text>{words}</text></name><questiontext format=\"html\"><text><![CDATA[<p>{words}{string.Concat(pictures.Select((_, index) => $" <img src=\"@@PLUGINFILE@@/p{index}.png\" alt=\"\">"))}</p>]]></text>"
        + string.Concat(pictures.Select((picture, index) => $"<file name=\"p{index}.png\" path=\"/\" encoding=\"base64\">{Convert.ToBase64String(picture)}</file>")) + "</questiontext></question>";

    /// <summary>The picture with something after it that nobody draws: no other test has it.</summary>
    private static byte[] Unlike(byte[] picture) => [.. picture, .. Guid.NewGuid().ToByteArray()];

    private async Task Is(HttpStatusCode expected, User user, string address)
    {
        using var client = await app.SignedInAs(user.UserName!);
        Assert.Equal(expected, (await client.GetAsync(address)).StatusCode);
    }

    private Task<int> Ties(byte[] picture)
    {
        var digest = QuestionPicture.DigestOf(picture);
        return app.InDb(db => db.Set<QuestionPicture>().CountAsync(row => row.Digest == digest));
    }

    private async Task<int> Lying(IEnumerable<Guid> ids)
    {
        var count = 0;
        foreach (var id in ids)
        {
            await using var content = await app.Services.GetRequiredService<IFiles>().OpenAsync(id, 0, default);
            count += content is null ? 0 : 1;
        }

        return count;
    }

    private Task<List<Guid>> FilesOf(Teacher teacher) => app.InDb(db => db.Set<StoredFile>().Where(file => file.UploadedById == teacher.UserId).Select(file => file.Id).ToListAsync());

    private Task<ImportReport> Import(User user, Lesson lesson, byte[] bytes, bool previewOnly = false, QuestionFormat format = QuestionFormat.MoodleXml) => app.As(user, (ImportQuestions verb, Actor actor) =>
        verb.Handle(actor, Input.Of(new ImportDraft { File = Samples.Upload("questions.xml", bytes), Format = format, Lesson = lesson.Id, PreviewOnly = previewOnly }), default));

    private Task<ImportUndoing> Undo(User user, ImportReport report) => app.As(user, (UndoQuestionImport verb, Actor actor) => verb.Handle(actor, report.ImportId!.Value, default));
}
