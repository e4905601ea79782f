using Lms.Domain.Grading;
using Lms.Domain.Questions;

namespace Lms.Domain.ExamAnalytics;

/// <summary>One answer of one counted attempt.</summary>
internal sealed record ItemAnswer(int AttemptId, AnswerResult? Result, IReadOnlySet<int> Chosen);

/// <summary>Finds out how a question did: how easy it was, whether it tells the strong from the weak, and whom its wrong choices caught. Pure.</summary>
internal static class ItemReckoning
{
    /// <summary>Fewer attempts than these say nothing about discrimination.</summary>
    public const int FewestAttempts = 10;

    private const decimal GroupShare = 0.27m;

    /// <summary>The best and the weakest 27 % of attempts in this order, the best first.</summary>
    public static (IReadOnlySet<int> Best, IReadOnlySet<int> Weakest) Groups(IReadOnlyList<int> attemptsByScore)
    {
        var size = attemptsByScore.Count < 2 ? 0 : Math.Max(1, (int)Math.Round(attemptsByScore.Count * GroupShare));
        return (attemptsByScore.Take(size).ToHashSet(), attemptsByScore.TakeLast(size).ToHashSet());
    }

    /// <summary>The analysis of one question.</summary>
    public static ItemAnalysis Of(
        int id, int order, QuestionType type, string text, IReadOnlyList<(int Id, string Text, bool IsRight)> choices, IReadOnlyCollection<ItemAnswer> answers, IReadOnlySet<int> best, IReadOnlySet<int> weakest)
    {
        return new ItemAnalysis(
            id, order, type, text, answers.Count, answers.Count(answer => answer.Result is not (null or AnswerResult.Unanswered)), Share(answers),
            answers.Count < FewestAttempts ? null : Math.Round((Share(Among(best)) - Share(Among(weakest))) / 100, 2),
            [.. choices.Select(choice => new ChoiceAnalysis(choice.Id, choice.Text, choice.IsRight, Takers(choice.Id, answers), Takers(choice.Id, Among(best)), Takers(choice.Id, Among(weakest))))]);

        IReadOnlyCollection<ItemAnswer> Among(IReadOnlySet<int> group) => [.. answers.Where(answer => group.Contains(answer.AttemptId))];
    }

    private static int Takers(int choice, IEnumerable<ItemAnswer> answers) => answers.Count(answer => answer.Chosen.Contains(choice));

    private static decimal Share(IReadOnlyCollection<ItemAnswer> answers) =>
        answers.Count == 0 ? 0 : Math.Round(100m * answers.Count(answer => answer.Result == AnswerResult.Correct) / answers.Count, 2);
}
