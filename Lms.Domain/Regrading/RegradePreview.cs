namespace Lms.Domain.Regrading;

/// <summary>What a regrade does to one attempt or submission.</summary>
/// <param name="Before">The score now; null while an answer waits for a marker.</param>
/// <param name="After">The score afterwards.</param>
/// <param name="PassedBefore">Null without a score or a mark to reach.</param>
/// <param name="PassedAfter">The same afterwards.</param>
public sealed record ScoreMove(int SubmissionId, int StudentId, string StudentName, string StudentCode, int Number, decimal? Before, decimal? After, bool? PassedBefore, bool? PassedAfter)
{
    /// <summary>By how much; null when either score is not known.</summary>
    public decimal? By => After - Before;
}

/// <summary>What a regrade would do, or did.</summary>
/// <param name="BasedOn">The number of the last regrade; applying sends it back, so that nobody applies what they have not seen.</param>
/// <param name="Attempts">Finished attempts or submissions looked at.</param>
/// <param name="Overridden">Those whose score was set by hand and therefore stands.</param>
/// <param name="Moves">Those whose score moves, the largest moves first.</param>
public sealed record RegradePreview(
    int BasedOn, int Attempts, int Overridden, decimal? AverageBefore, decimal? AverageAfter, decimal MaximumBefore, decimal MaximumAfter, IReadOnlyList<ScoreMove> Moves)
{
    public int Raised => Moves.Count(move => move.By > 0 || (move.Before is null && move.After is not null));

    public int Lowered => Moves.Count(move => move.By < 0 || (move.Before is not null && move.After is null));

    public int NowPass => Moves.Count(move => move.PassedAfter == true && move.PassedBefore != true);

    public int NowFail => Moves.Count(move => move.PassedAfter == false && move.PassedBefore == true);
}
