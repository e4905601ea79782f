using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Lms.Infrastructure.Persistence.Seeding;

/// <summary>
/// Inserts many rows of one kind through one prepared command, with the columns and conversions that the model gives
/// them. For made-up sets only: it knows nothing of navigations, and rows come back without their ids.
/// </summary>
internal sealed class BulkRows<T>(LmsDbContext db)
    where T : class
{
    private sealed record Column(PropertyInfo Property, RelationalTypeMapping Mapping, bool IsNullable);

    /// <summary>Inserts the rows within the context's transaction.</summary>
    public async Task InsertAsync(IEnumerable<T> rows, CancellationToken ct)
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never || !property.IsPrimaryKey())
            .Select(property => (property, new Column(property.PropertyInfo!, property.GetRelationalTypeMapping(), property.IsNullable))).ToList();
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var sql = db.GetService<ISqlGenerationHelper>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.property.GetColumnName(table)!)))}) VALUES ({string.Join(", ", columns.Select((_, index) => $"@p{index}"))})";
        var parameters = new List<DbParameter>(columns.Count);
        foreach (var (index, (_, column)) in columns.Index())
        {
            parameters.Add(column.Mapping.CreateParameter(command, $"@p{index}", null, nullable: true));
            command.Parameters.Add(parameters[index]);
        }

        foreach (var row in rows)
        {
            for (var index = 0; index < columns.Count; index++)
                parameters[index].Value = Stored(columns[index].Item2, row);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static object Stored(Column column, T row)
    {
        var value = column.Property.GetValue(row);
        return value is null ? DBNull.Value : column.Mapping.Converter?.ConvertToProvider(value) ?? value;
    }
}
