using System.Net;
using System.Text.RegularExpressions;
using Lms.Domain.Questions;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>How well demo students work: each has a skill of their own, harder questions fail more often.</summary>
internal sealed partial class DemoWork(int student, Random chance)
{
    private readonly double skill = 0.35 + (student * 37 % 64 / 100d);

    /// <summary>The choices somebody of this skill makes; none now and then.</summary>
    public IReadOnlyList<Choice> Choose(Question question)
    {
        if (chance.NextDouble() < 0.05)
            return [];
        var right = question.Choices.Where(choice => choice.IsCorrect).ToList();
        if (Knows(question))
            return right;
        var wrong = question.Choices.Where(choice => !choice.IsCorrect).ToList();
        return question.Type == QuestionType.McqMultiple && chance.Next(2) == 0
            ? [right[chance.Next(right.Count)]]
            : [wrong[chance.Next(wrong.Count)]];
    }

    /// <summary>A written answer, and the share of the points a marker gives it.</summary>
    public (string Text, decimal Share, string Comment) Write(Question question)
    {
        var model = WebUtility.HtmlDecode(Markup().Replace(question.Explanation!, string.Empty));
        if (Knows(question))
            return (model, 1m, "Clear and complete.");
        if (chance.Next(3) > 0)
            return (model[..(model.IndexOf('.', StringComparison.Ordinal) + 1)] + " I did not get further.", 0.5m, "A good beginning; say why, and finish the argument.");
        return ("I am not sure how to begin. I would try some numbers and look what happens.", 0m, "Look at the lecture again and come to me with questions.");
    }

    private bool Knows(Question question) => chance.NextDouble() < skill * (1 - (0.12 * (int)question.Difficulty)) + 0.05;

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Markup();
}
