using Lms.Domain.Access;
using Lms.Domain.Grading;
using Lms.Domain.Homeworks;
using Lms.Domain.Marking;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Domain.Sittings;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Domain.Marking;

public sealed class RubricShownTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Review_ShowsPointsByCriterion_OnlyWhereMarksMayBeSeen(bool shows)
    {
        var quiz = await app.Given.Quiz(settings: settings => (settings.AnswersVisibility, settings.ShowCorrectAfterSubmission) = (ReviewVisibility.AfterSubmission, shows));
        var student = await app.Given.Student();
        var attempt = await app.Given.Attempt(quiz, student, written: 4);
        var written = quiz.Questions.Single(used => used.Question.Type == QuestionType.Written);
        await Mark(GradedWork.Quiz, written.QuestionId, attempt.Answers.Single(answer => answer.QuizQuestionId == written.Id).Id, quiz.Lecture.Topic.Course.TeacherId);
        var review = await app.As(student.User, (ReviewAttempt verb, Actor actor) => verb.Handle(actor, attempt.Id, default));
        EarnedCriterion[] expected = shows ? [new("Names the law", 1, 2), new("Shows the steps", 3, 3)] : [];
        Assert.Equal(expected, review.Questions.Single(question => question.Type == QuestionType.Written).Rubric);
        Assert.All(review.Questions.Where(question => question.Type != QuestionType.Written), question => Assert.Empty(question.Rubric));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Homework_ShowsPointsByCriterion_OnceEverythingIsMarked(bool isMarked)
    {
        var homework = await app.Given.Homework(written: true);
        var student = await app.Given.Student();
        await app.Given.Enrollment(student, homework.Lecture.Topic.Course);
        await app.Given.Purchase(student, homework.Lecture);
        var submission = await app.Given.Submission(homework, student, written: isMarked ? 4 : null);
        var written = homework.Questions.Single(used => used.Question.Type == QuestionType.Written);
        await Mark(GradedWork.Homework, written.QuestionId, submission.Answers.Single(answer => answer.HomeworkQuestionId == written.Id).Id, homework.Lecture.Topic.Course.TeacherId);
        var seen = await app.As(student.User, (GetHomeworkSubmission verb, Actor actor) => verb.Handle(actor, submission.Id, default));
        Assert.Equal(isMarked ? 2 : 0, seen.Answers.Single(answer => answer.Type == QuestionType.Written).Rubric.Count);
    }

    private Task<int> Mark(GradedWork work, int questionId, int answerId, int teacherId) => app.InDb(async db =>
    {
        RubricCriterion[] criteria =
        [
            new() { QuestionId = questionId, TeacherId = teacherId, Name = "Shows the steps", Points = 3, Order = 2 },
            new() { QuestionId = questionId, TeacherId = teacherId, Name = "Names the law", Points = 2, Order = 1 },
        ];
        db.AddRange(criteria);
        await db.SaveChangesAsync();
        db.AddRange(new RubricMark { Work = work, AnswerId = answerId, CriterionId = criteria[0].Id, Points = 3 }, new RubricMark { Work = work, AnswerId = answerId, CriterionId = criteria[1].Id, Points = 1 });
        return await db.SaveChangesAsync();
    });
}
