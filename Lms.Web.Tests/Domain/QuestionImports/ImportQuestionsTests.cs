using System.Text;
using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Files;
using Lms.Domain.QuestionImports;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.QuestionImports;

public sealed class ImportQuestionsTests(LmsApp app) : IClassFixture<LmsApp>
{
    private const string Csv = "type,text,points,lesson,correct,choice_1,choice_2\nmcq_single,Is it <b>so</b>?,2,,1,yes,no\nwritten,Why \\(x^2\\)?,3,,,,\nmcq_single,Broken,1,,,a,b\nmcq_single,Is it  <b>so</b>?,2,,1,yes,no\n";

    [Fact]
    public async Task DryRun_SaysWhatWouldHappen_AndStoresNothing()
    {
        var (teacher, lesson) = (await app.Given.Teacher(), await app.Given.Lesson());
        var report = await Import(teacher.User, lesson.Id, Csv, previewOnly: true);
        Assert.Equal([ImportVerdict.Added, ImportVerdict.Added, ImportVerdict.Refused, ImportVerdict.Known], report.Rows.Select(row => row.Verdict));
        Assert.Equal(QuestionRefusals.NotOneCorrect, report.Rows[2].Problem);
        Assert.Contains("Exactly one choice must be correct.", Encoding.UTF8.GetString(report.RefusedFile!), StringComparison.Ordinal);
        Assert.Null(report.ImportId);
        Assert.False(await app.InDb(db => db.Set<Question>().AnyAsync(row => row.LessonId == lesson.Id)));
    }

    [Fact]
    public async Task Import_Twice_AddsNothingTwice_AndCleansWhatItStores()
    {
        var (teacher, lesson) = (await app.Given.Teacher(), await app.Given.Lesson());
        var first = await Import(teacher.User, lesson.Id, Csv + "written,<script>alert(1)</script>Safe?,1,,,,\n");
        Assert.Equal((3, 1, 1), (first.Count(ImportVerdict.Added), first.Count(ImportVerdict.Known), first.Count(ImportVerdict.Refused)));
        var again = await Import(teacher.User, lesson.Id, Csv);
        Assert.Equal(0, again.Count(ImportVerdict.Added));
        var texts = await app.InDb(db => db.Set<Question>().Where(row => row.LessonId == lesson.Id).OrderBy(row => row.Id).Select(row => row.Text).ToListAsync());
        Assert.Equal(["Is it <b>so</b>?", texts[1], "Safe?"], texts);
        Assert.Contains("<msup>", texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_TakesOutWhatIsFree_KeepsWhatIsUsed_AndHappensOnce()
    {
        var quiz = await app.Given.Quiz();
        var teacher = quiz.Lecture.Topic.Course.Teacher;
        var lesson = await app.Given.Lesson();
        var report = await Import(teacher.User, lesson.Id, Csv);
        await app.InDb(async db =>
        {
            var used = await db.Set<Question>().Where(row => row.LessonId == lesson.Id).OrderBy(row => row.Id).FirstAsync();
            db.Add(new QuizQuestion { QuizId = quiz.Id, QuestionId = used.Id, Order = 9 });
            await db.SaveChangesAsync();
            return true;
        });
        var list = await app.As(teacher.User, (ListQuestionImports verb, Actor actor) => verb.Handle(actor, new PageRequest(), CancellationToken.None));
        Assert.Equal((2, 2), (Assert.Single(list.Items).Added, list.Items[0].Left));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(async () => await Undo((await app.Given.Teacher()).User, report.ImportId!.Value)));
        Assert.Equal(new ImportUndoing(1, 1), await Undo(teacher.User, report.ImportId!.Value));
        Assert.Equal(QuestionImportRefusals.AlreadyUndone, await Acting.Refused(() => Undo(teacher.User, report.ImportId!.Value)));
        Assert.Equal(1, await app.InDb(db => db.Set<Question>().CountAsync(row => row.LessonId == lesson.Id)));
    }

    [Fact]
    public async Task Import_WrongFields_AreNamedTogether_AndAnAssistantMayNot()
    {
        var teacher = await app.Given.Teacher();
        var refusal = await Acting.Refused(() => app.As(teacher.User, (ImportQuestions verb, Actor actor) => verb.Handle(actor, Input.Of(new ImportDraft { Lesson = 999_999_999, Format = QuestionFormat.Csv }), CancellationToken.None)));
        Assert.Equal(["file", "lesson"], refusal.Complaints.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("file", (await Acting.Refused(async () => await Import(teacher.User, (await app.Given.Lesson()).Id, "nonsense"))).Complaints.Keys);
        var assistant = await app.InDb(db => db.Users.SingleAsync(row => row.UserName == "assistant1"));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(() => Import(assistant, 1, Csv)));
    }

    [Theory]
    [InlineData(QuestionFormat.Csv)]
    [InlineData(QuestionFormat.Gift)]
    [InlineData(QuestionFormat.MoodleXml)]
    [InlineData(QuestionFormat.Qti)]
    public async Task DemoBank_ExportedAndImportedAgain_IsKnownWhole(QuestionFormat format)
    {
        var teacher = await app.InDb(db => db.Users.SingleAsync(row => row.UserName == "teacher1"));
        var questions = await app.InDb(db => db.Set<Question>().Where(row => row.TeacherId != null && row.CreatedById == teacher.Id && row.Explanation != null).OrderBy(row => row.Id).Select(row => new { row.Id, row.LessonId }).Take(120).ToListAsync());
        var file = await app.As(teacher, (ExportQuestions verb, Actor actor) => verb.Handle(actor, [.. questions.Select(row => row.Id)], format, CancellationToken.None));
        var report = await app.As(teacher, (ImportQuestions verb, Actor actor) => verb.Handle(actor, Input.Of(new ImportDraft { File = File(file.Bytes), Format = format, Lesson = questions[0].LessonId, PreviewOnly = true }), CancellationToken.None));
        Assert.All(report.Rows, row => Assert.True(row.Verdict == ImportVerdict.Known, $"{row.Row}: {row.Title} {row.Verdict} {row.Problem?.Sentence}"));
        Assert.Equal(questions.Count, report.Rows.Count);
    }

    private static Upload File(byte[] bytes) => new("questions.csv", bytes.Length, () => new MemoryStream(bytes));

    private Task<ImportReport> Import(User user, int lesson, string csv, bool previewOnly = false) => app.As(user, (ImportQuestions verb, Actor actor) =>
        verb.Handle(actor, Input.Of(new ImportDraft { File = File(Encoding.UTF8.GetBytes(csv)), Format = QuestionFormat.Csv, Lesson = lesson, PreviewOnly = previewOnly }), CancellationToken.None));

    private Task<ImportUndoing> Undo(User user, int id) => app.As(user, (UndoQuestionImport verb, Actor actor) => verb.Handle(actor, id, CancellationToken.None));
}
