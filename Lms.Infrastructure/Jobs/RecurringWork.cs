namespace Lms.Infrastructure.Jobs;

/// <summary>
/// Work that the product does by itself every so often. It may run twice (a node may die half-way and another take
/// over), so doing it again must change nothing. Its turns are kept in the database: a restart neither loses nor repeats one.
/// </summary>
/// <param name="Name">Its name in logs, metrics and the database.</param>
/// <param name="Every">From the start of one turn to the start of the next; a turn never overlaps the one before.</param>
/// <param name="Run">The work itself, in a scope of its own.</param>
public sealed record RecurringWork(string Name, TimeSpan Every, Func<IServiceProvider, CancellationToken, Task> Run);
