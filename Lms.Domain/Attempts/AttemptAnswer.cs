using Lms.Domain.Grading;
using Lms.Domain.Quizzes;

namespace Lms.Domain.Attempts;

/// <summary>One question of one attempt, in the order drawn at its start, with what was answered last.</summary>
public sealed class AttemptAnswer
{
    public int Id { get; private set; }

    public int AttemptId { get; init; }

    public QuizAttempt Attempt { get; init; } = null!;

    public required int QuizQuestionId { get; init; }

    public QuizQuestion QuizQuestion { get; init; } = null!;

    /// <summary>Place of the question in this attempt, from 1.</summary>
    public required int DisplayOrder { get; init; }

    /// <summary>The choices' ids in the order drawn at the start, separated by commas.</summary>
    public string ChoiceOrder { get; init; } = string.Empty;

    /// <summary>The chosen choices' ids, separated by commas; empty for none.</summary>
    public string Chosen { get; private set; } = string.Empty;

    public string? Written { get; private set; }

    /// <summary>
    /// The client's number of the stored answer. A write with a smaller or equal number changes nothing, so that late
    /// and repeated writes are harmless.
    /// </summary>
    public long Sequence { get; private set; }

    /// <summary>The server's number of the stored write within the attempt, from 1; 0 while nothing was stored.</summary>
    public int StoredNumber { get; private set; }

    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Milliseconds the question was on the screen.</summary>
    public long Milliseconds { get; set; }

    /// <summary>Marked by the student to come back to.</summary>
    public bool IsFlagged { get; set; }

    /// <summary>Points given; null while it waits or runs.</summary>
    public decimal? PointsEarned { get; set; }

    public AnswerResult? Result { get; set; }

    /// <summary>What a marker gave; null before.</summary>
    public decimal? MarkerPoints { get; private set; }

    public int? MarkedById { get; private set; }

    public DateTimeOffset? MarkedAt { get; private set; }

    /// <summary>What the marker says to the student.</summary>
    public string? MarkerComment { get; private set; }

    /// <summary>Stores an answer unless a newer one is there.</summary>
    /// <returns>False when a newer or the same write was stored before.</returns>
    public bool Store(IEnumerable<int> chosen, string? written, long sequence, int number, DateTimeOffset now)
    {
        if (sequence <= Sequence)
            return false;
        Chosen = string.Join(',', chosen.Distinct().Order());
        Written = written;
        Sequence = sequence;
        StoredNumber = number;
        SavedAt = now;
        return true;
    }

    /// <summary>Gives points for a written answer.</summary>
    public void Mark(decimal points, string? comment, int byUserId, DateTimeOffset now)
    {
        MarkerPoints = points;
        MarkerComment = comment;
        MarkedById = byUserId;
        MarkedAt = now;
    }

    /// <summary>The ids in a stored list.</summary>
    public static IReadOnlySet<int> Ids(string stored) =>
        stored.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
}
