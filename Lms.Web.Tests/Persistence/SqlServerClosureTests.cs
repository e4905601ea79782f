using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Microsoft.Data.SqlClient;

namespace Lms.Web.Tests.Persistence;

/// <summary>
/// SqlClient needs an assembly that no compiler misses and that only shows when the first command with a parameter runs
/// against a server. These tests look for it, and for anything like it, without one.
/// </summary>
public sealed class SqlServerClosureTests
{
    /// <summary>Not shipped on purpose, and why nobody calls them (Directory.Build.targets).</summary>
    private static readonly string[] LeftOut =
    [
        "Microsoft.Identity.Client.Broker", // sign-in to Azure through the Windows account
        "Mono.TextTemplating", // scaffolding from templates
        "Microsoft.VisualStudio.SolutionPersistence", // the migration tool reading solutions
    ];

    [Theory]
    [InlineData(typeof(SqlCommand))]
    [InlineData(typeof(SqlParameter))]
    [InlineData(typeof(SqlParameterCollection))]
    [InlineData(typeof(SqlDataReader))]
    [InlineData(typeof(SqlConnection))]
    [InlineData(typeof(SqlBulkCopy))]
    public void Methods_CanAllBeCompiled(Type type)
    {
        foreach (var method in type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(method => method is { IsAbstract: false, ContainsGenericParameters: false }))
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
    }

    [Fact]
    public void EveryReference_IsShipped()
    {
        var folders = new[] { AppContext.BaseDirectory, Path.GetDirectoryName(typeof(object).Assembly.Location)!, Path.GetDirectoryName(typeof(Microsoft.AspNetCore.Http.HttpContext).Assembly.Location)! };
        var there = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll")).Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<string>(["Lms.Web"]);
        var missing = new List<string>();
        while (open.TryDequeue(out var name))
        {
            foreach (var reference in Ours(name).SelectMany(References).Where(seen.Add))
            {
                if (!there.Contains(reference) && !LeftOut.Contains(reference))
                    missing.Add($"{name} needs {reference}");
                open.Enqueue(reference);
            }
        }

        Assert.Contains("Microsoft.SqlServer.Server", seen);
        Assert.Empty(missing);
    }

    /// <summary>The shipped files of this name: the common one and those for this system.</summary>
    private static IEnumerable<string> Ours(string name) =>
        new[] { "", "runtimes/unix/lib", "runtimes/linux/lib" }.Select(folder => Path.Combine(AppContext.BaseDirectory, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, name + ".dll", folder.EndsWith("lib", StringComparison.Ordinal) ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly));

    private static List<string> References(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
