using Lms.Domain.Quizzes;

namespace Lms.Domain.Ranking;

/// <summary>When the ranks of an exam may be seen.</summary>
public static class RankPublication
{
    /// <summary>True once they are published.</summary>
    public static bool IsPublished(QuizSettings settings, DateTimeOffset now) => settings.PublishRanks switch
    {
        RankPublishing.AfterClose => settings.CloseDate <= now,
        RankPublishing.AtDate => settings.PublishRanksAt <= now,
        _ => false,
    };
}
