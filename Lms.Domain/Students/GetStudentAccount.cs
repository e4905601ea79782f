using Lms.Domain.Access;
using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Domain.Purchases;
using Microsoft.EntityFrameworkCore;

namespace Lms.Domain.Students;

/// <summary>A student with their money, for the owner of the site.</summary>
/// <param name="Student">The whole profile.</param>
/// <param name="Balance">What the student can spend, in EGP.</param>
/// <param name="Transactions">The newest lines of the statement, at most <see cref="GetStudentAccount.Shown"/>.</param>
public sealed record StudentAccount(StudentSummary Student, decimal Balance, IReadOnlyList<TransactionSummary> Transactions);

/// <summary>One student's profile and account.</summary>
public sealed class GetStudentAccount(ILmsDb db) : IUseCase
{
    /// <summary>Lines of the statement at most.</summary>
    public const int Shown = 50;

    /// <exception cref="RefusedException">No such student (404).</exception>
    public async Task<StudentAccount> Handle(Actor actor, int studentId, CancellationToken ct)
    {
        actor.Require(Permission.ManageStudents);
        var row = db.Set<Student>().AsNoTracking().Where(student => student.Id == studentId);
        var student = await row.Select(StudentSummary.Projection).FirstOrDefaultAsync(ct).OrRefuseAsync();
        var balance = await row.Select(one => one.Balance).SingleAsync(ct);
        var transactions = await db.Set<BalanceTransaction>().AsNoTracking().Where(one => one.StudentId == studentId)
            .OrderByDescending(one => one.CreatedAt).ThenByDescending(one => one.Id).Take(Shown).Select(TransactionSummary.Projection).ToListAsync(ct);
        return new StudentAccount(student, balance, transactions);
    }
}
