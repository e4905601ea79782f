using Lms.Domain.Enrollments;
using Lms.Domain.Lectures;

namespace Lms.Web.Tests.Domain.Lectures;

public sealed class LectureLocksTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true, null, 1, LectureLock.None)]
    [InlineData(true, EnrollmentStatus.Approved, 0, LectureLock.AccessEnded)]
    [InlineData(true, EnrollmentStatus.Approved, -1, LectureLock.AccessEnded)]
    [InlineData(true, EnrollmentStatus.Approved, null, LectureLock.NotBought)]
    [InlineData(true, EnrollmentStatus.Rejected, -1, LectureLock.RequestRejected)]
    [InlineData(true, EnrollmentStatus.Pending, null, LectureLock.RequestPending)]
    [InlineData(true, null, null, LectureLock.NotEnrolled)]
    [InlineData(false, EnrollmentStatus.Approved, 1, LectureLock.AccountSuspended)]
    public void Of(bool mayAct, EnrollmentStatus? enrollment, int? endsInHours, LectureLock expected) =>
        Assert.Equal(expected, LectureLocks.Of(mayAct, enrollment, endsInHours is { } hours ? Now.AddHours(hours) : null, Now));
}
