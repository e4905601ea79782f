using System.Globalization;
using Lms.Domain.Access;
using Lms.Domain.Audit;
using Lms.Domain.Common;
using Lms.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Enrollments;

/// <summary>What staff may say with their answer: at most 1000 characters.</summary>
public sealed record ResponseDraft
{
    public Maybe<string?> ResponseNote { get; init; }
}

/// <summary>A request on its way to an answer, with what the notice and the audit log need to know.</summary>
internal sealed record EnrollmentAtHand(Enrollment Enrollment, int TeacherId, string CourseName, string StudentName, int StudentUserId);

/// <summary>What approving and rejecting, one or many, have in common.</summary>
internal static class EnrollmentAnswer
{
    /// <summary>The longest note, in characters.</summary>
    private const int NoteLength = 1000;

    /// <summary>The requests with everything an answer needs; tracked, so that the noun can be changed.</summary>
    public static IQueryable<EnrollmentAtHand> AtHand(this IQueryable<Enrollment> rows) => rows.Select(enrollment => new EnrollmentAtHand(
        enrollment, enrollment.Course.TeacherId, enrollment.Course.Name, enrollment.Student.NameAr, enrollment.Student.UserId));

    /// <summary>The one request, within the courses of the teacher one is or assists.</summary>
    /// <exception cref="RefusedException">No such enrollment (404), or another teacher's course (403).</exception>
    public static async Task<EnrollmentAtHand> FindAsync(ILmsDb db, Actor actor, int enrollmentId, CancellationToken ct)
    {
        var found = await db.Set<Enrollment>().Where(row => row.Id == enrollmentId).AtHand().FirstOrDefaultAsync(ct) ?? throw EnrollmentRefusals.NotFound.Thrown();
        return actor.Teaches(found.TeacherId, found.Enrollment.CourseId) ? found : throw EnrollmentRefusals.NotYours.Thrown();
    }

    /// <summary>Checks the note that comes with an answer.</summary>
    public static void CheckNote(Complaints said, Maybe<string?> note) => said.Text("response_note", note, blank: true, max: NoteLength);

    /// <summary>Answers, tells the student and writes the audit log; all of it is stored with the next save.</summary>
    public static void Give(ILmsDb db, Actor actor, EnrollmentAtHand found, EnrollmentStatus answer, string? note, DateTimeOffset now)
    {
        if (answer == EnrollmentStatus.Approved)
            found.Enrollment.Approve(actor.UserId, note, now);
        else
            found.Enrollment.Reject(actor.UserId, note, now);
        db.Set<Notification>().Add(answer == EnrollmentStatus.Approved
            ? EnrollmentNotices.Approved(found.Enrollment, found.StudentUserId, found.CourseName, now)
            : EnrollmentNotices.Rejected(found.Enrollment, found.StudentUserId, found.CourseName, now));
        var word = Wording.Snake(answer);
        db.Note(actor, now, $"enrollment.{word}", "enrollment", found.Enrollment.Id, string.Create(CultureInfo.InvariantCulture, $"{word} the request of {found.StudentName} to join {found.CourseName}"));
    }

    /// <summary>The answered request as everybody reads it.</summary>
    public static Task<EnrollmentSummary> ReadAsync(ILmsDb db, int enrollmentId, CancellationToken ct) =>
        db.Set<Enrollment>().AsNoTracking().Where(enrollment => enrollment.Id == enrollmentId).Select(EnrollmentSummary.Projection).SingleAsync(ct);
}
