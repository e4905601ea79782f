using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Files;
using Lms.Domain.Grading;
using Lms.Domain.HomeworkFiles;
using Lms.Domain.Homeworks;
using Lms.Domain.Marking;
using Lms.Domain.Purchases;
using Lms.Domain.Questions;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Domain.HomeworkFiles;

public sealed class HomeworkFilesTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Add_StoresDraftsInTheirOrder_AndTheSameTicketOnce()
    {
        var (homework, student) = await Open();
        var first = await Add(homework, student, "page1.png", Samples.Png, "6f1f6fb4-98a1-4a45-8f67-6b0b1a1a0001");
        var second = await Add(homework, student, "page2.jpg", Samples.Jpeg);
        Assert.Equal(first, await Add(homework, student, "page1.png", Samples.Png, "6f1f6fb4-98a1-4a45-8f67-6b0b1a1a0001"));
        Assert.Equal(("page1.png", "image/png", true, false), (first.Name, first.ContentType, first.IsPicture, first.IsPdf));
        Assert.Equal([first, second], await Drafts(homework, student));
        Assert.Empty(await Drafts(homework, await app.Given.Student()));

        var turned = await app.As(student.User, (ArrangeHomeworkFiles verb, Actor actor) => verb.Handle(actor, homework.Id, Written(homework).Id, Input.Of(new HomeworkFileOrderDraft { Files = new[] { second.Id } }), default));
        Assert.Equal([second, first], turned);
        var foreign = await Add(homework, (await Buyer(homework)), "x.png", Samples.Png);
        var refused = await Acting.Refused(() => app.As(student.User, (ArrangeHomeworkFiles verb, Actor actor) => verb.Handle(actor, homework.Id, Written(homework).Id, Input.Of(new HomeworkFileOrderDraft { Files = new[] { foreign.Id } }), default)));
        Assert.Equal(["files"], refused.Complaints.Keys);
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(async () => await app.As((await Buyer(homework)).User, (ArrangeHomeworkFiles verb, Actor actor) => verb.Handle(actor, homework.Id, Written(homework).Id, Input.Of(new HomeworkFileOrderDraft { Files = new[] { second.Id } }), default))));
    }

    [Fact]
    public async Task Add_WhereItMayNot_IsRefused()
    {
        var (homework, student) = await Open();
        Assert.Equal(LectureAccess.Missing, await Acting.Refused(async () => await Add(homework, await app.Given.Student(), "a.png", Samples.Png)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Add(homework, student, "a.png", Samples.Png, question: homework.Questions[0].Id)));
        var other = await app.Given.Homework(homework.Lecture, written: true);
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Add(homework, student, "a.png", Samples.Png, question: Written(other).Id)));
        Assert.Equal(["file"], (await Acting.Refused(() => Add(homework, student, "a.exe", Samples.Png))).Complaints.Keys);
        Assert.Equal(["file"], (await Acting.Refused(() => app.As(student.User, (AddHomeworkFile verb, Actor actor) => verb.Handle(actor, homework.Id, Written(homework).Id, Input.Of(new HomeworkFileDraft()), default)))).Complaints.Keys);

        for (var number = 0; number < HomeworkFile.MostOfAnAnswer; number++)
            await Add(homework, student, $"{number}.png", Samples.Png);
        Assert.Equal(HomeworkFileRefusals.TooMany, await Acting.Refused(() => Add(homework, student, "a.png", Samples.Png)));
        var before = await app.InDb(db => db.Set<StoredFile>().CountAsync(file => file.UploadedById == student.UserId));
        Assert.Equal(HomeworkFile.MostOfAnAnswer, before);

        await Set(homework, row => row.SetProperty(one => one.TakesFiles, false));
        Assert.Equal(HomeworkFileRefusals.NotTaken, await Acting.Refused(() => Add(homework, student, "a.png", Samples.Png)));
        await Set(homework, row => row.SetProperty(one => one.TakesFiles, true).SetProperty(one => one.CloseDate, Given.Now.AddMinutes(-1)));
        Assert.Equal(HomeworkRefusals.Closed, await Acting.Refused(() => Add(homework, student, "a.png", Samples.Png)));
    }

    [Fact]
    public async Task Remove_TakesTheBytesAlong_AndIsOnesOwn()
    {
        var (homework, student) = await Open();
        var file = await Add(homework, student, "a.pdf", Samples.Pdf());
        var stored = await app.InDb(db => db.Set<HomeworkFile>().Where(row => row.Id == file.Id).Select(row => row.FileId).SingleAsync());
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(async () => await Remove((await Buyer(homework)).User, file)));
        await Remove(student.User, file);
        Assert.False(await HasBytes(stored));
        Assert.Null(await app.InDb(db => db.Set<StoredFile>().FirstOrDefaultAsync(row => row.Id == stored)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Remove(student.User, file)));
    }

    [Fact]
    public async Task HandIn_TakesTheFilesAlong_WaitsForAMarker_AndARepeatChangesNothing()
    {
        var (homework, student) = await Open();
        var file = await Add(homework, student, "page1.png", Samples.Png);
        var done = await HandIn(homework, student);
        Assert.Equal(HomeworkStatus.Submitted, done.Summary.Status);
        var answer = done.Answers.Single(one => one.Type == QuestionType.Written);
        Assert.Equal([file], answer.Files);
        Assert.Null(answer.Written);
        Assert.Empty(await Drafts(homework, student));

        Assert.Equal(HomeworkRefusals.AlreadySubmitted, await Acting.Refused(() => HandIn(homework, student)));
        Assert.Equal(HomeworkRefusals.AlreadySubmitted, await Acting.Refused(() => Remove(student.User, file)));
        Assert.Equal(HomeworkRefusals.AlreadySubmitted, await Acting.Refused(() => Add(homework, student, "late.png", Samples.Png)));
        Assert.Equal(1, await app.InDb(db => db.Set<HomeworkFile>().CountAsync(row => row.StudentId == student.Id)));

        var teacher = homework.Lecture.Topic.Course.Teacher.User;
        var window = Guid.NewGuid();
        var task = await app.As(teacher, (TakeNextAnswer verb, Actor actor) => verb.Handle(actor, new MarkingScope(GradedWork.Homework, Window: window), [], default));
        Assert.Equal((string.Empty, answer.AnswerId), (task!.Written, task.AnswerId));
        Assert.Equal([file], task.Files);
        await app.As(teacher, (MarkAnswer verb, Actor actor) => verb.Handle(actor, GradedWork.Homework, task.AnswerId, window, Input.Of(new AnswerMarkDraft { Points = 4m }), default));
        var read = await app.As(student.User, (GetHomeworkSubmission verb, Actor actor) => verb.Handle(actor, done.Summary.Id, default));
        Assert.Equal(4m, read.Answers.Single(one => one.Type == QuestionType.Written).PointsEarned);
    }

    [Fact]
    public async Task Add_WhileItIsHandedIn_IsPartOfIt_OrRefused()
    {
        var (homework, student) = await Open();
        var adding = Enumerable.Range(0, 5).Select(number => Task.Run(async () =>
        {
            try
            {
                await Add(homework, student, $"{number}.png", Samples.Png);
                return 1;
            }
            catch (RefusedException refused) when (refused.Refusal == HomeworkRefusals.AlreadySubmitted)
            {
                return 0;
            }
        })).ToList();
        var handingIn = Task.Run(() => HandIn(homework, student));
        var stored = (await Task.WhenAll(adding)).Sum();
        await handingIn;
        Assert.Equal((0, stored), await app.InDb(async db => (
            await db.Set<HomeworkFile>().CountAsync(row => row.StudentId == student.Id && row.AnswerId == null),
            await db.Set<HomeworkFile>().CountAsync(row => row.StudentId == student.Id && row.AnswerId != null))));
    }

    [Fact]
    public async Task HandIn_WithoutTextAndFiles_IsGradedAtOnce_AndOthersDraftsStay()
    {
        var (homework, student) = await Open();
        var other = await Buyer(homework);
        var file = await Add(homework, other, "mine.png", Samples.Png);
        Assert.Equal(HomeworkStatus.Graded, (await HandIn(homework, student)).Summary.Status);
        Assert.Equal([file], await Drafts(homework, other));
    }

    [Fact]
    public async Task Get_IsForWhomItConcerns()
    {
        var (homework, student) = await Open();
        var file = await Add(homework, student, "page1.png", Samples.Png);
        var teacher = homework.Lecture.Topic.Course.Teacher;
        var stored = await Get(student.User, file);
        Assert.Equal(("page1.png", "image/png"), (stored.Name, stored.ContentType));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => Get(teacher.User, file)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(() => app.InDb(db => new GetPicture(db).Handle(stored.Id, default))));

        await HandIn(homework, student);
        Assert.Equal(stored.Id, (await Get(student.User, file)).Id);
        Assert.Equal(stored.Id, (await Get(teacher.User, file)).Id);
        Assert.Equal(stored.Id, (await Get((await Hired(teacher, Duties.Submissions, null)).User, file)).Id);
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(async () => await Get((await Hired(teacher, Duties.Materials, null)).User, file)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(async () => await Get((await Hired(teacher, Duties.All, [(await app.Given.Course(teacher)).Id])).User, file)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(async () => await Get((await Buyer(homework)).User, file)));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(async () => await Get((await app.Given.Teacher()).User, file)));
        Assert.Equal(GeneralRefusals.PermissionDenied, await Acting.Refused(async () => await Get(await app.Given.SiteOwner(), file)));
    }

    [Fact]
    public async Task Read_TakesTheSameCommands_HoweverManyFiles()
    {
        var (homework, student) = await Open();
        for (var number = 0; number < 4; number++)
            await Add(homework, student, $"{number}.png", Samples.Png);
        var id = (await HandIn(homework, student)).Summary.Id;
        var teacher = homework.Lecture.Topic.Course.Teacher.User;
        HomeworkSubmissionDetail? read = null;
        await app.As(teacher, (GetHomeworkSubmission verb, Actor actor) => verb.Handle(actor, id, default));
        var commands = await app.CountSql(() => app.As(teacher, async (GetHomeworkSubmission verb, Actor actor) => read = await verb.Handle(actor, id, default)));
        Assert.Equal(3, commands.Count(sql => sql.Contains("Homework", StringComparison.Ordinal)));
        Assert.Equal(["0.png", "1.png", "2.png", "3.png"], read!.Answers.Single(answer => answer.Type == QuestionType.Written).Files.Select(file => file.Name));
    }

    [Fact]
    public async Task Sweep_RemovesOldDraftsAndFilesOfQuestionsThatAreGone_NothingElse()
    {
        var (closed, student) = await Open();
        var (open, _) = await Open(student);
        var (gone, _) = await Open(student);
        var stale = await FileOf(await Add(closed, student, "stale.png", Samples.Png));
        var kept = await FileOf(await Add(open, student, "kept.png", Samples.Png));
        var loose = await FileOf(await Add(gone, student, "loose.png", Samples.Png));
        await Set(closed, row => row.SetProperty(one => one.CloseDate, Given.Now.AddDays(-31)));
        await app.As(gone.Lecture.Topic.Course.Teacher.User, async (RemoveHomeworkQuestion verb, Actor actor) =>
        {
            await verb.Handle(actor, gone.Id, Written(gone).Id, default);
            return true;
        });
        await app.InDb(db => db.Set<StoredFile>().Where(file => file.Id == loose).ExecuteUpdateAsync(set => set.SetProperty(file => file.CreatedAt, Given.Now.AddDays(-2))));

        await using (var scope = app.Services.CreateAsyncScope())
            Assert.True(await VerbWatch.Tried(scope.ServiceProvider.GetRequiredService<SweepHomeworkDrafts>()).Handle(default) >= 2);
        Assert.Equal((false, true, false), (await HasBytes(stale), await HasBytes(kept), await HasBytes(loose)));
        Assert.Equal([kept], await app.InDb(db => db.Set<StoredFile>().Where(file => file.UploadedById == student.UserId).Select(file => file.Id).ToListAsync()));
    }

    private static HomeworkQuestion Written(Homework homework) => homework.Questions.Single(question => question.Question.Type == QuestionType.Written);

    /// <summary>A homework with a written question, and a student who may work on it.</summary>
    private async Task<(Homework Homework, Student Student)> Open(Student? student = null)
    {
        var homework = await app.Given.Homework(written: true);
        student ??= await app.Given.Student();
        await app.Given.Purchase(student, homework.Lecture);
        return (homework, student);
    }

    private async Task<Student> Buyer(Homework homework)
    {
        var student = await app.Given.Student();
        await app.Given.Purchase(student, homework.Lecture);
        return student;
    }

    private async Task<Assistant> Hired(Teacher teacher, Duties duties, IReadOnlyCollection<int>? courses)
    {
        var hired = await app.Given.Assistant(teacher);
        await app.InDb(async db =>
        {
            (await db.Set<Assistant>().Include(row => row.Courses).SingleAsync(row => row.Id == hired.Id)).Assign(duties, courses);
            return await db.SaveChangesAsync();
        });
        return hired;
    }

    private Task<HomeworkFileDetail> Add(Homework homework, Student student, string name, byte[] content, string? ticket = null, int? question = null) => app.As(
        student.User,
        (AddHomeworkFile verb, Actor actor) => verb.Handle(actor, homework.Id, question ?? Written(homework).Id, Input.Of(new HomeworkFileDraft { File = Samples.Upload(name, content), Ticket = ticket ?? default(Maybe<string?>) }), default));

    private Task<bool> Remove(User user, HomeworkFileDetail file) => app.As(user, async (RemoveHomeworkFile verb, Actor actor) =>
    {
        await verb.Handle(actor, file.Id, default);
        return true;
    });

    private Task<FileDetail> Get(User user, HomeworkFileDetail file) => app.As(user, (GetHomeworkFile verb, Actor actor) => verb.Handle(actor, file.Id, default));

    private Task<IReadOnlyList<HomeworkFileDetail>> Drafts(Homework homework, Student student) => app.As(student.User, (ListHomeworkDrafts verb, Actor actor) => verb.Handle(actor, homework.Id, default));

    private Task<HomeworkSubmissionDetail> HandIn(Homework homework, Student student) =>
        app.As(student.User, (SubmitHomework verb, Actor actor) => verb.Handle(actor, homework.Id, Input.Of(new HomeworkSubmissionDraft { Answers = Array.Empty<HomeworkAnswerDraft>() }), default));

    private Task<int> Set(Homework homework, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Homework>> change) =>
        app.InDb(db => db.Set<Homework>().Where(row => row.Id == homework.Id).ExecuteUpdateAsync(change));

    private Task<Guid> FileOf(HomeworkFileDetail file) => app.InDb(db => db.Set<HomeworkFile>().Where(row => row.Id == file.Id).Select(row => row.FileId).SingleAsync());

    private async Task<bool> HasBytes(Guid id)
    {
        await using var content = await app.Services.GetRequiredService<IFiles>().OpenAsync(id, 0, default);
        return content is not null;
    }
}
