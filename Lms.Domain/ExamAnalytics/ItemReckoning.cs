using Lms.Domain.Attempts;
using Lms.Domain.Grading;
using Lms.Domain.Questions;

namespace Lms.Domain.ExamAnalytics;

/// <summary>A question as the exam uses it.</summary>
/// <param name="Right">The choices that count as right.</param>
internal sealed record ItemQuestion(int Id, int QuestionId, QuestionType Type, string Text, decimal Points, bool IsBonus, IReadOnlySet<int> Right, IReadOnlyList<(int Id, string Text)> Choices);

/// <summary>
/// Finds out how a question did: how easy it was, whether it tells the strong from the weak, and whom its wrong choices
/// caught. Pure. Difficulty index: the share of right answers. Discrimination: that share in the best group minus that in
/// the weakest (Johnson, 1951), see <see cref="GroupCut"/>. Correlation: Pearson's between the points of the question and
/// the points of all others (Henrysson, 1963); for a question that is right or wrong that is the point-biserial correlation.
/// </summary>
internal static class ItemReckoning
{
    /// <summary>The analysis of one question.</summary>
    public static ItemAnalysis Of(ItemQuestion question, int order, IReadOnlyCollection<AnswerTally> answers)
    {
        var count = answers.Sum(row => row.Count);
        var (best, weakest) = (answers.Sum(row => row.Best), answers.Sum(row => row.Weakest));
        var right = answers.Where(row => row.Result == AnswerResult.Correct).ToList();
        var isEnough = count >= ExamAnalysis.FewestAttempts && !question.IsBonus;
        return new ItemAnalysis
        {
            QuizQuestionId = question.Id,
            QuestionId = question.QuestionId,
            Order = order,
            Type = question.Type,
            Text = question.Text,
            IsBonus = question.IsBonus,
            Points = question.Points,
            Attempts = count,
            Answered = answers.Where(row => row.Result is not (null or AnswerResult.Unanswered)).Sum(row => row.Count),
            Facility = Math.Round(100 * Share(right.Sum(row => row.Count), count), 2),
            AveragePoints = count == 0 ? 0 : Math.Round((decimal)(answers.Sum(row => row.Points) / count), 2),
            Discrimination = isEnough && best > 0 && weakest > 0 ? Math.Round(Share(right.Sum(row => row.Best), best) - Share(right.Sum(row => row.Weakest), weakest), 2) : null,
            Correlation = isEnough ? CorrelationOf(answers, count) : null,
            AverageTime = TimeSpan.FromMilliseconds(count == 0 ? 0 : Math.Round(answers.Sum(row => row.Milliseconds) / (double)count)),
            Best = best,
            Weakest = weakest,
            Choices = [.. question.Choices.Select(choice => ChoiceOf(choice.Id, choice.Text, question.Right.Contains(choice.Id), answers, count, best, weakest))],
        };
    }

    /// <summary>The mean squared distance of a question's points from their mean.</summary>
    public static double VarianceOf(IReadOnlyCollection<AnswerTally> answers)
    {
        var count = answers.Sum(row => row.Count);
        var mean = count == 0 ? 0 : answers.Sum(row => row.Points) / count;
        return count == 0 ? 0 : (answers.Sum(row => row.PointsSquared) / count) - (mean * mean);
    }

    /// <summary>Of the points x with what the rest of the score, y - x, came to: both from sums of x, y, their squares and products.</summary>
    private static decimal? CorrelationOf(IReadOnlyCollection<AnswerTally> answers, int count)
    {
        var (x, y) = (answers.Sum(row => row.Points) / count, answers.Sum(row => row.Scores) / count);
        var spreadX = VarianceOf(answers);
        var spreadY = (answers.Sum(row => row.ScoresSquared) / count) - (y * y);
        var common = (answers.Sum(row => row.Products) / count) - (x * y);
        var spreadRest = spreadY - (2 * common) + spreadX;
        const double Nothing = 1e-9;
        return spreadX < Nothing || spreadRest < Nothing ? null : Math.Round((decimal)Math.Clamp((common - spreadX) / Math.Sqrt(spreadX * spreadRest), -1, 1), 2);
    }

    private static ChoiceAnalysis ChoiceOf(int id, string text, bool isRight, IEnumerable<AnswerTally> answers, int count, int best, int weakest)
    {
        var takers = answers.Where(row => AttemptAnswer.Ids(row.Chosen).Contains(id)).ToList();
        var (taken, amongBest, amongWeakest) = (takers.Sum(row => row.Count), takers.Sum(row => row.Best), takers.Sum(row => row.Weakest));
        var doubt = isRight || count < ExamAnalysis.FewestAttempts ? ChoiceDoubt.None
            : taken == 0 ? ChoiceDoubt.NobodyTookIt
            : Share(amongBest, best) > Share(amongWeakest, weakest) ? ChoiceDoubt.DrawsTheBest
            : ChoiceDoubt.None;
        return new ChoiceAnalysis(id, text, isRight, taken, amongBest, amongWeakest, doubt);
    }

    private static decimal Share(int part, int whole) => whole == 0 ? 0 : (decimal)part / whole;
}
