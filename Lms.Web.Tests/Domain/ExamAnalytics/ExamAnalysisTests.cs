using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Attempts;
using Lms.Domain.Common;
using Lms.Domain.ExamAnalytics;
using Lms.Domain.Grading;
using Lms.Domain.Questions;
using Lms.Domain.Quizzes;
using Lms.Domain.Ranking;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Domain.ExamAnalytics;

public sealed class ExamAnalysisTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task AnExam_IsAnalysed_OverEachStudentsBestAttempt()
    {
        var quiz = await app.Given.Quiz(written: false);
        for (var number = 0; number < 12; number++)
            await app.Given.AttemptRecord(quiz, right: number < 4 ? 2 : number < 8 ? 1 : 0, wrong: number < 4 ? 0 : 1);
        await Rank();
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;

        ExamAnalysis? analysis = null;
        var commands = await app.CountSql(async () => analysis = await app.As(teacher, (GetExamAnalysis verb, Actor actor) => verb.Handle(actor, quiz.Id, default)));
        Assert.True(commands.Count <= 5, string.Join("\n\n", commands));
        Assert.Equal((12, 50m, 50m, 40.82m), (analysis!.Count, analysis.Average, analysis.Median, analysis.Deviation));
        Assert.Equal((4, 4, 4, 12), (analysis.Distribution[0].Count, analysis.Distribution[5].Count, analysis.Distribution[9].Count, analysis.Distribution.Sum(band => band.Count)));
        Assert.Equal([(30, 0m), (60, 50m), (100, 100m)], analysis.Curve.Where(point => point.Percentile is 30 or 60 or 100).Select(point => (point.Percentile, point.Percentage)));
        Assert.Empty(analysis.Sections);
        Assert.Equal(24, Assert.Single(analysis.Subjects).Counts.Total);
        var (first, second) = (analysis.Items[0], analysis.Items[1]);
        Assert.Equal((66.67m, 1m, 12), (first.Facility, first.Discrimination, first.Answered));
        Assert.Equal((33.33m, 1m, 8), (second.Facility, second.Discrimination, second.Answered));
        var wrong = first.Choices.Single(choice => choice.Count > 0 && !choice.IsRight);
        Assert.Equal((4, 0, 4, ChoiceDoubt.None), (wrong.Count, wrong.AmongBest, wrong.AmongWeakest, wrong.Doubt));
        Assert.Equal(ChoiceDoubt.NobodyTookIt, first.Choices[1].Doubt);
        Assert.Equal((4, 4, ItemVerdict.Good), (first.Best, first.Weakest, first.Verdict));
        Assert.Equal((TimeSpan.FromMinutes(10), 10, 12), (analysis.Time.Average, analysis.Time.MedianMinutes, Assert.Single(analysis.Time.Bands).Count));
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(async () => await app.As((await app.Given.Teacher()).User, (GetExamAnalysis verb, Actor actor) => verb.Handle(actor, quiz.Id, default))));
    }

    [Fact]
    public async Task AnExamNobodyTook_HasNothingToSay()
    {
        var quiz = await app.Given.Quiz(written: false);
        var analysis = await app.As(quiz.Lecture.Topic.Course.Teacher.User, (GetExamAnalysis verb, Actor actor) => verb.Handle(actor, quiz.Id, default));
        Assert.Equal((0, 0m, 0m, 0), (analysis.Count, analysis.Average, analysis.Median, analysis.Curve.Count));
        Assert.Empty(analysis.Time.Bands);
        Assert.All(analysis.Items, item => Assert.Equal((0m, (decimal?)null, ItemVerdict.TooFew), (item.Facility, item.Discrimination, item.Verdict)));
    }

    [Fact]
    public async Task Attempts_ThatRunOrWait_AreNamedAndNotCounted()
    {
        var quiz = await app.Given.Quiz();
        await app.Given.Attempt(quiz);
        await app.Given.Attempt(quiz, isRunning: true);
        await app.Given.Attempt(quiz, written: 5);
        var before = await Read(quiz);
        Assert.Equal((0, 1, 1, true), (before.Count, before.Running, before.Waiting, before.IsBeingRanked));
        await Rank();
        var after = await Read(quiz);
        Assert.Equal((1, 1, 1, false, 1), (after.Count, after.Running, after.Waiting, after.IsBeingRanked, after.Passed));
        Assert.All(after.Items, item => Assert.Null(item.Discrimination));
    }

    [Fact]
    public async Task Key_OfThisExam_CountsAndABonusTellsNothing()
    {
        var quiz = await app.Given.Quiz(written: false);
        var (first, second) = (quiz.Questions[0], quiz.Questions[1]);
        await app.InDb(db => db.Set<QuizQuestion>().Where(row => row.Id == first.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.KeyHere, first.Question.Choices[2].Id.ToString(CultureInfo.InvariantCulture))));
        await app.InDb(db => db.Set<QuizQuestion>().Where(row => row.Id == second.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsBonus, true)));
        var analysis = await Read(quiz);
        Assert.Equal(first.Question.Choices[2].Id, Assert.Single(analysis.Items[0].Choices, choice => choice.IsRight).ChoiceId);
        Assert.Equal(ItemVerdict.Bonus, analysis.Items[1].Verdict);
    }

    /// <summary>Every figure of the questions, computed again from the rows themselves, by the definitions and not from sums.</summary>
    [Theory]
    [InlineData(11, 1)]
    [InlineData(43, 2)]
    public async Task Items_AgreeWithAnIndependentComputation(int count, int seed)
    {
        var quiz = await app.Given.Quiz();
        var chance = new Random(seed);
        var attempts = new List<QuizAttempt>();
        for (var index = 0; index < count; index++)
            attempts.Add(await Sit(quiz, chance));
        await Rank();
        var analysis = await Read(quiz);

        var byScore = attempts.OrderByDescending(row => row.Score).ToList();
        var size = (int)Math.Round(count * 0.27, MidpointRounding.AwayFromZero);
        var best = attempts.Where(row => row.Score >= byScore[size - 1].Score).ToList();
        var weakest = attempts.Where(row => row.Score <= byScore[count - size].Score).ToList();
        Assert.Equal(count, analysis.Count);
        foreach (var (item, used) in analysis.Items.Zip(quiz.Questions))
        {
            AttemptAnswer Of(QuizAttempt attempt) => attempt.Answers.Single(answer => answer.QuizQuestionId == used.Id);
            double Right(IEnumerable<QuizAttempt> group) => group.Average(row => Of(row).Result == AnswerResult.Correct ? 1d : 0d);
            Assert.Equal((decimal)(100 * Right(attempts)), item.Facility, 2);
            Assert.Equal(Right(best) - Right(weakest), (double)item.Discrimination!.Value, 0.0051);
            var correlation = Pearson([.. attempts.Select(row => ((double)Of(row).PointsEarned!.Value, (double)(row.Score!.Value - Of(row).PointsEarned!.Value)))]);
            Assert.Equal(correlation, (double?)item.Correlation ?? double.NaN, 0.0051); // not a number where a question's points never vary
            Assert.Equal(attempts.Average(row => Of(row).PointsEarned!.Value), item.AveragePoints, 2);
            foreach (var choice in item.Choices)
            {
                int Takers(IEnumerable<QuizAttempt> group) => group.Count(row => AttemptAnswer.Ids(Of(row).Chosen).Contains(choice.ChoiceId));
                Assert.Equal((Takers(attempts), Takers(best), Takers(weakest)), (choice.Count, choice.AmongBest, choice.AmongWeakest));
            }
        }

        var own = quiz.Questions.Sum(used => Variance([.. attempts.Select(row => (double)row.Answers.Single(answer => answer.QuizQuestionId == used.Id).PointsEarned!.Value)]));
        Assert.Equal((decimal)(3d / 2 * (1 - (own / Variance([.. attempts.Select(row => (double)row.Score!.Value)])))), analysis.Reliability!.Value, 2);
        Assert.Equal(Math.Sqrt(Variance([.. attempts.Select(row => Math.Max(0, (double)(100 * row.Score!.Value / row.MaximumScore)))])), (double)analysis.Deviation, 2);
    }

    private static double Variance(double[] values) => values.Average(value => Math.Pow(value - values.Average(), 2));

    private static double Pearson((double X, double Y)[] pairs)
    {
        var (x, y) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        return pairs.Sum(pair => (pair.X - x) * (pair.Y - y)) / Math.Sqrt(pairs.Sum(pair => Math.Pow(pair.X - x, 2)) * pairs.Sum(pair => Math.Pow(pair.Y - y, 2)));
    }

    /// <summary>A finished attempt with any choice, some left out, and any points for what was written.</summary>
    private async Task<QuizAttempt> Sit(Quiz quiz, Random chance)
    {
        var student = await app.Given.Student();
        var attempt = QuizAttempt.Start(quiz.Id, student.Id, 1, Given.Now.AddHours(-1), null, quiz.Lecture.Topic.Course.InstitutionId);
        var keys = quiz.Questions.ToDictionary(question => question.Id, AttemptGrading.KeyOf);
        foreach (var used in quiz.Questions)
        {
            var answer = new AttemptAnswer { QuizQuestionId = used.Id, DisplayOrder = used.Order, Milliseconds = chance.Next(90_000) };
            if (used.Question.Type == QuestionType.Written)
            {
                answer.Store([], "So it is.", 1, used.Order, Given.Now);
                answer.Mark(chance.Next(6), null, quiz.Lecture.Topic.Course.Teacher.UserId, Given.Now);
            }
            else if (chance.Next(5) > 0)
            {
                answer.Store(used.Question.Choices.Where((_, place) => used.Question.Type == QuestionType.McqMultiple ? chance.Next(2) == 0 || place == 0 : false).Select(choice => choice.Id)
                    .DefaultIfEmpty(used.Question.Choices[chance.Next(3)].Id), null, 1, used.Order, Given.Now);
            }

            attempt.Answers.Add(answer);
        }

        AttemptGrading.Grade(attempt, answer => keys[answer.QuizQuestionId]);
        attempt.Submit(Given.Now.AddMinutes(-chance.Next(50)), timedOut: false);
        await app.InDb(db =>
        {
            db.Attach(attempt);
            return db.SaveChangesAsync();
        });
        return attempt;
    }

    private async Task Rank()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RenewRanks>().Handle(CancellationToken.None);
    }

    private Task<ExamAnalysis> Read(Quiz quiz) => app.As(quiz.Lecture.Topic.Course.Teacher.User, (GetExamAnalysis verb, Actor actor) => verb.Handle(actor, quiz.Id, default));
}
