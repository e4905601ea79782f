using Lms.Domain.Enrollments;

namespace Lms.Domain.Lectures;

/// <summary>Why a student cannot open a lecture, in the order in which it is to be put right.</summary>
public enum LectureLock
{
    /// <summary>It is open.</summary>
    None,

    /// <summary>The account may not act on courses.</summary>
    AccountSuspended,

    /// <summary>The student has never asked to join the course.</summary>
    NotEnrolled,

    /// <summary>The request to join is not answered yet.</summary>
    RequestPending,

    /// <summary>The request to join was turned down; the student may ask again.</summary>
    RequestRejected,

    /// <summary>It has to be bought.</summary>
    NotBought,

    /// <summary>It was bought and access has ended; it can be bought again or extended by staff.</summary>
    AccessEnded,
}

/// <summary>Decides locks.</summary>
public static class LectureLocks
{
    /// <summary>The lock of one lecture for one student.</summary>
    /// <param name="mayAct">Whether the account may act on courses.</param>
    /// <param name="enrollment">Where the latest request to join the course stands.</param>
    /// <param name="accessEnds">The end of the longest purchase; null when it was never bought.</param>
    /// <param name="now">The moment of asking.</param>
    public static LectureLock Of(bool mayAct, EnrollmentStatus? enrollment, DateTimeOffset? accessEnds, DateTimeOffset now)
    {
        if (!mayAct)
            return LectureLock.AccountSuspended;
        if (accessEnds > now)
            return LectureLock.None;
        return enrollment switch
        {
            null => LectureLock.NotEnrolled,
            EnrollmentStatus.Pending => LectureLock.RequestPending,
            EnrollmentStatus.Rejected => LectureLock.RequestRejected,
            _ => accessEnds is null ? LectureLock.NotBought : LectureLock.AccessEnded,
        };
    }
}
