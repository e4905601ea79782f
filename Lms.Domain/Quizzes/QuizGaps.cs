namespace Lms.Domain.Quizzes;

/// <summary>What a quiz lacks, or what its author may not have meant, before it is published.</summary>
public enum QuizGap
{
    /// <summary>No question: it cannot be published.</summary>
    NoQuestions,

    /// <summary>It has closed already: nobody can start it.</summary>
    HasClosed,

    /// <summary>Not active: students do not see it.</summary>
    IsInactive,

    /// <summary>More points are needed to pass than can be earned.</summary>
    PassingAboveTotal,

    /// <summary>A part without questions.</summary>
    EmptySection,

    /// <summary>The score waits for a closing date that is not set: no student will ever see it.</summary>
    ScoreNeverShown,

    /// <summary>The answers wait for a closing date that is not set: no student will ever see them.</summary>
    AnswersNeverShown,

    /// <summary>Wrong answers may cost more than the question is worth.</summary>
    NegativeAbovePoints,
}

/// <summary>Looks a quiz over before it is published.</summary>
public static class QuizGaps
{
    /// <summary>True when the quiz cannot be published as long as this is so; the others are advice.</summary>
    public static bool Prevents(QuizGap gap) => gap == QuizGap.NoQuestions;

    /// <summary>Everything that is missing or strange.</summary>
    public static IReadOnlyList<QuizGap> Of(QuizDetail quiz, DateTimeOffset now)
    {
        var (summary, settings) = (quiz.Summary, quiz.Summary.Settings);
        return
        [
            .. new (QuizGap Gap, bool IsSo)[]
            {
                (QuizGap.NoQuestions, quiz.Questions.Count == 0),
                (QuizGap.HasClosed, settings.CloseDate <= now),
                (QuizGap.IsInactive, !summary.IsActive),
                (QuizGap.PassingAboveTotal, quiz.Questions.Count > 0 && summary.PassingScore > summary.TotalPoints),
                (QuizGap.EmptySection, quiz.Sections.Any(section => quiz.Questions.All(question => question.SectionId != section.Id))),
                (QuizGap.ScoreNeverShown, settings is { ScoreVisibility: ReviewVisibility.AfterClose, CloseDate: null }),
                (QuizGap.AnswersNeverShown, settings is { AnswersVisibility: ReviewVisibility.AfterClose, CloseDate: null }),
                (QuizGap.NegativeAbovePoints, quiz.Questions.Any(question => question.NegativePoints > question.Points)),
            }.Where(pair => pair.IsSo).Select(pair => pair.Gap),
        ];
    }
}
