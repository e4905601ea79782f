namespace Lms.Domain.Operations;

/// <summary>How the system is doing, for whoever looks after it.</summary>
/// <param name="At">When this was looked at.</param>
/// <param name="Database">The database.</param>
/// <param name="Storage">Uploaded files.</param>
/// <param name="Mail">Mails that were promised.</param>
/// <param name="Jobs">Background work, by name.</param>
public sealed record SystemHealth(DateTimeOffset At, DatabaseState Database, StorageState Storage, MailState Mail, IReadOnlyList<JobState> Jobs)
{
    /// <summary>True when nothing here asks for attention.</summary>
    public bool IsWell => Database.PendingMigrations == 0 && !Storage.IsNearlyFull && Mail.GivenUp == 0 && !Mail.IsStuck && Jobs.All(job => job.IsWell);
}

/// <summary>Where uploaded files lie.</summary>
/// <param name="Files">How many there are.</param>
/// <param name="UsedBytes">What they take.</param>
/// <param name="FreeBytes">What is left; null where there is no limit to know of.</param>
public sealed record StorageState(int Files, long UsedBytes, long? FreeBytes)
{
    private const long Room = 1024L * 1024 * 1024;

    /// <summary>Less than a gigabyte is left: twenty of the largest materials.</summary>
    public bool IsNearlyFull => FreeBytes < Room;
}

/// <summary>The outbox.</summary>
/// <param name="Waiting">Mails to be sent, now or at their next try.</param>
/// <param name="OldestWaiting">When the oldest of them was promised.</param>
/// <param name="GivenUp">Mails that nobody will try again.</param>
/// <param name="LastError">What the mail server last said about one that is waiting or given up.</param>
/// <param name="IsStuck">True when one has been waiting for over an hour.</param>
public sealed record MailState(int Waiting, DateTimeOffset? OldestWaiting, int GivenUp, string? LastError, bool IsStuck);

/// <summary>One kind of background work.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Every">How often it has its turn.</param>
/// <param name="StartedAt">When its latest turn began; null before the first.</param>
/// <param name="EndedAt">When that ended.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Error">What went wrong, if anything.</param>
/// <param name="FailuresInARow">Failed turns since the last good one.</param>
/// <param name="IsOverdue">True when the turn after the latest should have come long ago.</param>
public sealed record JobState(
    string Name, TimeSpan Every, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, JobOutcome? Outcome, string? Error, int FailuresInARow, bool IsOverdue)
{
    /// <summary>True when it neither fails nor is late.</summary>
    public bool IsWell => FailuresInARow == 0 && !IsOverdue;
}
