namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>Fills the configured database with a large made-up set, for load tests (the word <c>seed</c> on the command line).</summary>
public interface IBulkSeeder
{
    /// <summary>Adds this many courses with everything in them, and this many students spread over them. May be called again for more.</summary>
    Task FillAsync(int courses, int students, CancellationToken ct);
}
