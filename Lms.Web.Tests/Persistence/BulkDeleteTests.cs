using Lms.Domain.Common;
using Lms.Domain.Courses;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Lms.Web.Tests.Persistence;

public sealed class BulkDeleteTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public async Task RowSomebodyPointsAt_IsAConflictAndStays()
    {
        var purchase = await app.Given.Purchase();
        var refusal = await Acting.Refused(() => app.InDb(db =>
            ((ILmsDb)db).InTransaction(() => db.Set<Lecture>().Where(row => row.Id == purchase.LectureId).ExecuteDeleteAsync(), CancellationToken.None)));
        Assert.Equal(GeneralRefusals.Conflict, refusal);
        Assert.True(await app.InDb(db => db.Set<Lecture>().AnyAsync(row => row.Id == purchase.LectureId)));
    }
}
