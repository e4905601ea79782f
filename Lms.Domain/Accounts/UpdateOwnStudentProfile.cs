using Lms.Domain.Access;
using Lms.Domain.Common;
using Lms.Domain.Credentials;
using Lms.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Accounts;

/// <summary>Changes one's own student profile; what is not sent stays (edutrack-13.2). A new e-mail address must be confirmed anew.</summary>
public sealed class UpdateOwnStudentProfile(ILmsDb db, TimeProvider clock, IAccountTokens tokens, IAccountLinks links, IMailSignal post, IStandings standings) : IUseCase
{
    /// <exception cref="RefusedException">The actor is no student (403), or something sent is wrong (400).</exception>
    public async Task<StudentSummary> Handle(Actor actor, Input<StudentDraft> input, CancellationToken ct)
    {
        actor.Require(Permission.UpdateOwnStudentProfile);
        var student = (await db.Set<Student>().Include(row => row.User).FirstOrDefaultAsync(row => row.Id == actor.StudentId, ct)).OrRefuse();
        var now = clock.Now();
        var draft = input.Open(out var said);
        await CheckAsync();
        student.Take(draft);
        student.UpdatedAt = now;
        if (draft.Gmail.Value is { } email && email != student.User.Email)
        {
            student.User.ReachAt(email);
            db.Set<OutgoingMail>().Add(AccountMails.ConfirmEmail(student.User, links.ConfirmEmail(actor.UserId, await tokens.IssueAsync(student.User, AccountTokenPurpose.ConfirmEmail)), now));
        }

        try
        {
            await db.SaveAsync(ct);
        }
        catch (UniqueRowException)
        {
            await CheckAsync(); // somebody took the address or the number meanwhile
            throw;
        }

        standings.Forget(actor.UserId);
        post.Wake();
        return await db.Set<Student>().AsNoTracking().Where(row => row.Id == student.Id).Select(StudentSummary.Projection).SingleAsync(ct);

        async Task CheckAsync()
        {
            await new StudentProfileCheck(db, said, DateOnly.FromDateTime(now.UtcDateTime), ct).RunAsync(draft, student);
            said.Refuse();
        }
    }
}
