namespace Lms.Domain.Common;

/// <summary>For deeds that several people may do to the same row in the same moment.</summary>
public static class Contended
{
    private const int Tries = 5;

    /// <summary>
    /// Runs the work as one transaction; when somebody else changed a row of it meanwhile, the work is done again on what
    /// is there now, so that the loser of a race is told what is true and not merely that there was a race.
    /// </summary>
    /// <exception cref="RefusedException">The work refused, or the race was lost again and again (<see cref="GeneralRefusals.Conflict"/>).</exception>
    public static async Task<TResult> InContendedTransaction<TResult>(this ILmsDb db, Func<Task<TResult>> work, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await db.InTransaction(work, ct);
            }
            catch (RefusedException refused) when (refused.Refusal == GeneralRefusals.Conflict && tries < Tries)
            {
                continue; // the transaction was rolled back; the next try reads afresh
            }
        }
    }
}
