using Lms.Domain.Accounts;
using Lms.Domain.Common;
using Lms.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;

namespace Lms.Web.Tests.Support;

/// <summary>
/// Puts rows into a test's database, valid and unique, with as little said as possible:
/// <c>var course = await app.Given.Course();</c>. What is not given is made: a course brings its teacher along.
/// Rows come back with their ids and navigations, so that a test can go on with
/// <c>app.SignedInAs(course.Teacher.User.UserName!)</c>.
/// </summary>
public sealed partial class Given(Func<Func<LmsDbContext, Task<bool>>, Task<bool>> inDb)
{
    /// <summary>The password of every account made here and of every demo account.</summary>
    public const string Password = "Lms!2026demo";

    /// <summary>Hashing is slow on purpose; one hash serves all.</summary>
    private static readonly Lazy<string> PasswordHash = new(() => new PasswordHasher<User>().HashPassword(new User(), Password));

    /// <summary>All numbers are of one length, so that none is found within another by a search.</summary>
    private static int last = 100_000;

    /// <summary>The moment rows are made at unless a test says otherwise.</summary>
    public static DateTimeOffset Now => TimeProvider.System.Now();

    /// <summary>A number nobody else got in this process.</summary>
    public static int Number() => Interlocked.Increment(ref last);

    /// <summary>Stores one row and every new row it hangs on; rows that are stored already are left alone.</summary>
    private async Task<T> Store<T>(T row, Action<LmsDbContext>? with = null, params object[] known)
        where T : class
    {
        await inDb(async db =>
        {
            db.AttachRange(known);
            db.Attach(row);
            with?.Invoke(db);
            await db.SaveChangesAsync();
            return true;
        });
        return row;
    }
}
