using Lms.Domain.Enrollments;
using Lms.Domain.Structure;
using Lms.Infrastructure.Persistence;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Persistence;

/// <summary>The watch on SQL Server's behalf that <see cref="LmsApp"/> keeps: that it sees, and that it can fail.</summary>
public sealed class SqlServerTranslationTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task AQuery_IsTranslatedDownToItsText()
    {
        var names = new[] { "a", "b" };
        await app.InDb(db => db.Set<Enrollment>().Where(row => names.Contains(row.Student.NameAr) && row.EnrolledAt > Given.Now).OrderBy(row => row.Id).Skip(3).Take(7).Select(row => row.Course.Name).ToListAsync());
        Assert.Contains(SqlServerTranslation.Instance.Commands, command =>
            command.Contains("[s].[NameAr] IN (@names1, @names2)", StringComparison.Ordinal) && command.Contains("ROWS ONLY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CountsAndBulkCommands_AreTranslatedToo()
    {
        await app.InDb(db => db.Set<Grade>().CountAsync(grade => grade.Name == "nobody has this name"));
        await app.InDb(db => db.Set<Grade>().Where(grade => grade.Name == "nobody has this name").ExecuteUpdateAsync(set => set.SetProperty(grade => grade.Name, grade => grade.Name + "!")));
        await app.InDb(db => db.Set<Grade>().Where(grade => grade.Name == "nobody has this name").ExecuteDeleteAsync());
        Assert.Contains(SqlServerTranslation.Instance.Commands, command => command.StartsWith("SELECT COUNT(*)", StringComparison.Ordinal) && command.Contains("N'nobody has this name'", StringComparison.Ordinal));
        Assert.Contains(SqlServerTranslation.Instance.Commands, command => command.Contains("UPDATE [g]", StringComparison.Ordinal) && command.Contains("+ N'!'", StringComparison.Ordinal));
        Assert.Contains(SqlServerTranslation.Instance.Commands, command => command.Contains("DELETE FROM [g]", StringComparison.Ordinal) && command.Contains("N'nobody has this name'", StringComparison.Ordinal));
    }

    [Fact]
    public void AQueryOfAnotherProvider_IsRefused()
    {
        var query = Offline.With(DatabaseProvider.Sqlite, db => db.Set<Grade>().Where(grade => EF.Functions.Glob(grade.Name, "a*")).Expression);
        var refused = Assert.Throws<NotSupportedException>(() => SqlServerTranslation.Instance.Translate(query));
        Assert.Contains("Glob", refused.Message, StringComparison.Ordinal);
    }
}
