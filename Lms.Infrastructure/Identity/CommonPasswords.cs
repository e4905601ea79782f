using System.Collections.Frozen;
using System.IO.Compression;

namespace Lms.Infrastructure.Identity;

/// <summary>
/// The 20,000 passwords that attackers try first: the list Django ships for the same purpose (Royce Williams' list,
/// 2018; see common-passwords.README.txt). Read when it is first asked for.
/// </summary>
internal static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> All = new(Read);

    /// <summary>Whether it is one of them, whatever its case.</summary>
    public static bool Contains(string password) => All.Value.Contains(password.ToLowerInvariant().Trim());

    private static FrozenSet<string> Read()
    {
        using var packed = typeof(CommonPasswords).Assembly.GetManifestResourceStream(typeof(CommonPasswords), "common-passwords.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
