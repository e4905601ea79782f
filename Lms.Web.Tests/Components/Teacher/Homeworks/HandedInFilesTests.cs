using Bunit;
using Lms.Domain.Files;
using Lms.Domain.HomeworkFiles;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Web.Components.Teacher.Homeworks;
using Lms.Web.Components.Teacher.Marking;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher.Homeworks;

public sealed class HandedInFilesTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Marker_SeesPicturesLarge_TurnsThem_AndOpensPdfs()
    {
        var (homework, photo, paper) = await HandedIn();
        await SignIn(homework.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<MarkAnswersPage>("/teacher/marking/answers?work=homework");
        page.WaitForElement($".files img[src='/homework-files/{photo}']");
        page.WaitForElement("button[aria-label='Turn photo.png']").Click();
        page.WaitForElement(".frame.turn-1");
        page.WaitForElement("button[aria-label='Make photo.png larger']").Click();
        page.WaitForElement(".frame.turn-1.large");
        Assert.Empty(page.FindAll("lms-pdf"));
        page.WaitForElement("button[aria-label='Show paper.pdf here']").Click();
        page.WaitForElement($"lms-pdf[data-source='/homework-files/{paper}']");
        Assert.Equal($"/homework-files/{paper}", page.WaitForElement("a[aria-label='Download paper.pdf']").GetAttribute("href"));
    }

    [Fact]
    public async Task Submissions_ShowTheFilesOfAnAnswer()
    {
        var (homework, photo, _) = await HandedIn();
        await SignIn(homework.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<SubmissionsPage>($"/teacher/homeworks/{homework.Id}/submissions", parameters => parameters.Add(one => one.HomeworkId, homework.Id));
        page.WaitForElement("button[aria-label^='Read the work of']").Click();
        page.WaitForElement($"[role=dialog] .files img[src='/homework-files/{photo}']");
    }

    [Fact]
    public async Task Settings_SayWhetherFilesAreTaken()
    {
        var homework = await app.Given.Homework(written: true);
        await SignIn(homework.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<HomeworkPage>($"/teacher/homeworks/{homework.Id}?tab=settings", parameters => parameters.Add(one => one.HomeworkId, homework.Id));
        page.WaitForElement("input[name=takes_files]").Change(false);
        page.WaitForElement("form.form").Submit();
        await EventuallyAsync(db => db.Set<Homework>().AnyAsync(row => row.Id == homework.Id && !row.TakesFiles));
    }

    private async Task<(Homework Homework, int Photo, int Paper)> HandedIn()
    {
        var homework = await app.Given.Homework(written: true);
        var submission = await app.Given.Submission(homework);
        var question = homework.Questions.Single(row => row.Question.Type == QuestionType.Written).Id;
        var files = new List<int>();
        foreach (var (name, type) in new[] { ("photo.png", "image/png"), ("paper.pdf", "application/pdf") })
        {
            files.Add(await app.InDb(async db =>
            {
                var student = await db.Set<HomeworkSubmission>().Where(row => row.Id == submission.Id).Select(row => new { row.StudentId, row.Student.UserId }).SingleAsync();
                var id = Guid.NewGuid();
                var file = new HomeworkFile
                {
                    StudentId = student.StudentId, HomeworkQuestionId = question, FileId = id, Ticket = id, CreatedAt = Given.Now, Place = files.Count + 1,
                    File = new StoredFile { Id = id, OriginalName = name, ContentType = type, Length = 100, IsWork = true, UploadedById = student.UserId, CreatedAt = Given.Now },
                };
                file.HandIn(await db.Set<HomeworkAnswer>().SingleAsync(row => row.SubmissionId == submission.Id && row.HomeworkQuestionId == question));
                db.Add(file);
                await db.SaveChangesAsync();
                return file.Id;
            }));
        }

        return (homework, files[0], files[1]);
    }
}
