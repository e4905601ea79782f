using System.Collections;
using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Lms.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Web.Tests.Support;

/// <summary>
/// Whatever query or bulk command a test makes EF Core compile is also translated for SQL Server, down to the text of
/// the command; one that cannot be fails there and then, in the test that sent it. The expression is compiled a second time
/// against SQL Server's model and run on a connection that only pretends, so no server is needed.
/// </summary>
public sealed class SqlServerTranslation : IQueryExpressionInterceptor
{
    public static readonly SqlServerTranslation Instance = new();

    private static readonly MethodInfo RunMethod = typeof(SqlServerTranslation).GetMethod(nameof(Run), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Pretence pretence = new();
    private readonly Lazy<ServiceProvider> services;

    private SqlServerTranslation() => services = new(() => new ServiceCollection().AddLogging()
        .AddSingleton<IInterceptor>(pretence)
        .AddSingleton<IInterceptor>(new ClosedConnection())
        .AddPersistence(new DatabaseOptions(DatabaseProvider.SqlServer, "Server=nowhere;Database=lms") { MaxRetries = 0 })
        .BuildServiceProvider());

    /// <summary>Every command that SQL Server would have got so far.</summary>
    public IReadOnlyCollection<string> Commands => pretence.Seen.Keys.ToList();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        Translate(queryExpression);
        return queryExpression;
    }

    /// <summary>The commands that this query becomes on SQL Server.</summary>
    /// <exception cref="NotSupportedException">SQL Server's provider cannot translate it.</exception>
    public IReadOnlyList<string> Translate(Expression query)
    {
        using var scope = services.Value.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LmsDbContext>();
        var reroot = new Reroot(db.Model);
        var expression = reroot.Visit(query);
        var answer = expression.Type.IsGenericType && expression.Type.IsAssignableTo(typeof(IQueryable))
            ? typeof(IEnumerable<>).MakeGenericType(expression.Type.GenericTypeArguments[0])
            : expression.Type;
        pretence.Commands = [];
        try
        {
            RunMethod.MakeGenericMethod(answer).Invoke(null, [db, expression, reroot.Parameters]);
        }
        catch (TargetInvocationException exception) when (pretence.Commands.Count == 0)
        {
            throw new NotSupportedException($"SQL Server cannot translate this query: {exception.InnerException!.Message}", exception.InnerException);
        }
        catch (TargetInvocationException)
        {
            // The command was made; that the pretended answer is empty does not matter.
        }

        return pretence.Commands;
    }

    private static void Run<TAnswer>(LmsDbContext db, Expression query, IReadOnlyDictionary<string, object?> parameters)
    {
        var compiled = db.GetService<IQueryCompilationContextFactory>().Create(async: false).CreateQueryExecutor<TAnswer>(query);
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in parameters)
            context.Parameters.Add(name, value);
        if (compiled(context) is IEnumerable rows)
            _ = rows.Cast<object?>().Count();
    }

    /// <summary>Moves a query to another model, and gives each parameter a value.</summary>
    private sealed class Reroot(IModel model) : ExpressionVisitor
    {
        public Dictionary<string, object?> Parameters { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case EntityQueryRootExpression root:
                    Assert.Equal(typeof(EntityQueryRootExpression), root.GetType()); // plain SQL would have to be looked at by hand
                    return new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!);
                case QueryParameterExpression parameter:
                    Parameters[parameter.Name] = Sample(parameter.Type);
                    return parameter;
                default:
                    return base.VisitExtension(node);
            }
        }

        private static object? Sample(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type == typeof(string))
                return "x";
            if (type == typeof(byte[]))
                return new byte[] { 1 };
            if (type.IsPrimitive && type != typeof(char))
                return Convert.ChangeType(1, type, CultureInfo.InvariantCulture); // not 0: nothing at all is asked for the first 0 rows
            if (type.IsValueType)
                return Activator.CreateInstance(type);
            var item = type.GetInterfaces().Append(type).FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];
            if (item is null)
                return null;
            var items = Array.CreateInstance(item, 2);
            items.SetValue(Sample(item), 0);
            items.SetValue(Sample(item), 1);
            return type.IsAssignableFrom(items.GetType()) ? items : Activator.CreateInstance(type, items);
        }
    }

    /// <summary>Notes each command and answers with nothing.</summary>
    private sealed class Pretence : DbCommandInterceptor
    {
        private readonly AsyncLocal<List<string>?> commands = new();

        public ConcurrentDictionary<string, bool> Seen { get; } = new(StringComparer.Ordinal);

        public List<string> Commands
        {
            get => commands.Value!;
            set => commands.Value = value;
        }

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Note(command);
            using var nothing = new DataTable();
            return InterceptionResult<DbDataReader>.SuppressWithResult(nothing.CreateDataReader());
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Note(command);
            return InterceptionResult<int>.SuppressWithResult(0);
        }

        private void Note(DbCommand command)
        {
            Commands.Add(command.CommandText);
            Seen.TryAdd(command.CommandText, true);
        }
    }

    private sealed class ClosedConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();
    }
}
