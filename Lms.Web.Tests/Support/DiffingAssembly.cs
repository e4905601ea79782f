using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Lms.Web.Tests.Support;

/// <summary>
/// bUnit asks for a newer AngleSharp.Diffing than some feeds carry. The one shipped beside the tests answers to that
/// name; goes when the feed has the right one (see docs/decisions).
/// </summary>
internal static class DiffingAssembly
{
    [ModuleInitializer]
    internal static void Provide() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "compat", "AngleSharp.Diffing.dll")) : null;
}
