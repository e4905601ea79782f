using System.Runtime.CompilerServices;
using Lms.Infrastructure.Persistence;
using Lms.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Lms.Web.Tests.Persistence;

/// <summary>What the model must be so that all three databases take it.</summary>
public sealed class ModelTests
{
    private const int SqlServerIndexBytes = 1700;

    [Theory]
    [MemberData(nameof(Offline.Providers), MemberType = typeof(Offline))]
    public void Migrations_HoldTheWholeModel(DatabaseProvider provider) =>
        Assert.False(Offline.With(provider, db => db.Database.HasPendingModelChanges()), "Run ./migrations NAME: the model has changed since the last migration.");

    /// <summary>SQL Server refuses a table that a deletion would reach in two ways (error 1785).</summary>
    [Fact]
    public void Deletions_ReachEachTableInOneWayAtMost() => Offline.With(DatabaseProvider.SqlServer, db =>
    {
        var followed = db.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys())
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .ToLookup(key => key.PrincipalEntityType, key => key.DeclaringEntityType);
        foreach (var start in db.Model.GetEntityTypes())
        {
            var reached = new List<IEntityType>();
            Follow(start, reached, []);
            Assert.Empty(reached.GroupBy(type => type).Where(ways => ways.Count() > 1).Select(ways => $"{start.DisplayName()} to {ways.Key.DisplayName()}"));
        }

        return true;

        void Follow(IEntityType from, List<IEntityType> reached, List<IEntityType> path)
        {
            Assert.DoesNotContain(from, path);
            foreach (var next in followed[from])
            {
                reached.Add(next);
                Follow(next, reached, [.. path, from]);
            }
        }
    });

    /// <summary>Several flags together are too long for a column of one name, and a database cannot look for one among them.</summary>
    [Fact]
    public void Flags_AreStoredAsNumbers() => Offline.With(DatabaseProvider.SqlServer, db =>
    {
        var flags = db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is { IsEnum: true } type && type.IsDefined(typeof(FlagsAttribute), false)).ToList();
        Assert.NotEmpty(flags);
        Assert.Empty(flags.Where(property => property.GetRelationalTypeMapping().Converter?.ProviderClrType != typeof(int)).Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}"));
        return true;
    });

    [Fact]
    public void Indexes_FitIntoSqlServersLimit() => Offline.With(DatabaseProvider.SqlServer, db =>
    {
        var keys = db.Model.GetEntityTypes().SelectMany(type => type.GetIndexes().Select(index => (Name: index.GetDatabaseName(), index.Properties, Limit: SqlServerIndexBytes)));
        foreach (var (name, properties, limit) in keys)
            Assert.True(properties.Sum(Bytes) <= limit, $"{name} needs {properties.Sum(Bytes)} bytes, {limit} are allowed.");
        return true;
    });

    /// <summary>Elsewhere many rows may hold null in a unique index; SQL Server needs a filter for that.</summary>
    [Fact]
    public void UniqueIndexes_OverWhatMayBeNull_AreFilteredOnSqlServer() => Offline.With(DatabaseProvider.SqlServer, db =>
    {
        var unfiltered = db.Model.GetEntityTypes().SelectMany(type => type.GetIndexes())
            .Where(index => index.IsUnique && index.Properties.Any(property => property.IsNullable) && index.GetFilter() is null);
        Assert.Empty(unfiltered.Select(index => index.GetDatabaseName()));
        return true;
    });

    /// <summary>EF Core would quietly give an indexed text 450 letters on SQL Server, and no limit elsewhere.</summary>
    [Fact]
    public void IndexedTexts_SayTheirLength() => Offline.With(DatabaseProvider.SqlServer, db =>
    {
        var unlimited = db.Model.GetEntityTypes().Where(type => !type.Name.StartsWith("Microsoft.", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties())
            .Where(property => property.ClrType == typeof(string) && (property.IsKey() || property.IsIndex()) && property.GetMaxLength() is null);
        Assert.Empty(unlimited.Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}"));
        return true;
    });

    /// <summary>The script a database administrator runs. Renew the file with <c>./migrations</c>, or with LMS_RENEW_SNAPSHOTS=1.</summary>
    [Fact]
    public void SqlServerScript_IsTheReviewedOne()
    {
        var path = Path.Combine(Folder(), "Migrations", "SqlServer.sql");
        var script = Normal(Offline.With(DatabaseProvider.SqlServer, db => db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)));
        if (Environment.GetEnvironmentVariable("LMS_RENEW_SNAPSHOTS") == "1")
            File.WriteAllText(path, script);
        Assert.True(
            Normal(File.ReadAllText(path)) == script,
            $"{path} is not the script of the current migrations. Renew it with: LMS_RENEW_SNAPSHOTS=1 dotnet test Lms.Web.Tests --filter {nameof(SqlServerScript_IsTheReviewedOne)}");
    }

    private static string Normal(string script) => string.Join('\n', script.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim() + "\n";

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    private static int Bytes(IProperty property)
    {
        var type = property.GetColumnType();
        var length = type.IndexOf('(', StringComparison.Ordinal) is var at and > 0 ? type[(at + 1)..^1] : null;
        return type.Split('(')[0] switch
        {
            "nvarchar" or "nchar" => length is null or "max" ? int.MaxValue / 8 : 2 * int.Parse(length, System.Globalization.CultureInfo.InvariantCulture),
            "varbinary" or "binary" => length is null or "max" ? int.MaxValue / 8 : int.Parse(length, System.Globalization.CultureInfo.InvariantCulture),
            "uniqueidentifier" => 16,
            "datetimeoffset" => 10,
            "decimal" => 9,
            _ => 8,
        };
    }
}
