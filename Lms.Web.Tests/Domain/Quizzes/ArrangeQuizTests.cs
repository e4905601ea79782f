using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Domain.Homeworks;
using Lms.Domain.Lectures;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Web.Tests.Support;

namespace Lms.Web.Tests.Domain.Quizzes;

public sealed class ArrangeQuizTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task Arrange_PartsQuestionsAndPoints_AreStoredWhole()
    {
        var quiz = await app.Given.Quiz();
        var teacher = quiz.Lecture.Topic.Course.Teacher;
        var added = await app.Given.Question(teacher, QuestionType.McqMultiple);
        var (first, second) = (quiz.Questions[0].QuestionId, quiz.Questions[1].QuestionId);
        var once = await Arrange(quiz, teacher.User, ["One", "Two"], new QuizPlaceDraft { Question = added.Id, Section = 1, PointsHere = 4, NegativePoints = 0.5m, PartialPoints = 1, IsBonus = true }, new QuizPlaceDraft { Question = first, Section = 0 });
        Assert.Equal(["One", "Two"], once.Sections.Select(section => section.Name));
        Assert.Equal([first, added.Id], once.Questions.Select(line => line.QuestionId));
        var line = once.Questions[1];
        Assert.Equal((once.Sections[1].Id, 4m, 0.5m, 1m, true), (line.SectionId, line.Points, line.NegativePoints, line.PartialPoints, line.IsBonus));

        var again = await app.As(teacher.User, (ArrangeQuiz verb, Actor actor) => verb.Handle(actor, quiz.Id, Input.Of(new QuizArrangementDraft
        {
            Sections = Maybe<IReadOnlyList<QuizSectionDraft>?>.Of([new QuizSectionDraft(once.Sections[1].Id, "Kept")]),
            Questions = Maybe<IReadOnlyList<QuizPlaceDraft>?>.Of([new QuizPlaceDraft { Question = second, Section = 0 }, new QuizPlaceDraft { Question = added.Id }]),
        }), CancellationToken.None));
        Assert.Equal((once.Sections[1].Id, "Kept"), (Assert.Single(again.Sections).Id, again.Sections[0].Name));
        Assert.Equal([added.Id, second], again.Questions.Select(one => one.QuestionId));
        Assert.Null(again.Questions[0].PointsHere);
    }

    [Fact]
    public async Task Arrange_NothingLeft_IsNoLongerPublished()
    {
        var quiz = await app.Given.Quiz();
        Assert.False((await Arrange(quiz, quiz.Lecture.Topic.Course.Teacher.User, [])).Summary.IsPublished);
    }

    [Fact]
    public async Task Arrange_WithFaults_NamesEveryOne()
    {
        var quiz = await app.Given.Quiz();
        var teacher = quiz.Lecture.Topic.Course.Teacher;
        var foreign = await app.Given.Question(await app.Given.Teacher());
        var refusal = await Acting.Refused(() => Arrange(quiz, teacher.User, [""], new QuizPlaceDraft { Question = foreign.Id, Section = 7, PointsHere = 0 }));
        Assert.Equal(["questions", "questions[0].points_here", "questions[0].section", "sections[0].name"], refusal.Complaints.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Arrange_OnceStarted_OrByAnotherTeacher_IsRefused()
    {
        var quiz = await app.Given.Quiz();
        Assert.Equal(CourseRefusals.NotYours, await Acting.Refused(async () => await Arrange(quiz, (await app.Given.Teacher()).User, [])));
        var student = await app.Given.Student();
        await app.InDb(async db =>
        {
            db.Add(QuizAttempt.Start(quiz.Id, student.Id, 1, TimeProvider.System.GetUtcNow(), null, quiz.Lecture.Topic.Course.InstitutionId));
            await db.SaveChangesAsync();
            return true;
        });
        Assert.Equal(QuizRefusals.Started, await Acting.Refused(() => Arrange(quiz, quiz.Lecture.Topic.Course.Teacher.User, [])));
        Assert.Equal(1, (await app.As(quiz.Lecture.Topic.Course.Teacher.User, (GetQuiz verb, Actor actor) => verb.Handle(actor, quiz.Id, CancellationToken.None))).AttemptCount);
    }

    [Fact]
    public async Task ArrangeHomework_TakesTheOrderGiven_AndRefusesSeveralAnswers()
    {
        var homework = await app.Given.Homework(written: true);
        var teacher = homework.Lecture.Topic.Course.Teacher;
        var (one, other) = (homework.Questions[0].QuestionId, homework.Questions[1].QuestionId);
        var added = await app.Given.Question(teacher);
        var done = await Set(other, added.Id, one);
        Assert.Equal([other, added.Id, one], done.Questions.Select(line => line.QuestionId));
        var several = await app.Given.Question(teacher, QuestionType.McqMultiple);
        Assert.Contains("questions", (await Acting.Refused(() => Set(several.Id))).Complaints.Keys);
        Assert.False((await Set()).Summary.IsPublished);

        Task<HomeworkDetail> Set(params int[] ids) => app.As(teacher.User, (ArrangeHomework verb, Actor actor) =>
            verb.Handle(actor, homework.Id, Input.Of(new HomeworkArrangementDraft { Questions = Maybe<IReadOnlyList<int>?>.Of(ids) }), CancellationToken.None));
    }

    [Fact]
    public async Task Preview_CarriesNoKey_KeepsTheOrder_AndLeavesOutWhatIsForeign()
    {
        var teacher = await app.Given.Teacher();
        var (a, b) = (await app.Given.Question(teacher), await app.Given.Question(teacher, QuestionType.Written));
        var foreign = await app.Given.Question(await app.Given.Teacher());
        var seen = await app.As(teacher.User, (PreviewQuestions verb, Actor actor) => verb.Handle(actor, [b.Id, foreign.Id, a.Id], CancellationToken.None));
        Assert.Equal([b.Id, a.Id], seen.Select(question => question.Id));
        Assert.Equal(4, seen[1].Choices.Count);
        var draft = await app.As(teacher.User, (PreviewDraft verb, Actor actor) => verb.Handle(actor, Input.Of(new QuestionDraft { QuestionType = "written", Text = "<script>x</script>Why?" }), CancellationToken.None));
        Assert.Equal("Why?", draft.Text);
    }

    [Fact]
    public async Task TaughtLectures_AreTheTeachersOwn_AndTheTreeHoldsTheirSubjects()
    {
        var lecture = await app.Given.Lecture();
        var teacher = lecture.Topic.Course.Teacher;
        Assert.Equal(lecture.Id, Assert.Single(await app.As(teacher.User, (ListTaughtLectures verb, Actor actor) => verb.Handle(actor, CancellationToken.None))).Id);
        var question = await app.Given.Question(teacher);
        var tree = await app.As(teacher.User, (GetBankTree verb, Actor actor) => verb.Handle(actor, CancellationToken.None));
        Assert.Equal(1, tree.SelectMany(subject => subject.Chapters).SelectMany(chapter => chapter.Lessons).Single(lesson => lesson.Id == question.LessonId).QuestionCount);
        Assert.True(tree.Sum(subject => subject.QuestionCount) >= 1);
    }

    [Fact]
    public async Task Gaps_OfAnUnreadyQuiz_AreNamed()
    {
        var quiz = await app.Given.Quiz(settings: settings => settings.ScoreVisibility = ReviewVisibility.AfterClose, passingScore: 500);
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;
        var detail = await app.As(teacher, (GetQuiz verb, Actor actor) => verb.Handle(actor, quiz.Id, CancellationToken.None));
        var now = TimeProvider.System.GetUtcNow();
        Assert.Equal([QuizGap.PassingAboveTotal, QuizGap.ScoreNeverShown, QuizGap.AnswersNeverShown], QuizGaps.Of(detail, now));
        Assert.Equal([QuizGap.NoQuestions, QuizGap.EmptySection], QuizGaps.Of((await Arrange(quiz, teacher, ["Empty"])) with { Summary = detail.Summary with { Settings = new QuizSettings { CloseDate = now.AddDays(1) } } }, now));
        Assert.True(QuizGaps.Prevents(QuizGap.NoQuestions) && !QuizGaps.Prevents(QuizGap.EmptySection));
    }

    private Task<QuizDetail> Arrange(Quiz quiz, Lms.Domain.Accounts.User user, string[] parts, params QuizPlaceDraft[] places) => app.As(user, (ArrangeQuiz verb, Actor actor) =>
        verb.Handle(actor, quiz.Id, Input.Of(new QuizArrangementDraft
        {
            Sections = Maybe<IReadOnlyList<QuizSectionDraft>?>.Of([.. parts.Select(name => new QuizSectionDraft(null, name))]),
            Questions = Maybe<IReadOnlyList<QuizPlaceDraft>?>.Of(places),
        }), CancellationToken.None));
}
