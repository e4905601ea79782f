using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.ExamAnalytics;
using Lms.Domain.Ranking;
using Lms.Web.Tests.Support;
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
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<RenewRanks>().Handle(CancellationToken.None);
        var teacher = quiz.Lecture.Topic.Course.Teacher.User;

        ExamAnalysis? analysis = null;
        var commands = await app.CountSql(async () => analysis = await app.As(teacher, (GetExamAnalysis verb, Actor actor) => verb.Handle(actor, quiz.Id, default)));
        Assert.True(commands.Count <= 4, string.Join("\n\n", commands));
        Assert.Equal((12, 50m, 50m, 40.82m), (analysis!.Count, analysis.Average, analysis.Median, analysis.Deviation));
        Assert.Equal((4, 4, 4, 12), (analysis.Distribution[0].Count, analysis.Distribution[5].Count, analysis.Distribution[9].Count, analysis.Distribution.Sum(band => band.Count)));
        Assert.Equal([(30, 0m), (60, 50m), (100, 100m)], analysis.Curve.Where(point => point.Percentile is 30 or 60 or 100).Select(point => (point.Percentile, point.Percentage)));
        Assert.Empty(analysis.Sections);
        Assert.Equal(24, Assert.Single(analysis.Subjects).Counts.Total);
        var (first, second) = (analysis.Items[0], analysis.Items[1]);
        Assert.Equal((66.67m, 1m, 12), (first.Facility, first.Discrimination, first.Answered));
        Assert.Equal((33.33m, 1m, 8), (second.Facility, second.Discrimination, second.Answered));
        var wrong = first.Choices.Single(choice => choice.Count > 0 && !choice.IsRight);
        Assert.Equal((4, 0, 3, false), (wrong.Count, wrong.AmongBest, wrong.AmongWeakest, wrong.IsSuspicious));
        Assert.True(first.Choices.Single(choice => choice is { Count: 0 } && choice.ChoiceId == first.Choices[1].ChoiceId).IsSuspicious);
        Assert.Equal(GeneralRefusals.NotFound, await Acting.Refused(async () => await app.As((await app.Given.Teacher()).User, (GetExamAnalysis verb, Actor actor) => verb.Handle(actor, quiz.Id, default))));
    }

    [Fact]
    public async Task AnExamNobodyTook_HasNothingToSay()
    {
        var quiz = await app.Given.Quiz(written: false);
        var analysis = await app.As(quiz.Lecture.Topic.Course.Teacher.User, (GetExamAnalysis verb, Actor actor) => verb.Handle(actor, quiz.Id, default));
        Assert.Equal((0, 0m, 0m, 0), (analysis.Count, analysis.Average, analysis.Median, analysis.Curve.Count));
        Assert.All(analysis.Items, item => Assert.Equal((0m, (decimal?)null), (item.Facility, item.Discrimination)));
    }
}
