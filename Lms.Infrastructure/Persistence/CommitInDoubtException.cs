namespace Lms.Infrastructure.Persistence;

/// <summary>
/// The commit itself failed, so nobody knows whether the work is stored. It is not tried again by itself: doing it a
/// second time could, for instance, pay twice.
/// </summary>
public sealed class CommitInDoubtException(Exception inner) : Exception("The commit failed; whether the transaction is stored is not known.", inner);
