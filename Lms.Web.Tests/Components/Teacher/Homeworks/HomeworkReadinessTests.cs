using Bunit;
using Lms.Domain.Homeworks;
using Lms.Domain.Questions;
using Lms.Web.Components.Teacher.Homeworks;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Components.Teacher.Homeworks;

public sealed class HomeworkReadinessTests(LmsApp app) : PageTest(app), IClassFixture<LmsApp>
{
    private readonly LmsApp app = app;

    [Fact]
    public async Task Check_NamesWhatIsStrangeWithALink_AndPublishesAllTheSame()
    {
        var homework = await app.Given.Homework(isPublished: false);
        await app.InDb(db => db.Set<Choice>().Where(row => row.QuestionId == homework.Questions[0].QuestionId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsCorrect, false)));
        await SignIn(homework.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<HomeworkPage>($"/teacher/homeworks/{homework.Id}?tab=publish", parameters => parameters.Add(one => one.HomeworkId, homework.Id));
        Assert.Equal($"/teacher/questions/{homework.Questions[0].QuestionId}", page.WaitForElement(".ready li a").GetAttribute("href"));
        await Press(page, ".ready .row .button");
        await EventuallyAsync(db => db.Set<Homework>().AnyAsync(row => row.Id == homework.Id && row.IsPublished));
        page.WaitForAssertion(() => Assert.Contains("Take it back", page.Find(".ready").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_WithoutQuestions_PreventsPublishing()
    {
        var homework = await app.Given.Homework(isPublished: false);
        await app.InDb(db => db.Set<HomeworkQuestion>().Where(row => row.HomeworkId == homework.Id).ExecuteDeleteAsync());
        await SignIn(homework.Lecture.Topic.Course.Teacher.User.UserName!);
        var page = Open<HomeworkPage>($"/teacher/homeworks/{homework.Id}?tab=publish", parameters => parameters.Add(one => one.HomeworkId, homework.Id));
        Assert.Equal($"/teacher/homeworks/{homework.Id}?tab=questions", page.WaitForElement(".ready li a").GetAttribute("href"));
        Assert.NotNull(page.WaitForElement(".ready .row .button[disabled], .ready .row .button[aria-disabled=true]"));
    }
}
