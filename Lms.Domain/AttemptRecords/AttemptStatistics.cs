using Lms.Domain.Grading;
using Lms.Domain.Questions;

namespace Lms.Domain.AttemptRecords;

/// <summary>One question of an attempt, with what it belongs to and what came of it.</summary>
/// <param name="SectionId">Null when it stands outside every section.</param>
/// <param name="SubjectId">The subject of the bank question.</param>
/// <param name="Level">How hard it is meant to be.</param>
/// <param name="Result">Null while the attempt runs.</param>
/// <param name="Points">Points given; null while it runs or waits.</param>
/// <param name="IsDropped">Taken out of the reckoning: counts nowhere.</param>
/// <param name="Milliseconds">How long it was on the screen.</param>
public sealed record CountedAnswer(int? SectionId, int SubjectId, Difficulty Level, AnswerResult? Result, decimal? Points, bool IsDropped, long Milliseconds);

/// <summary>
/// Answers counted. An answer that waits for its marker stands with the partially right ones: it is answered, and is
/// neither right nor wrong yet. So <see cref="Total"/> is always the sum of the four.
/// </summary>
public sealed record AnswerCounts(int Correct, int Incorrect, int Partial, int Unanswered, decimal Score, TimeSpan Taken)
{
    public int Total => Correct + Incorrect + Partial + Unanswered;

    /// <summary>The counts of these answers.</summary>
    public static AnswerCounts Of(IEnumerable<CountedAnswer> answers)
    {
        int correct = 0, incorrect = 0, partial = 0, unanswered = 0;
        decimal score = 0;
        long milliseconds = 0;
        foreach (var answer in answers)
        {
            milliseconds += answer.Milliseconds;
            if (answer.IsDropped)
                continue;
            score += answer.Points ?? 0;
            switch (answer.Result)
            {
                case AnswerResult.Correct: correct++; break;
                case AnswerResult.Incorrect: incorrect++; break;
                case AnswerResult.PartiallyCorrect or AnswerResult.Pending: partial++; break;
                default: unanswered++; break;
            }
        }

        return new AnswerCounts(correct, incorrect, partial, unanswered, score, TimeSpan.FromMilliseconds(milliseconds));
    }
}

/// <summary>The same answers counted whole and by section, subject and level. Each division adds up to the whole, because each answer falls into exactly one part of it.</summary>
public sealed record AttemptStatistics(
    AnswerCounts Whole, IReadOnlyDictionary<int, AnswerCounts> BySection, IReadOnlyDictionary<int, AnswerCounts> BySubject, IReadOnlyDictionary<Difficulty, AnswerCounts> ByLevel)
{
    /// <summary>The key of the questions that stand outside every section.</summary>
    public const int NoSection = 0;

    /// <summary>Counts an attempt.</summary>
    public static AttemptStatistics Of(IReadOnlyCollection<CountedAnswer> answers) => new(
        AnswerCounts.Of(answers),
        Divide(answers, answer => answer.SectionId ?? NoSection),
        Divide(answers, answer => answer.SubjectId),
        Divide(answers, answer => answer.Level));

    private static Dictionary<TKey, AnswerCounts> Divide<TKey>(IEnumerable<CountedAnswer> answers, Func<CountedAnswer, TKey> by)
        where TKey : notnull => answers.GroupBy(by).ToDictionary(part => part.Key, part => AnswerCounts.Of(part));
}
